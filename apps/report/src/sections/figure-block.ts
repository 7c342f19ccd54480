import type { ChartName } from "@dateline/charts";
import type { ConflictEvent } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import type { Block, FigureBlock } from "../content.js";

/** Charts whose height is given by their rows cannot be drawn lower. */
const bending = new Set<ChartName>(["map", "timeline", "trend"]);

/** Returns a chart as a block, no higher than `highest` pixels where it bends; nothing in a briefing without pictures or where there is nothing to draw. */
export function figureBlock(name: ChartName, events: readonly ConflictEvent[], { draw, chartDocuments }: ComposeContext, highest?: number): FigureBlock[] {
  if (draw === undefined || events.length === 0) return [];
  const within = (size: { width: number; height?: number }) => (highest === undefined ? size : { ...size, height: Math.min(size.height ?? highest, highest) });
  return [{ kind: "figure", name, bends: bending.has(name), draw: once((size) => draw(name, events, within(size), chartDocuments)) }];
}

/** Returns two charts of the same events side by side; nothing where there is nothing to draw. */
export function pairBlock(names: readonly [ChartName, ChartName], events: readonly ConflictEvent[], context: ComposeContext): Block[] {
  const [left] = figureBlock(names[0], events, context);
  const [right] = figureBlock(names[1], events, context);
  return left === undefined || right === undefined ? [] : [{ kind: "pair", figures: [left, right] }];
}

/** Returns the function with what it drew at each size kept: setting a page may ask for one size more than once. */
function once(draw: FigureBlock["draw"]): FigureBlock["draw"] {
  const drawn = new Map<string, ReturnType<FigureBlock["draw"]>>();
  return (size) => {
    const key = `${size.width}x${size.height ?? ""}`;
    const chart = drawn.get(key) ?? draw(size);
    drawn.set(key, chart);
    return chart;
  };
}
