import { type ComposeContext, toldInAll } from "../compose-context.js";
import type { Block, Tile } from "../content.js";
import { withStanding } from "../scope.js";
import { killedIn, voicesIn } from "../tally.js";
import { isSet } from "../wording/event-subject.js";
import { formatNumber, formatRange } from "../wording/number.js";

/** Four key figures: incidents, how many are confirmed, the killed, and the voices behind it all. */
export function keyFigures(context: ComposeContext): Block[] {
  const { incidents } = context.scope;
  if (incidents.length === 0) return [];
  const confirmed = withStanding(incidents, "confirmed");
  const killed = killedIn(incidents);
  const sets = incidents.filter(isSet).length;
  const voices = voicesIn(incidents).length;
  const tiles: Tile[] = [
    { value: formatNumber(incidents.length), label: `incidents of force${sets === 0 ? "" : `, ${formatNumber(sets)} of them a set told together`}`, evidence: toldInAll(incidents, context) },
    { value: formatNumber(confirmed.length), label: "confirmed by a voice that is not the claimant’s", evidence: toldInAll(confirmed, context) },
    killed === undefined
      ? { value: "–", label: "killed: no toll is told outside claims", evidence: [] }
      : { value: formatRange(killed.range), label: `killed, over ${formatNumber(killed.events.length)} ${killed.events.length === 1 ? "incident" : "incidents"} with a toll; claims apart`, evidence: killed.evidence },
    { value: formatNumber(voices), label: `independent ${voices === 1 ? "voice" : "voices"} behind the incidents, not articles`, evidence: toldInAll(incidents, context) },
  ];
  return [{ kind: "tiles", tiles }];
}
