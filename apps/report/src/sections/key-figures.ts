import { type ComposeContext, toldInAll } from "../compose-context.js";
import type { Block, Tile } from "../content.js";
import { withStanding } from "../scope.js";
import { killedIn, voicesIn } from "../tally.js";
import { isSet } from "../wording/event-subject.js";
import { formatNumber, formatRange } from "../wording/number.js";
import { figureBlock } from "./figure-block.js";

/** Four key figures (incidents, how many are confirmed, the killed, the voices behind it all) and the map. */
export function keyFigures(context: ComposeContext): Block[] {
  const { incidents } = context.scope;
  if (incidents.length === 0) return [];
  const confirmed = withStanding(incidents, "confirmed");
  const killed = killedIn(incidents);
  const sets = incidents.filter(isSet).length;
  const voices = voicesIn(incidents).length;
  const tiles: Tile[] = [
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
  const placed = incidents.some(({ place }) => place?.latitude !== undefined && place.longitude !== undefined);
  const [map] = placed ? figureBlock("map", incidents, context) : [];
  return [{ kind: "tiles", tiles, ...(map === undefined ? {} : { figure: map }) }];
}
