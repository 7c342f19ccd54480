import type { Time } from "@dateline/schema";
import type { ChartDrawer, ComposeContext } from "./compose-context.js";
import type { Briefing, Marking } from "./content.js";
import type { BriefingDataset } from "./dataset-view.js";
import { toEventsCsv } from "./events-csv.js";
import { periodText, type Scope, toScope } from "./scope.js";
import { sectionRows } from "./sections.js";
import { readPhrases } from "./wording/mode-phrases.js";
import { findCommonWords, findProperWords, findUnnamedOutlets } from "./wording/name.js";
import { countNoun } from "./wording/number.js";
import { capitalise } from "./wording/phrase.js";
import { formatDay } from "./wording/time.js";

/** What a briefing may be told about its content. */
export interface BriefingContentOptions {
  /** The masthead. Default: the area, as in "Iraq and Syria: conflict briefing". */
  title?: string;
  /** Named in the slug line; it chooses no events. Default: the countries most told of. */
  area?: string;
  /** Number of the issue, as the slug line has it. */
  number?: string | number;
  /** Traffic Light Protocol 2.0; none by default. */
  marking?: Marking;
  /** First and last day covered, ISO, inclusive. Events that cannot lie within, or have no date, are left out. Default: what the data shows. */
  from?: string;
  to?: string;
}

/**
 * Composes what a briefing says: sections of blocks in which every statement carries its evidence. Pure: no PDF, no clock.
 * `draw` draws a chart by name; without it the briefing has no pictures.
 */
export function composeBriefing(dataset: BriefingDataset, options: BriefingContentOptions = {}, draw?: ChartDrawer): Briefing {
  const scope = toScope(dataset, options);
  const names = {
    actors: byId(dataset.actors ?? []),
    phrases: readPhrases(),
    properWords: findProperWords(dataset.documents),
    commonWords: findCommonWords(dataset.documents),
    unnamedOutlets: findUnnamedOutlets(dataset.documents),
  };
  const context: ComposeContext = {
    dataset,
    scope,
    names,
    reports: byId(dataset.reports),
    documents: byId(dataset.documents),
    chartDocuments: datedAlike(dataset, scope),
    draw,
  };
  const isEmpty = dataset.events.length === 0 && dataset.figures.length === 0;
  const sections = sectionRows
    .filter(({ name }) => !isEmpty || ["bottom-line", "gaps", "method"].includes(name))
    .map(({ name, title, compose, opening = false }) => ({ name, title, opening, blocks: compose(context) }))
    .filter(({ blocks }) => blocks.length > 0);
  const area = options.area ?? scope.area;
  return {
    title: options.title ?? (area === "Area not stated" || area.length > longestArea ? "Conflict briefing" : `${area}: conflict briefing`),
    slug: { area, period: periodText(scope.period), number: options.number === undefined ? undefined : String(options.number), marking: options.marking },
    cutOff: scope.cutOff,
    standfirst: standfirst(dataset, scope),
    sections,
    documents: dataset.documents,
    attachment: {
      name: "events.csv",
      description: "The events of this briefing, a row each",
      text: toEventsCsv([...scope.incidents, ...scope.denied, ...scope.prospective, ...scope.others, ...scope.background], new Set(scope.incidents), names),
    },
  };
}

function datedAlike({ documents }: BriefingDataset, { cutOff }: Scope): ComposeContext["chartDocuments"] {
  const published: Time | null = cutOff === undefined ? null : { edtf: cutOff, start: cutOff, end: cutOff, precision: "day", basis: "document", evidence: [] };
  return documents.map(({ id }) => ({ id, published }));
}

/** An area whose name leaves room on the line of the masthead. */
const longestArea = 26;

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.id, row]));

function standfirst({ documents }: BriefingDataset, { cutOff }: Scope): string {
  const read = countNoun(documents.length, "document");
  return cutOff === undefined
    ? `Information cut-off not known, since nothing in the data is dated. ${capitalise(read)} read.`
    : `Information cut-off ${formatDay(cutOff)}. ${capitalise(read)} read. Raised numbers lead to the words behind a statement.`;
}
