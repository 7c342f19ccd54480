import type { Quantity } from "../../count.js";
import type { Casualty } from "../../event/details.js";
import type { CodecEvent } from "../codec.js";
import { countryOfCode } from "../countries/countries.js";
import { type EventSources, outletsOf, shortAccount } from "../rows/event-sources.js";
import { listCell } from "../rows/list-cell.js";
import { wordsOf } from "../rows/party-words.js";
import { sideRange, type TollRange, tollRange } from "./toll-range.js";

/** A column: its name for people, its hashtag with attributes, and what stands in it; nothing where it is not known. */
export interface HxlColumn {
  name: string;
  tag: string;
  of(event: CodecEvent, sources: EventSources): string | number | null | undefined;
}

const acting = new Set(["perpetrator", "source"]);
const toward = new Set(["target", "victim", "recipient"]);

/** Returns those who act, and those to whom it is done or said; the first two of the rest where nobody does either. */
export function groupsOf({ participants }: CodecEvent): readonly [first: CodecEvent["participants"], second: CodecEvent["participants"]] {
  const [first, second] = [acting, toward].map((roles) => participants.filter(({ role }) => roles.has(role)));
  if (first === undefined || second === undefined || first.length + second.length > 0) return [first ?? [], second ?? []];
  return [participants.slice(0, 1), participants.slice(1)];
}

const names = (parties: CodecEvent["participants"]) => listCell(parties.map(wordsOf));
const roles = (parties: CodecEvent["participants"]) => listCell([...new Set(parties.map(({ role }) => role))]);

/** Three columns for a number: itself where it is told as one, its lowest and its highest value. Never words, which validators refuse. */
function numbers(name: string, tag: string, of: (event: CodecEvent) => TollRange | undefined): HxlColumn[] {
  return [
    { name, tag, of: (event) => of(event)?.exact },
    { name: `${name} (min)`, tag: `${tag}+min`, of: (event) => of(event)?.min },
    { name: `${name} (max)`, tag: `${tag}+max`, of: (event) => of(event)?.max },
  ];
}

const tolls = (name: string, tag: string, outcome: Casualty["outcome"]) => numbers(name, tag, ({ casualties }) => tollRange(casualties, outcome));

function quantity(given: Quantity | undefined): TollRange | undefined {
  return given === undefined ? undefined : { min: given.min, max: given.max, exact: given.min === given.max && !given.approximate ? given.min : undefined };
}

/** Days only, as validators want them; a wider time stands between its first and last day. */
const dayOf = ({ time }: CodecEvent) => (time !== null && time.start === time.end ? time.start : null);

/** The columns, in their order. Tags are those of HXL 1.1 and of files on the Humanitarian Data Exchange; `+edtf`, `+precision`, `+confidence`, `+civilian`, `+captured` and `+detained` are our own attributes. */
export const hxlColumns: readonly HxlColumn[] = [
  { name: "Event", tag: "#event+id", of: ({ id }) => id },
  { name: "Date", tag: "#date+occurred", of: dayOf },
  { name: "Earliest day", tag: "#date+start", of: ({ time }) => time?.start },
  { name: "Latest day", tag: "#date+end", of: ({ time }) => time?.end },
  { name: "Date (EDTF)", tag: "#date+occurred+edtf", of: ({ time }) => time?.edtf },
  { name: "Type", tag: "#event+type", of: ({ type }) => type },
  { name: "Mode", tag: "#event+type+sub", of: ({ mode }) => mode },
  { name: "Status", tag: "#status", of: ({ status }) => status },
  { name: "Actor", tag: "#group+name+first", of: (event) => names(groupsOf(event)[0]) },
  { name: "Actor's role", tag: "#group+type+first", of: (event) => roles(groupsOf(event)[0]) },
  { name: "Other party", tag: "#group+name+second", of: (event) => names(groupsOf(event)[1]) },
  { name: "Other party's role", tag: "#group+type+second", of: (event) => roles(groupsOf(event)[1]) },
  { name: "Country", tag: "#country+name", of: ({ place }) => countryOfCode(place?.country)?.name },
  { name: "Country code", tag: "#country+code", of: ({ place }) => place?.country },
  { name: "First-order division", tag: "#adm1+name", of: ({ place }) => place?.admin1 },
  { name: "Second-order division", tag: "#adm2+name", of: ({ place }) => place?.admin2 },
  { name: "Place", tag: "#loc+name", of: ({ place }) => place?.name },
  { name: "Latitude", tag: "#geo+lat", of: ({ place }) => place?.latitude },
  { name: "Longitude", tag: "#geo+lon", of: ({ place }) => place?.longitude },
  { name: "Location precision", tag: "#geo+precision", of: ({ place }) => place?.precision },
  ...tolls("Killed", "#affected+killed", "killed"),
  ...numbers("Civilians killed", "#affected+killed+civilian", ({ casualties }) => sideRange(casualties, "killed", "civilian")),
  ...tolls("Injured", "#affected+injured", "injured"),
  ...tolls("Missing", "#affected+missing", "missing"),
  ...tolls("Captured", "#affected+captured", "captured"),
  ...numbers("Detained", "#affected+detained", (event) => ("detained" in event ? quantity(event.detained) : undefined)),
  { name: "Account", tag: "#description", of: (event, sources) => shortAccount(event, sources) },
  { name: "Source", tag: "#meta+source", of: (event, sources) => listCell(outletsOf(event, sources)) },
  { name: "Source's address", tag: "#meta+url", of: (event, { documentsOf }) => listCell(documentsOf(event).flatMap(({ url }) => url ?? [])) },
  { name: "Published", tag: "#date+reported", of: (event, { documentsOf }) => firstDay(documentsOf(event).flatMap(({ published }) => published?.start ?? [])) },
  { name: "Confidence", tag: "#meta+confidence", of: ({ confidence }) => confidence },
];

const firstDay = (days: readonly string[]) => [...days].sort()[0];
