import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, words } from "../content.js";
import { byDoer } from "../tally.js";
import { spellNumber } from "../wording/number.js";
import { openSentence } from "../wording/phrase.js";
import { figureBlock, pairBlock } from "./figure-block.js";

/** Who is said to act against whom, and how. */
export function means(context: ComposeContext): Block[] {
  const { incidents } = context.scope;
  if (incidents.length < 2) return [];
  const unnamed = incidents.filter((event) => !event.participants.some(({ role }) => role === "perpetrator"));
  const groups = byDoer(incidents, context);
  const sentence = `${openSentence(spellNumber(groups.length))} ${groups.length === 1 ? "actor is" : "actors are"} named as responsible for one incident or more, on the word of those who tell of it.`;
  const nobody = unnamed.length === 0 ? [] : [words(` In ${spellNumber(unnamed.length)} nobody is named.`), ...cite(toldInAll(unnamed, context))];
  const named = groups.flatMap((group) => group.events);
  return [
    { kind: "paragraph", style: "body", inlines: [words(sentence), ...cite(toldInAll(named, context)), ...nobody] },
    ...pairBlock(["actors", "modes"], incidents, context),
    ...figureBlock("actor-targets", incidents, context),
  ];
}
