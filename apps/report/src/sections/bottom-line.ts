import { type ComposeContext, toldInAll, withSources } from "../compose-context.js";
import { type Block, cite, type Inline, words } from "../content.js";
import { byDoer, claimedByDoer, documentsIn } from "../tally.js";
import { openingSentence } from "../wording/event-sentence.js";
import { countNoun, spellNumber } from "../wording/number.js";
import { openSentence } from "../wording/phrase.js";
import { standingsInWords } from "../wording/standings.js";
import { formatSpan } from "../wording/time.js";
import { deadliestTold } from "./deadliest-told.js";

/** What happened, how sure it is, what it cost, who is named, what comes next: one paragraph, every sentence with its sources. */
export function bottomLine(context: ComposeContext): Block[] {
  if (context.dataset.events.length === context.scope.leftOut) return [{ kind: "paragraph", style: "lead", inlines: [words(nothing(context))] }];
  const sentences = [howMany(context), deadliestTold(context.scope.incidents, context), whoIsNamed(context), notDone(context), latestWord(context)].filter(
    (sentence) => sentence.length > 0,
  );
  const inlines = sentences.flatMap((sentence, index): Inline[] => (index === 0 ? sentence : [words(" "), ...sentence]));
  return [{ kind: "paragraph", style: "lead", inlines }];
}

/** Why there is nothing to report: the dataset is empty, or nothing in it fits what was asked for. */
function nothing({ dataset: { documents }, scope: { leftOut }, selection }: ComposeContext): string {
  if (leftOut > 0 || selection !== undefined) {
    const asked = selection === undefined ? "" : ` (${selection})`;
    const others =
      leftOut === 0 ? "" : ` ${openSentence(countNoun(leftOut, "event"))} outside the period, or without a date, ${leftOut === 1 ? "is" : "are"} left out.`;
    return `No event in the dataset fits what was asked for${asked}, so there is nothing to report.${others}`;
  }
  return `The dataset holds no events${documents.length === 0 ? " and no documents" : ""}, so there is nothing to report.`;
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
