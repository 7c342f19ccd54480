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

/** Reads a PDF as pdfkit writes it: no object streams, one generation, streams packed with Flate or not at all. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes);
  const text = file.toString("latin1");
  const objects = new Map<number, PdfValue>();
  const streams = new Map<number, Buffer>();
  const offsets = [...text.slice(text.lastIndexOf("\nxref")).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
  for (const offset of offsets) {
    const head = /^(\d+) 0 obj\s*/.exec(text.slice(offset, offset + 32));
    if (head === null) throw new Error(`No object at ${offset}.`);
    const number = Number(head[1]);
    const parser = { text, at: offset + head[0].length };
    const value = parse(parser);
    objects.set(number, value);
    const start = /^\s*stream\r?\n/.exec(text.slice(parser.at, parser.at + 20));
    if (start === null || typeof value !== "object" || value === null || Array.isArray(value)) continue;
    const from = parser.at + start[0].length;
    const packed = file.subarray(from, from + Number(value.Length));
    streams.set(number, value.Filter === "/FlateDecode" ? inflateSync(packed) : packed);
  }
  const trailer = parse({ text, at: text.lastIndexOf("trailer") + 7 });
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
