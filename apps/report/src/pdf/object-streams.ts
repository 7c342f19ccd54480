/** A reference of pdfkit: an object that is written when it ends. */
interface Reference {
  id: number;
  end(chunk?: Uint8Array): void;
}

/** The parts of pdfkit 0.20 that write objects; see `pdf-document.ts` on why such doors are needed. */
export interface ObjectWriter {
  _root: unknown;
  _info: unknown;
  _id: Uint8Array;
  _ended: boolean;
  _offset: number;
  _offsets: (number | null)[];
  ref(data: Record<string, unknown>): Reference;
  _write(data: string | Uint8Array): void;
  _refEnd(ref: Reference): void;
  _finalize(): void;
  push(chunk: null): boolean;
}

/** Objects in one stream. More pack better; a reader unpacks all of them to get at one. */
const objectsPerStream = 200;
/** Bytes of the fields of an entry of the cross-reference stream: its type, an offset or a stream's number, an index. */
const fieldBytes = [1, 4, 2] as const;
const entryBytes = fieldBytes.reduce((sum, bytes) => sum + bytes, 0);
/** PNG's filter "Up" in the numbers of a PDF: what is packed is how each entry differs from the one before. */
const upPredictor = 12;

/**
 * Makes a document write its objects packed, in object streams with a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8), where pdfkit writes each
 * as plain text: the structure tree of a briefing is thousands of small objects. To be called before the first object ends.
 */
export function packObjects(doc: ObjectWriter): void {
  const write = doc._write.bind(doc);
  const refEnd = doc._refEnd.bind(doc);
  const packed = new Map<number, { stream: number; index: number }>();
  let written: (string | Uint8Array)[] = [];
  let waiting: { id: number; body: string }[] = [];
  const flush = () => {
    if (waiting.length === 0) return;
    const objects = waiting;
    waiting = [];
    const { data, first } = streamOf(objects);
    const stream = doc.ref({ Type: "ObjStm", N: objects.length, First: first });
    for (const [index, { id }] of objects.entries()) packed.set(id, { stream: stream.id, index });
    stream.end(data);
  };
  doc._write = (data) => void written.push(data);
  doc._refEnd = (ref) => {
    const [, body, next] = written;
    if (typeof body === "string" && next === "endobj") waiting.push({ id: ref.id, body });
    else for (const part of written) write(part);
    written = [];
    if (waiting.length >= objectsPerStream) flush();
    refEnd(ref);
  };
  doc._finalize = () => {
    // Else the end of the streams written here would end the document again.
    doc._ended = false;
    flush();
    const start = doc._offset;
    const table = doc.ref({
      Type: "XRef",
      Size: doc._offsets.length + 2,
      W: [...fieldBytes],
      DecodeParms: { Predictor: upPredictor, Columns: entryBytes },
      Root: doc._root,
      Info: doc._info,
      ID: [doc._id, doc._id],
    });
    const entries = doc._offsets.map((offset, index) => {
      const id = index + 1;
      const place = packed.get(id);
      if (place !== undefined) return entry(2, place.stream, place.index);
      return entry(1, id === table.id ? start : (offset ?? 0), 0);
    });
    table.end(differences([entry(0, 0, 0xffff), ...entries]));
    for (const line of ["startxref", String(start), "%%EOF"]) write(line);
    doc.push(null);
  };
}

/** Returns the bytes of an object stream: pairs of number and offset, then the objects; and where the first of them stands. */
function streamOf(objects: readonly { id: number; body: string }[]): { data: Uint8Array; first: number } {
  let offset = 0;
  const pairs = objects.map(({ id, body }) => {
    const pair = `${id} ${offset}`;
    offset += body.length + 1;
    return pair;
  });
  const head = `${pairs.join(" ")}\n`;
  return { data: Buffer.from(head + objects.map(({ body }) => `${body}\n`).join(""), "latin1"), first: head.length };
}

function entry(type: number, second: number, third: number): Buffer {
  const bytes = Buffer.alloc(entryBytes);
  bytes.writeUInt8(type, 0);
  bytes.writeUInt32BE(second, fieldBytes[0]);
  bytes.writeUInt16BE(third, fieldBytes[0] + fieldBytes[1]);
  return bytes;
}

/** Returns rows of a table as PNG's filter "Up" has them, its number before each row. */
function differences(rows: readonly Buffer[]): Uint8Array {
  return Buffer.concat(
    rows.map((row, index) => {
      const above = rows[index - 1];
      return Buffer.from([2, ...row.map((byte, column) => (byte - (above?.[column] ?? 0)) & 0xff)]);
    }),
  );
}
