import * as z from "zod";
import { coreTypes } from "../../event.js";
import { filled } from "../../length.js";
import { IsoDay } from "../../time.js";
import { checkShape, parseJson, type Read } from "../read-json.js";
import { readLocation } from "./location.js";
import { plainEdtf, plainRole } from "./losses.js";
import { type Modes, readModes } from "./modes.js";

const Entity = z.object({
  code: z.string().optional(),
  sector: z.array(z.string()).optional(),
  entity_text: z.string().optional(),
  identifier_id: z.string().optional(),
  identifier_text: z.string().optional(),
});
const Location = z.object({
  extracted_place: z.string().exactOptional(),
  resolved_place: filled(),
  geonameid: z.int().exactOptional(),
  lat: z.number().min(-90).max(90).exactOptional(),
  lon: z.number().min(-180).max(180).exactOptional(),
  district: z.string().exactOptional(),
  province: z.string().exactOptional(),
  country_code: z.string().exactOptional(),
});
const Type = z.enum(coreTypes.map(({ type }) => type.toUpperCase()));
const Plover = z.object({
  id: filled(),
  date: IsoDay,
  enddate: IsoDay.optional(),
  actor: z.array(Entity),
  recipient: z.array(Entity).default([]),
  event: Type,
  mode: z.array(z.string()).default([]),
  context: z.array(z.string()).default([]),
  event_loc: Location.optional(),
  event_text: z.string().optional(),
  size: z.object({ dead: z.int().optional(), injured: z.int().optional(), arrested: z.int().optional() }).optional(),
  link: z.array(z.string()).optional(),
});

/** An event as PLOVER holds it, in the words of this model where both mean the same. */
export type PloverEvent = ReturnType<typeof eventOf>;

/** Yields the events of PLOVER records, one JSON object a line. Throws `data/invalid` that names the line and the field. */
export function* readPlover(text: string, read: Read, modes?: Modes): Generator<PloverEvent> {
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const where = `line ${index + 1}`;
    yield eventOf(checkShape(parseJson(line, { ...read, format: `${read.format} in ${where}` }), Plover, read, where), modes);
  }
}

function eventOf({ id, date, enddate, actor, recipient, event, mode, context, event_loc, event_text, size, link }: z.infer<typeof Plover>, modes?: Modes) {
  const type = event.toLowerCase();
  const participants = [...participantsOf(actor, plainRole("actor", type)), ...participantsOf(recipient, plainRole("recipient", type))];
  return {
    id,
    ...(link?.[0] === undefined ? {} : { eventId: link[0] }),
    type,
    ...readModes(type, mode, modes),
    time: { edtf: plainEdtf({ date, enddate }) ?? date, start: date, end: enddate ?? date },
    place: event_loc === undefined ? null : readLocation(event_loc),
    participants,
    contexts: context,
    ...(size === undefined ? {} : { size }),
    ...(event_text === undefined ? {} : { quote: event_text }),
  };
}

/** Those who are named: an entity without words stands for nobody known. */
function participantsOf(entities: readonly z.infer<typeof Entity>[], role: string) {
  return entities.flatMap(({ entity_text, identifier_text, code, sector = [] }) =>
    entity_text === undefined
      ? []
      : [
          {
            role,
            text: entity_text,
            ...(identifier_text === undefined ? {} : { name: identifier_text }),
            ...(code === undefined ? {} : { country: code }),
            sectors: sector,
          },
        ],
  );
}
