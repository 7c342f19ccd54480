import type { Attribution } from "@dateline/schema";
import { sentenceOf } from "../citations.js";
import type { ComposeContext } from "../compose-context.js";
import { type Block, cite, words } from "../content.js";
import { nameInSentence } from "../wording/name.js";
import { nameInTable, notStated } from "../wording/phrase.js";
import { quoteInTable } from "../wording/quote.js";

const stances: Record<Attribution["stance"], string> = {
  reports: "Tells of it",
  confirms: "Confirms it",
  attributes: "Says who did it",
  "claims-responsibility": "Claims it",
  denies: "Denies it",
  condemns: "Condemns it",
};

/** The sentence that gives the voice's word; the evidence itself may be no more than "the mayor said". */
function sentenceFor({ evidence: [first] }: Attribution, { documents }: ComposeContext): string {
  if (first === undefined) return notStated;
  const document = documents.get(first.documentId);
  const { quote } = document === undefined ? first : sentenceOf(first, document);
  return quoteInTable(quote, longestQuote);
}

const longestQuote = 260;

/** Everybody whose word the accounts give, what each says, and in which words. */
export function eventVoices(context: ComposeContext): Block[] {
  const { event } = context.focus;
  if (event === undefined || event.attributions.length === 0) return [];
  return [
    {
      kind: "table",
      name: "voices",
      summary: "Who says what of the event, with the words.",
      columns: [
        { title: "Voice", weight: 28, header: true },
        { title: "What it says", weight: 18 },
        { title: "Words", weight: 54 },
      ],
      rows: event.attributions.map((voice) => ({
        cells: [
          [words(nameInTable(nameInSentence(voice, context.names)))],
          [words(stances[voice.stance])],
          [words(sentenceFor(voice, context)), ...cite(voice.evidence)],
        ],
      })),
    },
  ];
}
