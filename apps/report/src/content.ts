import type { Chart } from "@dateline/charts";
import type { Evidence, SourceDocument } from "@dateline/schema";

/** Words within a line. */
export interface TextInline {
  kind: "text";
  text: string;
  strong?: boolean;
  italic?: boolean;
  quiet?: boolean;
  /** Set in a type of one width, as commands and code are. */
  mono?: boolean;
}

/** The passages that what stands before rests on; set as small raised numbers that lead to the list of sources. */
export interface CiteInline {
  kind: "cite";
  evidence: readonly Evidence[];
}

/** Words that lead elsewhere: to an address, or to a place in the briefing by its anchor. */
export interface LinkInline {
  kind: "link";
  text: string;
  to: { href: string } | { anchor: string };
}

export type Inline = TextInline | CiteInline | LinkInline;

/** Returns words as an inline. A comma that closes a place ("in Tarfa, Chad,") gives way to the stop after it. */
export const words = (text: string, look: Omit<TextInline, "kind" | "text"> = {}): TextInline => ({
  kind: "text",
  text: text.replace(/,+(?=[,.;:])/g, ""),
  ...look,
});

/** Returns a citation, or nothing where there is no evidence to cite. */
export const cite = (evidence: readonly Evidence[]): CiteInline[] => (evidence.length === 0 ? [] : [{ kind: "cite", evidence }]);

export interface HeadingBlock {
  kind: "heading";
  level: 2 | 3 | 4;
  /** Set as a small label, as on page one. */
  small?: boolean;
  text: string;
  anchor?: string;
}

export interface ParagraphBlock {
  kind: "paragraph";
  style: "lead" | "body" | "quiet" | "note";
  inlines: readonly Inline[];
}

/** A numbered judgement: the statement, then how sure and why. */
export interface JudgementBlock {
  kind: "judgement";
  number: number;
  statement: readonly Inline[];
  confidence: "low" | "moderate" | "high";
  reasons: string;
}

export interface Tile {
  value: string;
  label: string;
  evidence: readonly Evidence[];
  /** The same number for the period before, as in "9 in February 2024". */
  before?: string;
}

/** Key figures in a row; with a figure, stacked beside it where the page has room for both. */
export interface TilesBlock {
  kind: "tiles";
  tiles: readonly Tile[];
  figure?: FigureBlock;
}

/** What is set of a chart: its drawing, its legend and its words. Every chart of `@dateline/charts` is one. */
export type Picture = Pick<Chart, "svg" | "width" | "height" | "title" | "subtitle" | "notes" | "source" | "alt" | "legend">;

/** A chart and all that must stay with it: title, subtitle, legend, picture, notes and source line. */
export interface FigureBlock {
  kind: "figure";
  name: string;
  /** Returns the chart at a width and, where its height can bend, within a height, in CSS pixels. */
  draw: (size: { width: number; height?: number }) => Picture;
  /** The passages behind its marks. */
  evidence?: readonly Evidence[];
  /** Drawn elsewhere: it stays where it stands, and is set smaller rather than leave a page half empty. */
  stored?: true;
  /** Whether the chart may be drawn lower than its own height to fill what is left of a page. */
  bends: boolean;
}

/** Two charts side by side, for charts of few rows. */
export interface PairBlock {
  kind: "pair";
  figures: readonly [FigureBlock, FigureBlock];
}

export interface TableColumn {
  title: string;
  /** Share of the width. */
  weight: number;
  align?: "left" | "right";
  /** Whether its cells name their row. */
  header?: boolean;
}

export interface TableBlock {
  kind: "table";
  name: string;
  /** Read out before the table, not shown. */
  summary: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** Whether weights are widths in characters: a table of little then takes little of the page. */
  compact?: true;
}

export interface TableRow {
  anchor?: string;
  cells: readonly (readonly Inline[])[];
}

/** A question on which the accounts differ, with every version and who holds it. */
export interface VersionsBlock {
  kind: "versions";
  question: readonly Inline[];
  versions: readonly (readonly Inline[])[];
}

/** Points with a short label in the first column: days of a chronology, terms of a note. */
export interface EntriesBlock {
  kind: "entries";
  style: "body" | "label";
  entries: readonly { term: string; meaning: readonly Inline[] }[];
}

/** Points with a bullet or a number, as a notebook has them. */
export interface ListBlock {
  kind: "list";
  ordered: boolean;
  items: readonly (readonly Inline[])[];
}

/** Lines set as they are, in a type of one width. */
export interface CodeBlock {
  kind: "code";
  text: string;
}

/** Where the list of sources stands; its entries follow from what the other blocks cite. */
export interface SourcesBlock {
  kind: "sources";
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | JudgementBlock
  | TilesBlock
  | FigureBlock
  | PairBlock
  | TableBlock
  | VersionsBlock
  | EntriesBlock
  | ListBlock
  | CodeBlock
  | SourcesBlock;

/** A part of the briefing under one heading. */
export interface Section {
  name: string;
  title: string;
  /** Opens the briefing on page one, under a label rather than a heading. */
  opening: boolean;
  blocks: readonly Block[];
}

/** All that a briefing says, before it is set: the same for every paper. */
export interface Briefing {
  title: string;
  /** What the slug line and the running heads say. */
  slug: { area: string; period: string; number: string | undefined; marking: Marking | undefined };
  /** ISO day of the last thing known; undefined where nothing is dated. */
  cutOff: string | undefined;
  /** What the cut-off rests on and what was read, one sentence. */
  standfirst: string;
  sections: readonly Section[];
  documents: readonly SourceDocument[];
  /** Whether nothing fits what was asked for; the briefing then says so and no more. */
  isEmpty: boolean;
  /** Data that the PDF carries: events, reports and sources. */
  attachments: readonly Attachment[];
}

/** A file that the PDF carries. */
export interface Attachment {
  name: string;
  mediaType: "text/csv" | "application/json";
  description: string;
  text: string;
}

/** Traffic Light Protocol 2.0 (FIRST, 2022). */
export const markings = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"] as const;
export type Marking = (typeof markings)[number];
