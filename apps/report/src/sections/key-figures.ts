import { type ComposeContext, toldInAll } from "../compose-context.js";
import type { Block, Tile } from "../content.js";
import { withStanding } from "../scope.js";
import { killedIn, voicesIn } from "../tally.js";
import { isSet } from "../wording/event-subject.js";
import { formatNumber, formatRange } from "../wording/number.js";
import { figureBlock } from "./figure-block.js";

/** Four key figures (incidents, how many are confirmed, the killed, the voices behind it all), each with the period before, and the map. */
export function keyFigures(context: ComposeContext): Block[] {
  const { incidents } = context.scope;
  if (incidents.length === 0) return [];
  const placed = incidents.some(({ place }) => place?.latitude !== undefined && place.longitude !== undefined);
  const [map] = placed ? figureBlock("map", incidents, context) : [];
  return [{ kind: "tiles", tiles: withBefore(tilesOf(context), context), ...(map === undefined ? {} : { figure: map }) }];
}

/** Puts the number of the period before under each. */
function withBefore(tiles: readonly Tile[], { before }: ComposeContext): Tile[] {
  if (before === undefined) return [...tiles];
  const killed = killedIn(before.incidents);
  const numbers = [
    formatNumber(before.incidents.length),
    formatNumber(withStanding(before.incidents, "confirmed").length),
    killed === undefined ? "none told" : formatRange(killed.range),
    formatNumber(voicesIn(before.incidents).length),
  ];
  return tiles.map((tile, index) => ({ ...tile, before: `${numbers[index]} in ${before.said}` }));
}

function tilesOf(context: ComposeContext): Tile[] {
  const { incidents } = context.scope;
  const confirmed = withStanding(incidents, "confirmed");
  const killed = killedIn(incidents);
  const sets = incidents.filter(isSet).length;
  const voices = voicesIn(incidents).length;
  return [
    {
      value: formatNumber(incidents.length),
      label: `incidents of force${sets === 0 ? "" : `, ${formatNumber(sets)} told as ${sets === 1 ? "a set" : "sets"}`}`,
      evidence: toldInAll(incidents, context),
    },
    { value: formatNumber(confirmed.length), label: "confirmed beyond the claimant", evidence: toldInAll(confirmed, context) },
    killed === undefined
      ? { value: "–", label: "no toll told outside claims", evidence: [] }
      : { value: formatRange(killed.range), label: `killed in ${formatNumber(killed.events.length)} of them, claims apart`, evidence: killed.evidence },
    { value: formatNumber(voices), label: `independent ${voices === 1 ? "voice" : "voices"} behind them`, evidence: toldInAll(incidents, context) },
  ];
}
