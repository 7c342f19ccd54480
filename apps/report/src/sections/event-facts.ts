import { type ConflictEvent, type EventReport, type Evidence, standing } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import { type Block, cite, type TableRow, words } from "../content.js";
import { toldIn } from "../dataset-view.js";
import { actOf, doerRoles, namesInCell, targetRoles } from "../wording/event-subject.js";
import { isolate } from "../wording/name.js";
import { capitalise, listWords, unique } from "../wording/phrase.js";
import { placeInTable } from "../wording/place.js";
import { quoteInTable } from "../wording/quote.js";
import { timeInTable } from "../wording/time.js";
import { tollInCell } from "../wording/toll.js";
import { figureBlock } from "./figure-block.js";

/** Pixels: one place needs no more to be found. */
const mapHeight = 300;

/** Every field of the event, the words that it rests on, and the map. */
export function eventFacts(context: ComposeContext): Block[] {
  const { event } = context.focus;
  if (event === undefined) return [];
  const placed = event.place?.latitude !== undefined && event.place.longitude !== undefined;
  return [
    {
      kind: "table",
      name: "facts",
      summary: "Each field of the event as it was read, with the words that it rests on.",
      columns: [
        { title: "Field", weight: 14, header: true },
        { title: "As read", weight: 34 },
        { title: "Words", weight: 52 },
      ],
      rows: rowsOf(event, context),
    },
    ...(placed ? figureBlock("map", [event], context, mapHeight) : []),
  ];
}

function rowsOf(event: ConflictEvent, context: ComposeContext): TableRow[] {
  const told = toldIn(event, context.reports);
  const act = capitalise(actOf(event, context.names).replace(/^(an?|the) /, ""));
  const weapons = unique(event.weapons.map(({ text, kind }) => (kind === "other" ? text : `${text} (${kind})`)));
  const row = (name: string, value: string, evidence: readonly Evidence[]): TableRow => ({
    cells: [[words(name)], [words(capitalise(isolate(value, 200)))], [words(evidence.length === 0 ? "–" : quoted(evidence)), ...cite(evidence)]],
  });
  return [
    row("Act", act, told.slice(0, 1)),
    row("Status", event.status, []),
    row("Standing", standing(event), []),
    row("When", timeInTable(event.time), event.time?.evidence ?? []),
    row("Where", placeInTable(event.place), event.place?.evidence ?? []),
    row("By", namesInCell(event, "doers", context.names), namedIn(event, doerRoles, context)),
    row("Against", namesInCell(event, "targets", context.names), namedIn(event, targetRoles, context)),
    ...(weapons.length === 0
      ? []
      : [
          row(
            "With",
            listWords(weapons),
            wordsIn(event, (report) => report.weapons, context),
          ),
        ]),
    ...(event.casualties.length === 0
      ? []
      : [
          row(
            "Toll",
            tollInCell(event),
            event.casualties.flatMap(({ evidence }) => evidence),
          ),
        ]),
  ];
}

const namedIn = (event: ConflictEvent, roles: readonly string[], context: ComposeContext): Evidence[] =>
  wordsIn(event, ({ participants }) => participants.filter(({ role }) => roles.includes(role)), context);

/** The words of the accounts that name what a field holds; none where a correction holds words that no document has. */
function wordsIn(
  { reportIds }: ConflictEvent,
  spansOf: (report: EventReport) => readonly { text: string; start: number; end: number }[],
  { reports, documents }: ComposeContext,
): Evidence[] {
  return reportIds
    .flatMap((id) => reports.get(id) ?? [])
    .flatMap((report) => spansOf(report).map(({ text, start, end }): Evidence => ({ documentId: report.documentId, start, end, quote: text })))
    .filter(({ documentId, start, end, quote }) => documents.get(documentId)?.text.slice(start, end) === quote);
}

/** The words themselves, at most three passages, each cut where it is long; the list of sources has the sentences in full. */
function quoted(evidence: readonly Evidence[]): string {
  const quotes = unique(evidence.map(({ quote }) => quote.trim()));
  const shown = quotes.slice(0, 3).map((quote) => quoteInTable(quote, 110));
  return `${shown.join(" · ")}${quotes.length > 3 ? " …" : ""}`;
}
