import type { ChartName } from "@dateline/charts";
import type { ConflictEvent } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import type { Block } from "../content.js";

/** Charts whose height is given by their rows cannot be drawn lower. */
const bending = new Set<ChartName>(["map", "timeline"]);

/** Returns a chart as a block; nothing in a briefing without pictures or where there is nothing to draw. */
export function figureBlock(name: ChartName, events: readonly ConflictEvent[], { draw }: ComposeContext): Block[] {
  if (draw === undefined || events.length === 0) return [];
  return [{ kind: "figure", name, bends: bending.has(name), draw: (size) => draw(name, events, size) }];
}
