import { type ConflictEvent, type Evidence, standing } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import { type Block, cite, type TableRow, words } from "../content.js";
import { toldIn } from "../dataset-view.js";
import { actOf, namesInCell } from "../wording/event-subject.js";
import { isolate } from "../wording/name.js";
import { capitalise, clip, listWords, unique } from "../wording/phrase.js";
import { placeInTable } from "../wording/place.js";
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
    row(
      "By",
      namesInCell(event, "doers", context.names),
      event.attributions.filter(({ stance }) => stance === "attributes").flatMap(({ evidence }) => evidence),
    ),
    row("Against", namesInCell(event, "targets", context.names), []),
    ...(weapons.length === 0 ? [] : [row("With", listWords(weapons), [])]),
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

/** The words themselves, at most three passages, each cut where it is long; the list of sources has the sentences in full. */
function quoted(evidence: readonly Evidence[]): string {
  const quotes = unique(evidence.map(({ quote }) => quote.trim()));
  const shown = quotes.slice(0, 3).map((quote) => `“${isolate(clip(quote, 110), 120)}”`);
  return `${shown.join(" · ")}${quotes.length > 3 ? " …" : ""}`;
}
