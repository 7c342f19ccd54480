import { type ConflictEvent, standing } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import { cite, type TableBlock, type TableColumn, type TableRow, words } from "../content.js";
import { toldIn } from "../dataset-view.js";
import { isProspective } from "../scope.js";
import { actOf, namesInCell } from "../wording/event-subject.js";
import { formatNumber } from "../wording/number.js";
import { capitalise, clip } from "../wording/phrase.js";
import { placeInTable } from "../wording/place.js";
import { timeInTable } from "../wording/time.js";
import { tollInCell } from "../wording/toll.js";

/** Cells longer than this are cut, so that a row fits any page; the list of sources has the words in full. */
const longestCell = 140;

const cell = (text: string) => [words(clip(text === "" ? "–" : text, longestCell))];

/** Returns a table of events, a row each: when, where, what, against whom, by whom, the toll, and how it stands. */
export function eventTable(name: string, summary: string, events: readonly ConflictEvent[], context: ComposeContext): TableBlock {
  const hasTolls = events.some((event) => event.casualties.length > 0);
  const columns: TableColumn[] = [
    { title: "Date", weight: 13 },
    { title: "What", weight: 16, header: true },
    { title: "Where", weight: 15 },
    { title: "Against or to", weight: 15.5 },
    { title: "Named actor", weight: 15.5 },
    ...(hasTolls ? [{ title: "Toll as told", weight: 12 }] : []),
    { title: "Standing", weight: 13 },
    { title: "Voices", weight: 6.5, align: "right" },
  ];
  return { kind: "table", name, summary, columns, rows: events.map((event) => eventRow(event, hasTolls, context)) };
}

function eventRow(event: ConflictEvent, hasTolls: boolean, context: ComposeContext): TableRow {
  const { names } = context;
  const act = actOf(event, names).replace(/^(an?|the) /, "");
  const toll = event.casualties.flatMap(({ evidence }) => evidence);
  return {
    cells: [
      cell(timeInTable(event.time)),
      [...cell(capitalise(act)), ...cite(toldIn(event, context.reports))],
      cell(placeInTable(event.place)),
      cell(namesInCell(event, "targets", names)),
      cell(namesInCell(event, "doers", names)),
      ...(hasTolls ? [[...cell(tollInCell(event)), ...cite(toll)]] : []),
      cell(standingInTable(event)),
      cell(formatNumber(event.voices.length)),
    ],
  };
}

/** The standing; the status itself where nothing was done, where it goes on, or where somebody else alleges it. */
const standingInTable = (event: ConflictEvent): string =>
  capitalise(isProspective(event) || event.status === "ongoing" || event.status === "alleged" ? event.status : standing(event));
