import type { SourceDocument } from "@dateline/schema";

/**
 * Yields the forms in which a document may have come to the reader, the likeliest first. The reader fills in what its text tells: blocks, title, byline, the day of
 * publication; what was known before and what was filled in look alike afterwards.
 */
export function* rereadings(document: SourceDocument): Generator<SourceDocument> {
  const filled = fillable(document);
  for (let kept = 0; kept < 2 ** filled.length; kept += 1) {
    yield filled.reduce((form, { without }, at) => ((kept >> at) % 2 === 0 ? without(form) : form), document);
  }
}

interface Filled {
  without(document: SourceDocument): SourceDocument;
}

/** What may have been filled in. The words of a title or byline that was are in the text; a day that was has evidence. */
function fillable({ title, byline, published, text }: SourceDocument): Filled[] {
  const plain = text.replace(/\s+/g, " ");
  return [
    ...(published !== null && published.evidence.length > 0 ? [{ without: (form: SourceDocument) => ({ ...form, published: null }) }] : []),
    { without: (form: SourceDocument) => ({ ...form, blocks: [] }) },
    ...(title !== undefined && plain.includes(title.replace(/\.$/, "")) ? [{ without: withoutTitle }] : []),
    ...(byline !== undefined && plain.includes(byline) ? [{ without: withoutByline }] : []),
  ];
}

const withoutTitle = ({ title: _title, ...form }: SourceDocument): SourceDocument => form;
const withoutByline = ({ byline: _byline, ...form }: SourceDocument): SourceDocument => form;
