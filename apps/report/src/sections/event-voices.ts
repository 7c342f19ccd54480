import type { Attribution } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import { type Block, cite, words } from "../content.js";
import { isolate, nameInSentence } from "../wording/name.js";
import { capitalise, clip } from "../wording/phrase.js";

const stances: Record<Attribution["stance"], string> = {
  reports: "Tells of it",
  confirms: "Confirms it",
  attributes: "Says who did it",
  "claims-responsibility": "Claims it",
  denies: "Denies it",
  condemns: "Condemns it",
};

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
          [words(capitalise(nameInSentence(voice, context.names)))],
          [words(stances[voice.stance])],
          [words(voice.evidence[0] === undefined ? "not stated" : `“${isolate(clip(voice.evidence[0].quote.trim(), 260), 260)}”`), ...cite(voice.evidence)],
        ],
      })),
    },
  ];
}
