/** Words in Markdown (CommonMark with tables); HTML within it is left out. */
export interface MarkdownPart {
  kind: "markdown";
  text: string;
}

/** A picture as one SVG element, as text; marks that carry `data-events` lead to the passages of those events. */
export interface ChartPart {
  kind: "chart";
  svg: string;
  /** What it shows, for those who cannot see it. Default: what the SVG says of itself. */
  alt?: string;
  title?: string;
}

/** Rows of text under their heads. */
export interface TablePart {
  kind: "table";
  title?: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What a program printed, set as it is. */
export interface OutputPart {
  kind: "output";
  text: string;
}

/** One thing of a body, in the order in which it is read. `place` names where it comes from, for errors: "cell 4". */
export type BodyPart = (MarkdownPart | ChartPart | TablePart | OutputPart) & { place?: string };
