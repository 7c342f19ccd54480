import type { ConflictEvent } from "@dateline/schema";
import { type ComposeContext, outletIn, toldInAll, withSources } from "../compose-context.js";
import { type Block, cite, type Inline, words } from "../content.js";
import { toldIn } from "../dataset-view.js";
import { byDoer, claimedByDoer, countStandings, deadliest, documentsIn } from "../tally.js";
import { openingSentence } from "../wording/event-sentence.js";
import { subjectOf } from "../wording/event-subject.js";
import { countNoun, spellNumber } from "../wording/number.js";
import { listWords, openSentence } from "../wording/phrase.js";
import { formatSpan, timeInSentence } from "../wording/time.js";
import { tollSentences } from "../wording/toll.js";

/** What happened, how sure it is, what it cost, who is named, what comes next: one paragraph, every sentence with its sources. */
export function bottomLine(context: ComposeContext): Block[] {
  if (context.dataset.events.length === 0)
    return [
      {
        kind: "paragraph",
        style: "lead",
        inlines: [words(`The dataset holds no events${context.dataset.documents.length === 0 ? " and no documents" : ""}, so there is nothing to report.`)],
      },
    ];
  const sentences = [howMany(context), worst(context), whoIsNamed(context), notDone(context), latestWord(context)].filter((sentence) => sentence.length > 0);
  const inlines = sentences.flatMap((sentence, index): Inline[] => (index === 0 ? sentence : [words(" "), ...sentence]));
  return [{ kind: "paragraph", style: "lead", inlines }];
}

/** The number of incidents and how they stand. */
function howMany(context: ComposeContext): Inline[] {
  const { incidents, area, period } = context.scope;
  const when =
    period === undefined
      ? ""
      : period.start === period.end
        ? ` on ${formatSpan(period.start, period.end)}`
        : ` between ${formatSpan(period.start, period.end, "long", " and ")}`;
  const where = area === "Area not stated" ? "" : ` in ${area}`;
  if (incidents.length === 0) return [words(`No use of force is told as done${where}${when}.`), ...cite(toldInAll(context.scope.others, context))];
  const documents = documentsIn(incidents, context).length;
  const who = documents === 0 ? "The dataset tells" : `${openSentence(countNoun(documents, "document"))} ${documents === 1 ? "tells" : "tell"}`;
  const start = `${who} of ${countNoun(incidents.length, "incident")} of force${where}${when}: `;
  return [words(`${start}${standingsInWords(incidents)}.`), ...cite(toldInAll(incidents, context))];
}

/** "four confirmed, two known from claims alone and one contested". */
function standingsInWords(events: readonly ConflictEvent[]): string {
  const counts = countStandings(events);
  const parts = [
    [counts.confirmed, "confirmed"],
    [counts.unconfirmed, "not independently confirmed"],
    [counts.claimed, "known from claims alone"],
    [counts.contested, "contested"],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  if (counts.unconfirmed === events.length && events.length > 1) return "none independently confirmed";
  if (said.length === 1 && events.length > 1) return `all ${said[0]?.[1] ?? ""}`;
  return listWords(said.map(([count, how]) => `${spellNumber(count)} ${how}`));
}

function worst(context: ComposeContext): Inline[] {
  const event = deadliest(context.scope.incidents);
  if (event === undefined) return [];
  const killed = { casualties: event.casualties.filter(({ outcome }) => outcome === "killed") };
  const what = `The deadliest told of: ${subjectOf(event, context.names)} ${timeInSentence(event.time)}.`;
  return [words(what), ...cite(toldIn(event, context.reports)), ...tollSentences(killed, outletIn(context), context.names)];
}

function whoIsNamed(context: ComposeContext): Inline[] {
  const { incidents } = context.scope;
  const [first] = byDoer(incidents, context);
  if (first === undefined || first.events.length < 2) return [];
  const own = claimedByDoer(first, context).length;
  const claims = own === 0 ? "" : own === first.events.length ? ", all of which it claimed itself" : `, ${spellNumber(own)} of which it claimed itself`;
  const sentence = `${openSentence(first.name)} is named as responsible for ${spellNumber(first.events.length)} of the ${spellNumber(incidents.length)}${claims}.`;
  return [words(sentence), ...cite(toldInAll(first.events, context))];
}

function notDone(context: ComposeContext): Inline[] {
  const { prospective, denied } = context.scope;
  const events = [...prospective, ...denied];
  if (events.length === 0) return [];
  const parts = [
    prospective.length === 0 ? "" : `${spellNumber(prospective.length)} threatened, planned or foiled`,
    denied.length === 0 ? "" : `${spellNumber(denied.length)} denied`,
  ].filter((part) => part !== "");
  return [words(`Not counted: ${parts.join(", ")}.`), ...cite(toldInAll(events, context))];
}

/** Acts of words that bear on whether force goes on. */
const pointers = new Set(["announcement-halt", "announcement-resume", "truce", "threat", "warning", "withdrawal"]);

function latestWord(context: ComposeContext): Inline[] {
  const event = context.scope.others.findLast(({ mode, time }) => pointers.has(mode) && time !== null && time.start !== null);
  return event === undefined ? [] : openingSentence(withSources(event, context), context.names);
}
