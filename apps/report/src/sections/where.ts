import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, words } from "../content.js";
import { countNoun, spellNumber } from "../wording/number.js";
import { capitalise } from "../wording/phrase.js";
import { figureBlock } from "./figure-block.js";

/** The map of what could be placed, and how much could not. */
export function where(context: ComposeContext): Block[] {
  const { incidents } = context.scope;
  const placed = incidents.filter(({ place }) => place?.latitude !== undefined && place.longitude !== undefined);
  if (placed.length === 0) return [];
  const missing = incidents.filter((event) => !placed.includes(event));
  const figure = figureBlock("map", incidents, context);
  if (missing.length === 0) return figure;
  const sentence = `${capitalise(spellNumber(missing.length))} of ${countNoun(incidents.length, "incident")} could not be put on a map, since no account gives a place that is known.`;
  return [...figure, { kind: "paragraph", style: "body", inlines: [words(sentence), ...cite(toldInAll(missing, context))] }];
}
