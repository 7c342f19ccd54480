import type { ComposeContext } from "../compose-context.js";
import { type Block, cite, words } from "../content.js";
import { formatRange } from "../wording/number.js";
import { capitalise, clip } from "../wording/phrase.js";
import { placeInTable } from "../wording/place.js";
import { timeInTable } from "../wording/time.js";

const kinds = {
  "troop-level": "Troop level",
  "running-total": "Running total",
  toll: "Toll",
  displaced: "Displaced",
  detained: "Detained",
  other: "Other",
} as const;

/** Standing and running numbers as the sources give them; none is added to the incidents. */
export function reportedFigures(context: ComposeContext): Block[] {
  const { figures } = context.dataset;
  if (figures.length === 0) return [];
  const cell = (text: string) => [words(clip(text, 140))];
  return [
    {
      kind: "paragraph",
      style: "body",
      inlines: [
        words("Totals and levels as the sources state them. They may cover incidents listed above and others that are not; none is added to a count here."),
      ],
    },
    {
      kind: "table",
      name: "figures",
      summary: "Standing and running numbers that the sources state, with what is counted, for when, and according to whom.",
      columns: [
        { title: "Number", weight: 12, align: "right" },
        { title: "Of what", weight: 30, header: true },
        { title: "Kind", weight: 14 },
        { title: "Where", weight: 16 },
        { title: "For when", weight: 14 },
        { title: "According to", weight: 20 },
      ],
      rows: figures.map((figure) => ({
        cells: [
          cell(formatRange(figure)),
          [...cell(capitalise(figure.what)), ...cite(figure.evidence)],
          cell(kinds[figure.kind]),
          cell(placeInTable(figure.place)),
          cell(timeInTable(figure.time)),
          cell(figure.accordingTo === undefined ? "not stated" : capitalise(figure.accordingTo)),
        ],
      })),
    },
  ];
}
