import type { ConflictEvent } from "@dateline/schema";
import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, type Inline, words } from "../content.js";
import { doubtInWords } from "../wording/doubts.js";
import { countNoun, formatNumber, spellNumber } from "../wording/number.js";
import { listSome, openSentence } from "../wording/phrase.js";

/** What the sources leave open, counted, with the incidents concerned. */
export function gaps(context: ComposeContext): Block[] {
  const { incidents, leftOut } = context.scope;
  const lacking: [string, (event: ConflictEvent) => boolean][] = [
    ["Date", ({ time }) => time === null || time.start === null],
    ["Place", ({ place }) => place === null],
    ["Who did it", ({ participants }) => !participants.some(({ role }) => role === "perpetrator")],
    ["Against whom", ({ participants }) => !participants.some(({ role }) => role === "target" || role === "victim")],
  ];
  const entries = lacking.flatMap(([term, lacks]) => {
    const events = incidents.filter(lacks);
    if (events.length === 0) return [];
    const meaning: Inline[] = [
      words(`Not told for ${spellNumber(events.length)} of ${countNoun(incidents.length, "incident")}.`),
      ...cite(toldInAll(events, context)),
    ];
    return [{ term, meaning }];
  });
  const undated = context.dataset.documents.filter(({ published }) => published === null);
  if (undated.length > 0)
    entries.push({
      term: "Publication",
      meaning: [
        words(
          `${openSentence(countNoun(undated.length, "document"))} of ${spellNumber(context.dataset.documents.length)} ${undated.length === 1 ? "has" : "have"} no day of publication that could be settled.`,
        ),
      ],
    });
  if (leftOut > 0)
    entries.push({
      term: "Period",
      meaning: [
        words(`${openSentence(countNoun(leftOut, "event"))} outside the period asked for, or without a date, ${leftOut === 1 ? "is" : "are"} left out.`),
      ],
    });
  entries.push(...readingDoubts(context));
  return entries.length === 0 ? [] : [{ kind: "entries", style: "body", entries }];
}

/** Doubts of the reader itself, by kind. */
function readingDoubts({ dataset }: ComposeContext): { term: string; meaning: Inline[] }[] {
  if (dataset.issues.length === 0) return [];
  const counts = new Map<string, number>();
  for (const kind of dataset.issues.map(doubtInWords)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([kind, count]) => `${kind} (${formatNumber(count)})`);
  const told = listSome(kinds, 6, (count) => `${count} further kinds`);
  return [
    {
      term: "Reading",
      meaning: [words(`The reader noted ${countNoun(dataset.issues.length, "doubt")} over all the documents: ${told}.`)],
    },
  ];
}
