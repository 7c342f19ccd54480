import type { SourceDocument } from "../../document.js";
import { annotationIri, recordIri } from "./iri.js";
import type { Source } from "./source.js";
import type { FieldSpan } from "./spans-of.js";

/** Fields whose words name somebody or something; the words of all others tell something of it. */
const naming: ReadonlySet<string> = new Set(["participants", "weapons", "place", "attributions"]);

/** Returns the W3C annotation for a span: its words in the document as target, the field of the record that they support as body. */
export function annotationOf(id: string, { field, pointer, span, source }: FieldSpan & { source: Source }, contextLength: number): object {
  const [name = ""] = field.split("/").slice(1);
  const value = field.split("/").map(encodeURIComponent).join("/");
  const selector = { type: "FragmentSelector", conformsTo: "http://tools.ietf.org/rfc/rfc6901", value };
  return {
    id: annotationIri(id, pointer),
    type: "Annotation",
    motivation: naming.has(name) ? "identifying" : "describing",
    body: [
      { type: "SpecificResource", source: recordIri(id), ...(field === "" ? {} : { selector }) },
      { type: "TextualBody", value: name === "" ? "account" : name, format: "text/plain", purpose: "tagging" },
    ],
    target: { type: "SpecificResource", source: resourceOf(source.document), selector: selectorsOf(span, source, contextLength) },
  };
}

/** The article where it was published, if that is known, and which document of the dataset it is. */
function resourceOf({ id, url, language }: SourceDocument): object {
  const isPublished = url !== undefined && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url);
  return {
    id: isPublished ? url : recordIri(id),
    type: "Text",
    ...(language === "und" ? {} : { language }),
    ...(isPublished ? { canonical: recordIri(id) } : {}),
  };
}

function selectorsOf({ start, end, quote }: FieldSpan["span"], { document: { text }, points }: Source, contextLength: number): object[] {
  const prefix = wholeCharacters(text.slice(Math.max(0, start - contextLength), start));
  const suffix = wholeCharacters(text.slice(end, end + contextLength));
  return [
    { type: "TextQuoteSelector", exact: quote, ...(prefix === "" ? {} : { prefix }), ...(suffix === "" ? {} : { suffix }) },
    { type: "TextPositionSelector", start: points.before(start), end: points.before(end) },
  ];
}

/** Without the half of a pair that a cut left at either end. */
const wholeCharacters = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
