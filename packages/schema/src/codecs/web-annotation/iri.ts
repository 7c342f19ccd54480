/** What the records and annotations are called in linked data. Nothing is to be had there: `.example` is nobody's, and a record's id says the rest. */
const records = "https://dateline.example/id/";
const annotations = "https://dateline.example/annotation/";

export const recordIri = (id: string) => records + id;

/** Returns the id in an IRI that {@link recordIri} made; `undefined` for any other. */
export const recordIdIn = (iri: string) => (iri.startsWith(records) ? iri.slice(records.length) : undefined);

/** Returns the name of the annotation for a span, which stands in its record where the JSON pointer (RFC 6901) says. */
export const annotationIri = (id: string, pointer: string) => annotations + id + pointer.split("/").map(encodeURIComponent).join("/");
