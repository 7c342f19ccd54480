export { type Context, loadContext, type ParserOptions } from "./context.js";
export type { LinkKey } from "./link/link-key.js";
export { type Linker, linkerOf, type Teller } from "./linker.js";
export { type Parsed, parse } from "./parse.js";
export { InputMetadata } from "./read/metadata.js";
export type { DocumentInput } from "./read/read-documents.js";
export { readDocuments, type SeenBytes } from "./read-inputs.js";
export { type Linkable, type Linked, link } from "./stages/link.js";
export { type TracedSentence, type TraceEntry, type TraceLayer, trace } from "./trace.js";
