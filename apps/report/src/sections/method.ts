import type { ComposeContext } from "../compose-context.js";
import { type Block, words } from "../content.js";
import { accuracyInWords } from "../wording/accuracy.js";
import { countNoun, spellNumber } from "../wording/number.js";
import { openSentence } from "../wording/phrase.js";
import { formatSpan } from "../wording/time.js";

/** How the briefing was made, what its words mean, and what it cannot tell. */
export function method(context: ComposeContext): Block[] {
  const { scope } = context;
  const isCoded = context.dataset.documents.every(({ mediaType }) => mediaType === "text/csv");
  const entry = (term: string, text: string) => ({ term, meaning: [words(text)] });
  return [
    {
      kind: "entries",
      style: "label",
      entries: [
        entry("Read", `${readSentence(context)} Nothing else was searched. ${isCoded ? codedNote : textNote}`),
        entry("Cut-off", "The day of the latest publication or dated event in the data. It is not the day on which this was printed."),
        entry(
          "Incident",
          "A use of force that a source tells as done, claimed, alleged or under way. A set of incidents told together counts once. What was threatened, planned, foiled or denied is not counted.",
        ),
        entry(
          "Standing",
          "Confirmed: told as done, and a voice that is not a claimant confirms it. Unconfirmed: told as done, nobody else confirms it. Claimed: known from a claim or an allegation alone. Contested: voices differ on more than the toll. Denied: told as denied.",
        ),
        entry(
          "Voices",
          "Whoever says it first hand. Ten articles that quote one spokesman are one voice. A party speaking of its own deeds makes a claim, whoever prints it.",
        ),
        entry(
          "Confidence",
          "High: at least two thirds of the incidents behind a judgement are confirmed, and three documents tell of them. Low: one document alone tells of them, or more than half rest on claims or are contested. Moderate: all else. No likelihood is given.",
        ),
        entry(
          "Tolls",
          "Ranges run from the lowest to the highest number that any voice gives. Numbers of different voices are never added. “40+” means at least 40.",
        ),
        entry("Dates", "The first and last day that the sources allow. Where two readings fit, both are given."),
        entry(
          "Notes",
          "Raised numbers lead to the words that a statement rests on; the number there leads back. A statement over many incidents shows the first of its notes; the tables have them all.",
        ),
        ...(context.selection === undefined
          ? []
          : [entry("Selection", `Only events that fit: ${context.selection}. Everything else in the dataset is as if it were not there.`)]),
        ...(context.before === undefined
          ? []
          : [
              entry(
                "Before",
                `The period before is ${formatSpan(context.before.start, context.before.end)}. An incident whose dates reach into both periods counts in this one alone.`,
              ),
            ]),
        ...(isCoded ? [] : [entry("Accuracy", accuracyInWords())]),
        ...(scope.background.length > 0
          ? [
              entry(
                "Background",
                `${openSentence(countNoun(scope.background.length, "event"))} of more than a year before the cut-off, told in passing, ${scope.background.length === 1 ? "is" : "are"} listed apart and counted nowhere.`,
              ),
            ]
          : []),
      ],
    },
  ];
}

const textNote = "Text was read by rules, not by people; read the passages before relying on them.";
const codedNote =
  "Each document is a row of a file of coded events, and what is quoted are its cells; who coded them, by which rules and from which texts, the file itself does not hold.";

/** Says how many documents were read, how many of them tell what is told here, and in how many accounts. */
function readSentence({ dataset: { documents, events }, reports }: ComposeContext): string {
  const read = openSentence(countNoun(documents.length, "document"));
  const accounts = events.flatMap(({ reportIds }) => reportIds.flatMap((id) => reports.get(id) ?? []));
  if (accounts.length === 0) return `${read}; none of what they tell is told here.`;
  const used = new Set(accounts.map(({ documentId }) => documentId)).size;
  const part = used === documents.length ? "" : `, ${spellNumber(used)} of which ${used === 1 ? "tells" : "tell"} what is told here`;
  return `${read}${part}. ${openSentence(countNoun(accounts.length, "account"))} of ${countNoun(events.length, "event")}.`;
}
