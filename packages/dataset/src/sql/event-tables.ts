import type { ColumnSpec, TableSpec } from "./table-spec.js";

/** What events and their reports have in common. */
const told: readonly ColumnSpec[] = [
  { name: "confidence", from: "confidence" },
  { name: "first_day", from: "time.start" },
  { name: "last_day", from: "time.end" },
  { name: "edtf", from: "time.edtf" },
  { name: "time_precision", from: "time.precision" },
  { name: "time_basis", from: "time.basis" },
  { name: "place", from: "place.name", about: "Usual English name of where it took effect; null where the text gives no hold." },
  { name: "place_kind", from: "place.kind" },
  { name: "admin1", from: "place.admin1" },
  { name: "admin2", from: "place.admin2" },
  { name: "country", from: "place.country" },
  { name: "latitude", from: "place.latitude" },
  { name: "longitude", from: "place.longitude" },
  { name: "place_precision", from: "place.precision" },
  { name: "geonames_id", from: "place.geonamesId" },
  { name: "incidents_min", from: "count.min", about: "Fewest incidents that it stands for; null for one incident told by itself." },
  { name: "incidents_max", from: "count.max", about: "Most incidents that it stands for; null for one incident, or an open end." },
  { name: "size_min", from: "size.min", about: "Fewest people or assets that took part, of a protest or mobilization." },
  { name: "size_max", from: "size.max", about: "Most people or assets that took part; null for an open end." },
  { name: "detained_min", from: "detained.min", about: "Fewest people arrested or held." },
  { name: "detained_max", from: "detained.max", about: "Most people arrested or held; null for an open end." },
  { name: "reasons", from: "reasons" },
];

const events: TableSpec = {
  name: "events",
  about: "One incident a row, put together from all its reports.",
  file: "events",
  columns: [
    { name: "id", from: "id" },
    { name: "type", from: "type" },
    { name: "mode", from: "mode" },
    { name: "status", from: "status" },
    {
      name: "standing",
      type: "VARCHAR",
      about: "How firm it is: confirmed, unconfirmed, claimed, contested or denied.",
      sql: `standing_of(to_json({'status': r."status", 'attributions': r."attributions", 'contested': r."contested"}))`,
      reads: ["status", "attributions.0.stance", "attributions.0.text", "attributions.0.name", "attributions.0.actorId", "contested.0.field"],
    },
    ...told,
    { name: "voices", from: "voices" },
    { name: "report_count", type: "BIGINT", about: "How many reports tell it.", sql: `len(r."reportIds")`, reads: ["reportIds"] },
  ],
};

const reports: TableSpec = {
  name: "reports",
  about: "One account of one event in one document a row.",
  file: "reports",
  columns: [
    { name: "id", from: "id" },
    { name: "event_id", from: "eventId" },
    { name: "document_id", from: "documentId" },
    { name: "type", from: "type" },
    { name: "mode", from: "mode" },
    { name: "status", from: "status" },
    ...told,
    { name: "quote", from: "evidence.0.quote", about: "The sentence or clause that tells it." },
  ],
};

const position: ColumnSpec = { name: "position", position: true, about: "Its place in the list, from 1." };
const firstQuote = (list: string): ColumnSpec[] => [
  { name: "document_id", from: `${list}.evidence.0.documentId` },
  { name: "quote", from: `${list}.evidence.0.quote`, about: "The first words that it rests on." },
];

/** The lists of an event or report as tables. Those of reports are apart, so that nobody counts one thing twice. */
function listTables(file: "events" | "reports", owner: ColumnSpec, prefix: string, of: string): TableSpec[] {
  const table = (name: string, about: string, columns: readonly ColumnSpec[], each = name): TableSpec => ({
    name: `${prefix}${name}`,
    about: `${about}, by ${of}.`,
    file,
    each,
    columns: [owner, position, ...columns],
  });
  const fields = (list: string, names: Readonly<Record<string, string>>): ColumnSpec[] =>
    Object.entries(names).map(([name, field]) => ({ name, from: `${list}.${field}` }));
  const span = { start_offset: "start", end_offset: "end" };
  const voice = { text: "text", name: "name", actor_id: "actorId" };
  const toll = { outcome: "outcome", min: "min", max: "max", best: "best", approximate: "approximate", text: "text", who: "who", side: "side", harm: "harm" };
  return [
    table("participants", "Who did it, to whom", fields("participants", { role: "role", kind: "kind", ...voice, ...span })),
    table("weapons", "What it was done with", fields("weapons", { kind: "kind", text: "text", ...span })),
    table("casualties", "Tolls, one a voice and outcome, never to be added up", [
      ...fields("casualties", { ...toll, according_to: "accordingTo" }),
      ...firstQuote("casualties"),
    ]),
    table("attributions", "Who says it, claims it, denies it", [...fields("attributions", { stance: "stance", ...voice }), ...firstQuote("attributions")]),
    table(
      "contested",
      "What voices differ on, one version a row",
      [
        { name: "field", from: "contested.field" },
        { name: "version", from: "contested.versions.value" },
        { name: "held_by", from: "contested.versions.by" },
        ...firstQuote("contested.versions"),
      ],
      "contested.versions",
    ),
  ];
}

const reportId: ColumnSpec = { name: "report_id", from: "id", about: "The report that it belongs to." };

/** Events, their reports, and the lists of both. */
export const eventTables: readonly TableSpec[] = [
  events,
  ...listTables("events", { name: "event_id", from: "id", about: "The event that it belongs to." }, "", "event"),
  reports,
  ...listTables("reports", reportId, "report_", "report"),
  {
    name: "evidence",
    about: "The words that tell each report.",
    file: "reports",
    each: "evidence",
    columns: [
      reportId,
      position,
      { name: "document_id", from: "evidence.documentId" },
      { name: "start_offset", from: "evidence.start" },
      { name: "end_offset", from: "evidence.end" },
      { name: "quote", from: "evidence.quote" },
    ],
  },
  {
    name: "rules",
    about: "The rules of the reader that fired for each report.",
    file: "reports",
    each: "explanation",
    columns: [
      reportId,
      position,
      { name: "stage", from: "explanation.stage" },
      { name: "rule", from: "explanation.rule" },
      { name: "field", from: "explanation.field" },
      { name: "note", from: "explanation.note" },
      { name: "start_offset", from: "explanation.start" },
      { name: "end_offset", from: "explanation.end" },
    ],
  },
];
