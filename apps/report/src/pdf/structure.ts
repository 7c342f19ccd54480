import type { Tag } from "../layout/tag.js";

/** pdfkit's structure element with what its declared types leave out. */
type Element = PDFKit.PDFStructureElement & { dictionary: { data: Record<string, unknown> }; add(child: unknown): Element };

interface MarkingDocument {
  struct(role: string, options: Record<string, unknown>): Element;
  addStructure(element: Element): void;
  markStructureContent(role: string): unknown;
  markContent(role: string, options?: Record<string, unknown>): void;
  endMarkedContent(): void;
  getStructTreeRoot(): { data: Record<string, unknown> };
  ref(data: Record<string, unknown>): { end(): void };
}

/** What unread content is there for: to lay out the page, or to head and foot it. */
export type ArtifactType = "Layout" | "Pagination";

/** Writes the structure tree as content is drawn. */
export interface Structure {
  /** Begins content that belongs to a node, or that nobody need hear where there is none. Ends what was open before, unless it is the same node's. */
  switchTo(owner: Tag | undefined, artifact?: ArtifactType): void;
  /** Begins a picture's content and notes where on the page it stands: left, top, right, bottom, in points. */
  switchToPicture(owner: Tag | undefined, box: readonly [number, number, number, number]): void;
  /** Ends what is open. */
  close(): void;
  /** Returns a new element under a node for a link, which must end on the page where it began. */
  openLink(parent: Tag | undefined): Element | undefined;
  /** Ends the link's element after its annotation was added. */
  closeLink(element: Element | undefined): void;
  /** Ends all elements; call once after the last page. */
  finish(): void;
}

/** Returns a writer of the structure tree: elements are made at first use, each parent before its children. */
export function openStructure(pdf: PDFKit.PDFDocument): Structure {
  // The declared types name these methods with narrower arguments than pdfkit 0.20 takes.
  const doc = pdf as unknown as MarkingDocument;
  const elements = new Map<Tag, Element>();
  const notes: [string, unknown][] = [];
  let current: { owner: Tag | undefined; artifact: ArtifactType } | undefined;
  const close = () => {
    if (current !== undefined) doc.endMarkedContent();
    current = undefined;
  };
  const elementOf = (owner: Tag, more: Record<string, unknown> = {}): Element => {
    const known = elements.get(owner);
    if (known !== undefined) return known;
    const element = doc.struct(owner.role, { ...optionsOf(owner), ...more });
    if (owner.parent === undefined) doc.addStructure(element);
    else elementOf(owner.parent).add(element);
    if (owner.role === "Note") nameNote(element, notes);
    if (owner.summary !== undefined) element.dictionary.data.A = { O: "Table", Summary: new String(owner.summary) };
    elements.set(owner, element);
    return element;
  };
  const switchTo = (owner: Tag | undefined, artifact: ArtifactType = "Layout") => {
    if (current !== undefined && current.owner === owner && (owner !== undefined || current.artifact === artifact)) return;
    close();
    current = { owner, artifact };
    if (owner === undefined) doc.markContent("Artifact", { type: artifact });
    else elementOf(owner).add(doc.markStructureContent(owner.role));
  };
  const switchToPicture = (owner: Tag | undefined, box: readonly [number, number, number, number]) => {
    close();
    if (owner !== undefined) elementOf(owner, { bbox: [...box] });
    switchTo(owner);
  };
  const openLink = (parent: Tag | undefined) => {
    close();
    if (parent === undefined) return undefined;
    const element = doc.struct("Link", {});
    elementOf(parent).add(element);
    element.add(doc.markStructureContent("Link"));
    return element;
  };
  const closeLink = (element: Element | undefined) => element?.end();
  const finish = () => {
    for (const [owner, element] of elements) if (owner.parent === undefined) element.end();
    if (notes.length === 0) return;
    // Notes carry ids (PDF/UA-1, 7.9), and ids need a tree in which to find them.
    const names = doc.ref({
      Names: notes.flatMap(([id, reference]) => [new String(id), reference]),
      Limits: [new String(notes[0]?.[0]), new String(notes.at(-1)?.[0])],
    });
    names.end();
    const tree = doc.ref({ Kids: [names] });
    tree.end();
    doc.getStructTreeRoot().data.IDTree = tree;
  };
  return { switchTo, switchToPicture, close, openLink, closeLink, finish };
}

function optionsOf(owner: Tag): Record<string, unknown> {
  return {
    ...(owner.alt === undefined ? {} : { alt: owner.alt }),
    ...(owner.scope === undefined ? {} : { scope: owner.scope }),
    ...(owner.language === undefined ? {} : { lang: owner.language }),
  };
}

function nameNote(element: Element, notes: [string, unknown][]): void {
  const id = `note-${String(notes.length + 1).padStart(6, "0")}`;
  element.dictionary.data.ID = new String(id);
  notes.push([id, element.dictionary]);
}
