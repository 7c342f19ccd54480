import type { ConflictEvent, Time } from "@dateline/schema";
import { toAttachments } from "./attachments.js";
import { type BriefingContentOptions, checkContentOptions } from "./briefing-options.js";
import { comparisonWith } from "./comparison.js";
import type { ChartDrawer, ComposeContext } from "./compose-context.js";
import type { Briefing } from "./content.js";
import type { BriefingDataset } from "./dataset-view.js";
import { kinds } from "./kinds.js";
import { isIncident, periodText, type Scope, toScope } from "./scope.js";
import type { SectionName } from "./section-name.js";
import { sectionRows } from "./sections.js";
import { standfirst } from "./standfirst.js";
import { readPhrases } from "./wording/mode-phrases.js";
import { findCommonWords, findProperWords, findUnnamedOutlets, type Names } from "./wording/name.js";

/** The sections of a briefing over nothing. */
const emptySections: readonly SectionName[] = ["bottom-line", "gaps", "method"];

/**
 * Composes what a briefing says: sections of blocks in which every statement carries its evidence. Pure: no PDF, no clock.
 * `draw` draws a chart by name; without it the briefing has no pictures. Throws `report/invalid` for options that are none,
 * `event/unknown` for an event that the selection does not hold.
 */
export function composeBriefing(dataset: BriefingDataset, options: BriefingContentOptions = {}, draw?: ChartDrawer): Briefing {
  checkContentOptions(options);
  const kind = kinds[options.kind ?? "situation"];
  const context = toContext(dataset, options, draw);
  const { scope } = context;
  const asked = options.from !== undefined || options.to !== undefined || options.select !== undefined;
  const isEmpty = context.dataset.events.length === scope.leftOut && (asked || context.dataset.figures.length === 0);
  const sections = (isEmpty ? emptySections : kind.sections)
    .map((name) => ({ name, row: sectionRows[name] }))
    .map(({ name, row: { title, compose, opening = false } }) => ({ name, title, opening, blocks: compose(context) }))
    .filter(({ blocks }) => blocks.length > 0);
  const area = options.area ?? scope.area;
  return {
    title: options.title ?? kind.title(context, area),
    slug: { area, period: periodText(scope.period), number: options.number === undefined ? undefined : String(options.number), marking: options.marking },
    cutOff: scope.cutOff,
    standfirst: standfirst(dataset, scope),
    sections,
    documents: dataset.documents,
    isEmpty,
    attachments: context.attachments,
  };
}

/** Returns what sections are composed from. */
export function toContext(dataset: BriefingDataset, options: BriefingContentOptions, draw: ChartDrawer | undefined): ComposeContext {
  const kind = kinds[options.kind ?? "situation"];
  const selected = selectFrom(dataset, options.select);
  const { dataset: told, focus } = kind.focus(selected, options);
  const scope = toScope(told, { from: options.from, to: options.to, tellsOld: kind.tellsOld });
  const names = toNames(dataset);
  return {
    dataset: told,
    scope,
    focus,
    before: comparisonWith(told.events, options, scope.period?.end),
    history: told.events.filter((event) => isIncident(event) && !scope.background.includes(event) && startsBy(event, scope.period?.end)),
    since: options.since,
    selection: options.selection,
    command: options.command,
    attachments: toAttachments(told, scope, names),
    names,
    reports: byId(dataset.reports),
    documents: byId(dataset.documents),
    chartDocuments: datedAlike(dataset, scope),
    draw,
  };
}

/** Figures tell of no single event, so that a choice among events leaves those of the documents that tell the chosen ones. */
function selectFrom(dataset: BriefingDataset, select: BriefingContentOptions["select"]): BriefingDataset {
  if (select === undefined) return dataset;
  const events = dataset.events.filter(select);
  const kept = new Set<string>(events.flatMap(({ reportIds }) => reportIds));
  const documents = new Set<string>(dataset.reports.filter(({ id }) => kept.has(id)).map(({ documentId }) => documentId));
  return { ...dataset, events, figures: dataset.figures.filter(({ documentId }) => documents.has(documentId)) };
}

function toNames(dataset: BriefingDataset): Names {
  return {
    actors: byId(dataset.actors ?? []),
    phrases: readPhrases(),
    properWords: findProperWords(dataset.documents),
    commonWords: findCommonWords(dataset.documents),
    unnamedOutlets: findUnnamedOutlets(dataset.documents),
  };
}

const startsBy = ({ time }: ConflictEvent, day: string | undefined) => day === undefined || time?.start == null || time.start <= day;

function datedAlike({ documents }: BriefingDataset, { cutOff }: Scope): ComposeContext["chartDocuments"] {
  const published: Time | null = cutOff === undefined ? null : { edtf: cutOff, start: cutOff, end: cutOff, precision: "day", basis: "document", evidence: [] };
  return documents.map(({ id }) => ({ id, published }));
}

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.id, row]));
