import { charts } from "@dateline/charts";
import type { ConflictEvent } from "@dateline/schema";
import { parseHTML } from "linkedom";
import { type BriefingContentOptions, composeBriefing } from "./briefing.js";
import type { ChartDrawer } from "./compose-context.js";
import type { BriefingDataset } from "./dataset-view.js";
import type { Paper } from "./layout/page-geometry.js";
import { layoutBriefing } from "./layout.js";
import { renderPdf } from "./render-pdf.js";
import { openFonts } from "./text/font-set.js";

/** What a printed briefing may be told. */
export interface BriefingOptions extends BriefingContentOptions {
  /** Default: A4. */
  paper?: Paper;
}

/**
 * Returns a briefing over a dataset as a PDF: tagged PDF/A-3a, vector charts, every statement with a numbered note that leads to the
 * words it rests on. The same dataset and options give the same bytes. Throws `report/unsupported-svg` if a chart cannot be drawn.
 */
export function renderBriefing(dataset: BriefingDataset, options: BriefingOptions = {}): Promise<Uint8Array> {
  const fonts = openFonts();
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const usualNames = new Map((dataset.actors ?? []).map((actor) => [actor.id, actor.name]));
  const draw: ChartDrawer = (name, events, size, documents) =>
    charts[name].draw(
      events.map((event) => withUsualNames(event, usualNames)),
      { document, documents, ...size },
    );
  const briefing = composeBriefing(dataset, options, draw);
  return renderPdf(briefing, layoutBriefing(briefing, options.paper ?? "A4", fonts), fonts);
}

/** Charts name actors as the event does; the text of the briefing by their usual names. Both should say the same. */
function withUsualNames(event: ConflictEvent, names: ReadonlyMap<string, string>): ConflictEvent {
  const participants = event.participants.map((participant) => {
    const name = participant.actorId === undefined ? undefined : names.get(participant.actorId);
    return name === undefined ? participant : { ...participant, name };
  });
  return { ...event, participants };
}
