import { inflateSync } from "node:zlib";

/** A value of a PDF: dictionaries and arrays as such, names with their slash, references as `n 0 R`, strings as text. */
export type PdfValue = string | number | boolean | null | PdfValue[] | { [key: string]: PdfValue };
export type Dictionary = { [key: string]: PdfValue };

/** The objects of a PDF by number, with the unpacked bytes of those that are streams. */
export interface PdfObjects {
  objects: ReadonlyMap<number, PdfValue>;
  streams: ReadonlyMap<number, Buffer>;
  catalog: Dictionary;
  /** Follows a reference; any other value is itself. */
  follow(value: PdfValue | undefined): PdfValue | undefined;
  dictionary(value: PdfValue | undefined): Dictionary;
  list(value: PdfValue | undefined): PdfValue[];
}

/** Reads a PDF as `object-streams.ts` writes it: one cross-reference stream, one generation, streams packed with Flate or not at all. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes);
  const text = file.toString("latin1");
  const table = readAt(file, text, Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]));
  const trailer = table.value as Dictionary;
  if (trailer.Type !== "/XRef" || table.stream === undefined) throw new Error("startxref leads to no cross-reference stream.");
  const objects = new Map<number, PdfValue>();
  const streams = new Map<number, Buffer>();
  const packed = new Map<number, { stream: number; index: number }>();
  const entries = readEntries(table.stream, trailer);
  if (entries.length !== trailer.Size) throw new Error(`${entries.length} entries, but Size is ${String(trailer.Size)}.`);
  for (const [number, [type, second, third]] of entries.entries()) {
    if (type === 2) packed.set(number, { stream: second, index: third });
    if (type !== 1) continue;
    const read = readAt(file, text, second);
    if (read.number !== number) throw new Error(`Object ${read.number} stands where ${number} should.`);
    objects.set(number, read.value);
    if (read.stream !== undefined) streams.set(number, read.stream);
  }
  for (const [number, { stream, index }] of packed) {
    const source = streams.get(stream)?.toString("latin1");
    const { N, First, Type } = (objects.get(stream) ?? {}) as Dictionary;
    if (source === undefined || Type !== "/ObjStm") throw new Error(`Object ${number} is not in an object stream.`);
    const pairs = source.slice(0, Number(First)).trim().split(/\s+/).map(Number);
    if (pairs.length !== 2 * Number(N) || pairs[2 * index] !== number) throw new Error(`Object ${number} is not number ${index} of stream ${stream}.`);
    objects.set(number, parse({ text: source, at: Number(First) + Number(pairs[2 * index + 1]) }));
  }
  const follow = (value: PdfValue | undefined): PdfValue | undefined => {
    const reference = typeof value === "string" ? /^(\d+) 0 R$/.exec(value) : null;
    return reference === null ? value : objects.get(Number(reference[1]));
  };
  const dictionary = (value: PdfValue | undefined): Dictionary => {
    const found = follow(value);
    return typeof found === "object" && found !== null && !Array.isArray(found) ? found : {};
  };
  const list = (value: PdfValue | undefined): PdfValue[] => {
    const found = follow(value);
    return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
  };
  return { objects, streams, catalog: dictionary(dictionary(trailer).Root), follow, dictionary, list };
}

/** Reads the object that stands at an offset, with its unpacked bytes if it is a stream. */
function readAt(file: Buffer, text: string, offset: number): { number: number; value: PdfValue; stream?: Buffer } {
  const head = /^(\d+) 0 obj\s*/.exec(text.slice(offset, offset + 32));
  if (head === null) throw new Error(`No object at ${offset}.`);
  const parser = { text, at: offset + head[0].length };
  const value = parse(parser);
  const number = Number(head[1]);
  const start = /^\s*stream\r?\n/.exec(text.slice(parser.at, parser.at + 20));
  if (start === null || typeof value !== "object" || value === null || Array.isArray(value)) return { number, value };
  const from = parser.at + start[0].length;
  const packed = file.subarray(from, from + Number(value.Length));
  return { number, value, stream: value.Filter === "/FlateDecode" ? inflateSync(packed) : packed };
}

/** Returns the entries of a cross-reference stream whose rows PNG's filter "Up" has changed. */
function readEntries(stream: Buffer, { W, DecodeParms }: Dictionary): [number, number, number][] {
  const [type = 0, second = 0, third = 0] = (W as PdfValue[]).map(Number);
  const columns = type + second + third;
  const parameters = DecodeParms as Dictionary;
  if (parameters.Predictor !== 12 || parameters.Columns !== columns) throw new Error("The cross-reference stream is packed in another way.");
  const entries: [number, number, number][] = [];
  const row = Buffer.alloc(columns);
  for (let at = 0; at < stream.length; at += columns + 1) {
    if (stream[at] !== 2) throw new Error(`A row begins with ${stream[at]}.`);
    for (let column = 0; column < columns; column++) row[column] = ((row[column] ?? 0) + (stream[at + 1 + column] ?? 0)) & 0xff;
    entries.push([row.readUIntBE(0, type), row.readUIntBE(type, second), row.readUIntBE(type + second, third)]);
  }
  return entries;
}

interface Parser {
  text: string;
  at: number;
}

function parse(parser: Parser): PdfValue {
  const rest = () => parser.text.slice(parser.at, parser.at + 64);
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest());
    if (found !== null) parser.at += found[0].length;
    return found?.[0];
  };
  take(/^[\s]+/);
  if (take(/^<</) !== undefined) {
    const dictionary: Dictionary = {};
    for (take(/^\s+/); take(/^>>/) === undefined; take(/^\s+/)) {
      const key = parse(parser);
      dictionary[String(key).slice(1)] = parse(parser);
    }
    return dictionary;
  }
  if (take(/^\[/) !== undefined) {
    const list: PdfValue[] = [];
    for (take(/^\s+/); take(/^\]/) === undefined; take(/^\s+/)) list.push(parse(parser));
    return list;
  }
  if (parser.text[parser.at] === "(") return parseString(parser);
  if (parser.text[parser.at] === "<") {
    const end = parser.text.indexOf(">", parser.at);
    const hex = parser.text.slice(parser.at + 1, end);
    parser.at = end + 1;
    return decode(Buffer.from(hex, "hex"));
  }
  const reference = take(/^\d+ 0 R\b/);
  if (reference !== undefined) return reference;
  const word = take(/^\/[^\s<>[\]()/]*/) ?? take(/^[^\s<>[\]()/]+/) ?? "";
  if (word === "true" || word === "false") return word === "true";
  if (word === "null") return null;
  return /^[-+.\d]/.test(word) ? Number(word) : word;
}

function parseString(parser: Parser): string {
  const bytes: number[] = [];
  let depth = 0;
  do {
    const character = parser.text[parser.at++] ?? "";
    if (character === "\\") bytes.push(escaped(parser));
    else if (character === "(" && depth++ > 0) bytes.push(0x28);
    else if (character === ")" && --depth > 0) bytes.push(0x29);
    else if (!"()".includes(character)) bytes.push(character.charCodeAt(0));
  } while (depth > 0);
  return decode(Buffer.from(bytes));
}

function escaped(parser: Parser): number {
  const octal = /^[0-7]{1,3}/.exec(parser.text.slice(parser.at, parser.at + 3));
  if (octal !== null) {
    parser.at += octal[0].length;
    return Number.parseInt(octal[0], 8);
  }
  const character = parser.text[parser.at++] ?? "";
  const named: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
  return named[character] ?? character.charCodeAt(0);
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
  return bytes.toString("latin1");
}
