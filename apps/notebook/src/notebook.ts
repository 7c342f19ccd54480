import { z } from "zod";
import { splitLines } from "./split-lines.js";

// Everything here is loose: a notebook may carry fields of other tools, and what we don't know we hand back unchanged.

/** Text that nbformat writes as a list of lines and holds as one string. */
const MultilineText = z.codec(z.union([z.string(), z.array(z.string())]), z.string(), {
  decode: (wire) => (typeof wire === "string" ? wire : wire.join("")),
  encode: (text) => splitLines(text),
});

const isJsonMime = (mime: string) => mime === "application/json" || (mime.startsWith("application/") && mime.endsWith("+json"));
/** The types that Jupyter writes as lists of lines: those that people read and compare. */
const isSplitMime = (mime: string) => mime.startsWith("text/") || mime === "application/javascript" || mime === "image/svg+xml";
const isLines = (value: unknown): value is string[] => Array.isArray(value) && value.every((line) => typeof line === "string");

/** Content by media type: one string each, JSON types as they are. */
const MimeBundle = z.codec(z.record(z.string(), z.unknown()), z.record(z.string(), z.unknown()), {
  decode: (wire) => mapValues(wire, (mime, value) => (!isJsonMime(mime) && isLines(value) ? value.join("") : value)),
  encode: (bundle) => mapValues(bundle, (mime, value) => (isSplitMime(mime) && typeof value === "string" ? splitLines(value) : value)),
});

const Metadata = z.looseObject({});
const ExecutionCount = z.int().min(0).nullable();

const DisplayData = z.looseObject({ output_type: z.literal("display_data"), data: MimeBundle, metadata: Metadata });
const ExecuteResult = z.looseObject({ output_type: z.literal("execute_result"), data: MimeBundle, metadata: Metadata, execution_count: ExecutionCount });
const StreamOutput = z.looseObject({ output_type: z.literal("stream"), name: z.string(), text: MultilineText });
const ErrorOutput = z.looseObject({ output_type: z.literal("error"), ename: z.string(), evalue: z.string(), traceback: z.array(z.string()) });

/** What running a cell left behind, as nbformat 4.5 types it. */
export const Output = z.discriminatedUnion("output_type", [DisplayData, ExecuteResult, StreamOutput, ErrorOutput]);
export type Output = z.infer<typeof Output>;

const CellId = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, "is no cell id: use 1 to 64 letters, digits, - and _");
const cellShape = { id: CellId, metadata: Metadata, source: MultilineText };
const Attachments = z.record(z.string(), MimeBundle);

const CodeCell = z.looseObject({ cell_type: z.literal("code"), ...cellShape, execution_count: ExecutionCount, outputs: z.array(Output) });
const MarkdownCell = z.looseObject({ cell_type: z.literal("markdown"), ...cellShape, attachments: Attachments.optional() });
const RawCell = z.looseObject({ cell_type: z.literal("raw"), ...cellShape, attachments: Attachments.optional() });

/** One cell of a notebook. `source` is one string; `id` is stable and unique in the notebook. */
export const Cell = z.discriminatedUnion("cell_type", [CodeCell, MarkdownCell, RawCell]);
export type Cell = z.infer<typeof Cell>;
export type CodeCell = z.infer<typeof CodeCell>;

const NotebookMetadata = z.looseObject({
  kernelspec: z.looseObject({ name: z.string(), language: z.string().optional() }).optional(),
  language_info: z.looseObject({ name: z.string() }).optional(),
  dateline: z
    .looseObject({
      dataset: z
        .string()
        .refine((folder) => folder !== "", "is empty")
        .optional(),
      lazy: z.boolean().optional(),
    })
    .optional(),
});

/** A notebook, nbformat 4.5. Decoded, multi-line texts are single strings; encoded, they are lists of lines as Jupyter writes them. */
export const Notebook = z
  .looseObject({
    nbformat: z.literal(4),
    nbformat_minor: z.int().min(5),
    metadata: NotebookMetadata,
    cells: z.array(Cell),
  })
  .refine(({ cells }) => new Set(cells.map((cell) => cell.id)).size === cells.length, { message: "two cells share an id", path: ["cells"] });
export type Notebook = z.infer<typeof Notebook>;

/** Returns the code cells, in order. */
export function codeCells(notebook: Notebook): CodeCell[] {
  return notebook.cells.filter((cell) => cell.cell_type === "code");
}

/** What other tools call the language of our cells. The kernel says the same, so that a run in Jupyter changes no metadata. */
export const languageInfo = {
  codemirror_mode: { name: "javascript", typescript: true },
  file_extension: ".ts",
  mimetype: "text/x-typescript",
  name: "typescript",
};

/** Returns a notebook with one empty code cell and the metadata by which other tools know its language. */
export function emptyNotebook(): Notebook {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { display_name: "TypeScript (Dateline)", language: "typescript", name: "dateline" },
      language_info: languageInfo,
    },
    cells: [{ cell_type: "code", id: "cell-1", metadata: {}, source: "", execution_count: null, outputs: [] }],
  };
}

function mapValues(record: Record<string, unknown>, change: (key: string, value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(key, value)]));
}
