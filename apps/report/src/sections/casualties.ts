import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, type Inline, words } from "../content.js";
import { isClaim, killedIn } from "../tally.js";
import { countNoun, spellNumber, spellRange } from "../wording/number.js";
import { openSentence } from "../wording/phrase.js";
import { figureBlock } from "./figure-block.js";

/** The reported dead and injured, as ranges, with what is only claimed kept apart. */
export function casualties(context: ComposeContext): Block[] {
  const { incidents } = context.scope;
  const withToll = incidents.filter((event) => event.casualties.length > 0);
  if (withToll.length === 0) return [];
  const killed = killedIn(incidents);
  const inlines: Inline[] = [
    words(
      `${openSentence(spellNumber(withToll.length))} of ${countNoun(incidents.length, "incident")} ${withToll.length === 1 ? "comes" : "come"} with a toll.`,
    ),
    ...cite(withToll.flatMap((event) => event.casualties.flatMap(({ evidence }) => evidence))),
  ];
  if (killed !== undefined) {
    inlines.push(
      words(
        ` Outside claims, ${spellRange(killed.range)} people are reported killed over ${countNoun(killed.events.length, "incident")}: the lowest and the highest number that any voice gives for each, added over incidents, never over voices.`,
      ),
      ...cite(killed.evidence),
    );
  }
  const claimed = withToll.filter(isClaim);
  if (claimed.length > 0)
    inlines.push(
      words(` Tolls known from a claim alone, in ${countNoun(claimed.length, "incident")}, are left out of that sum.`),
      ...cite(toldInAll(claimed, context)),
    );
  return [{ kind: "paragraph", style: "body", inlines }, ...figureBlock("casualties", withToll, context)];
}
