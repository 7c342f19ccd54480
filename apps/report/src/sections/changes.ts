import { type ComposeContext, toldInAll, withSources } from "../compose-context.js";
import { type Block, cite, type Inline, words } from "../content.js";
import type { EventChange } from "../since.js";
import { openingSentence } from "../wording/event-sentence.js";
import { subjectOf } from "../wording/event-subject.js";
import { countNoun, spellNumber } from "../wording/number.js";
import { capitalise, clip, listWords, openSentence } from "../wording/phrase.js";
import { formatDay, timeInSentence, timeInTable } from "../wording/time.js";

/** More events than this are not all told in sentences; the tables have every one. */
const mostTold = 12;

const headings = { new: "Told for the first time", changed: "Told otherwise than before", gone: "No longer told" } as const;

/** What is new, told otherwise, or gone since the last briefing, and the passages that made it so. */
export function changes(context: ComposeContext): Block[] {
  const { since } = context;
  if (since === undefined) return [];
  const kept = new Set<string>(context.dataset.events.map(({ id }) => id));
  const relevant = since.changes.filter(({ kind, event }) => kind === "gone" || kept.has(event.id));
  const from = since.cutOff === undefined ? "the last briefing" : `the last briefing, with its cut-off on ${formatDay(since.cutOff)}`;
  if (relevant.length === 0) return [{ kind: "paragraph", style: "body", inlines: [words(`Nothing is told otherwise than in ${from}.`)] }];
  const of = (kind: EventChange["kind"]) => relevant.filter((change) => change.kind === kind);
  const counted = [
    [of("new").length, "told for the first time"],
    [of("changed").length, "told otherwise"],
    [of("gone").length, "no longer told"],
  ] as const;
  const said = counted
    .filter(([count]) => count > 0)
    .map(([count, how], index) => (index === 0 ? `${countNoun(count, "event")} ${how}` : `${spellNumber(count)} ${how}`));
  return [
    {
      kind: "paragraph",
      style: "body",
      inlines: [
        words(`${openSentence(listWords(said))} since ${from}.`),
        ...cite(
          toldInAll(
            of("new").map(({ event }) => event),
            context,
          ),
        ),
      ],
    },
    ...(["new", "changed", "gone"] as const).flatMap((kind) => blocksOf(kind, of(kind), context)),
  ];
}

function blocksOf(kind: EventChange["kind"], all: readonly EventChange[], context: ComposeContext): Block[] {
  if (all.length === 0) return [];
  const shown = [...all]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, mostTold)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const entries = shown.map((change) => ({ term: timeInTable(change.event.time), meaning: meaningOf(change, context) }));
  const rest = all.length - shown.length;
  const more: Block[] =
    rest === 0
      ? []
      : [
          {
            kind: "paragraph",
            style: "quiet",
            inlines: [words(`${openSentence(countNoun(rest, "further event"))} of this kind ${rest === 1 ? "is" : "are"} not told here.`)],
          },
        ];
  return [{ kind: "heading", level: 3, text: headings[kind] }, { kind: "entries", style: "body", entries }, ...more];
}

const dayOf = ({ event: { time, id } }: EventChange) => `${time?.start ?? "9999"}|${id}`;

/** Force before words, many voices before few. */
const weight = ({ event }: EventChange) => (event.type === "assault" ? 100 : 0) + event.voices.length;

function meaningOf({ kind, event, fields }: EventChange, context: ComposeContext): Inline[] {
  if (kind === "new") return openingSentence(withSources(event, context), context.names);
  const subject = `${openSentence(subjectOf(event, context.names))} ${timeInSentence(event.time)}`.replace(/,$/, "");
  if (kind === "gone") return [words(`${subject}: the sources no longer tell it as an event of its own.`)];
  return [
    words(`${subject}.`),
    ...fields.flatMap(({ name, before, after, evidence, correction }): Inline[] => [
      words(` ${capitalise(name)}: `, { strong: true }),
      words(`${clip(before, 120)} → ${clip(after, 120)}${correction === undefined ? "" : ` (${clip(correction, 160)})`}.`),
      ...cite(evidence),
    ]),
  ];
}
