/** A node of the document's structure tree: what assistive technology reads, in the order of first use. */
export interface Tag {
  role: Role;
  parent?: Tag;
  /** What a picture shows, in words. */
  alt?: string;
  /** What a header cell heads. */
  scope?: "Column" | "Row";
  language?: string;
  /** What a table holds, in words. */
  summary?: string;
}

/** The structure types of PDF 1.7 that a briefing uses. */
export type Role =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "Figure"
  | "Caption"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Note"
  | "Reference"
  | "Link";

/** Returns a node under its parent. */
export function tag(role: Role, parent: Tag | undefined, more: Pick<Tag, "alt" | "scope" | "language" | "summary"> = {}): Tag {
  return { role, ...(parent === undefined ? {} : { parent }), ...more };
}
