import { charts } from "@dateline/charts";
import type { ConflictEvent } from "@dateline/schema";
import type { ChartDrawer } from "./compose-context.js";
import type { BriefingDataset } from "./dataset-view.js";
import { loadJsdom } from "./load-jsdom.js";

/** Returns a drawer of the charts of `@dateline/charts` in a jsdom of its own, with the actors of the dataset under their usual names. */
export function openCharts({ actors = [] }: Pick<BriefingDataset, "actors">): ChartDrawer {
  let document: Document | undefined;
  const usualNames = new Map(actors.map((actor) => [actor.id, actor.name]));
  return (name, events, size, documents) => {
    document ??= new (loadJsdom().JSDOM)().window.document;
    return charts[name].draw(
      events.map((event) => withUsualNames(event, usualNames)),
      { document, documents, inset: true, ...size },
    );
  };
}

/** Charts name actors as the event does; the text of the briefing by their usual names. Both should say the same. */
function withUsualNames(event: ConflictEvent, names: ReadonlyMap<string, string>): ConflictEvent {
  const participants = event.participants.map((participant) => {
    const name = participant.actorId === undefined ? undefined : names.get(participant.actorId);
    return name === undefined ? participant : { ...participant, name };
  });
  return { ...event, participants };
}
