import type { BriefingDataset } from "../dataset-view.js";

/** Returns events, reports, figures, actors and sources as JSON, one record a line: every field with its quotes, but no article's text. */
export function toBriefingJson({ events, reports, figures, actors = [], documents }: BriefingDataset): string {
  const sources = documents.map(({ text: _text, blocks: _blocks, ...source }) => source);
  const told = new Set(events.flatMap(({ participants }) => participants.flatMap(({ actorId }) => actorId ?? [])));
  const lists = { events, reports, figures, actors: actors.filter(({ id }) => told.has(id)), sources };
  const parts = Object.entries(lists).map(([name, records]) => `"${name}":[${records.map((record) => `\n${JSON.stringify(record)}`).join(",")}]`);
  return `{${parts.join(",\n")}}\n`;
}
