import { DatelineError } from "@dateline/schema";
import chardet from "chardet";
import iconv from "iconv-lite";
import type { IssueDraft } from "../stage.js";
import { utf16Kind } from "./utf16.js";

export interface Decoded {
  text: string;
  issues: IssueDraft[];
}

const sampleBytes = 65_536;
/** Above this share of undecodable or control characters the bytes are given up. */
const maxGarbage = 0.05;

/**
 * Returns the text of the bytes, without byte order mark: UTF-16 or UTF-8 where they are that, else the charset that the file declares,
 * else the likeliest one by its letters (chardet), which is reported as `read/encoding`. Throws `input/encoding` where none gives text.
 */
export function decode(path: string, bytes: Uint8Array, declared?: string): Decoded {
  const wide = utf16Kind(bytes);
  if (wide) return checked(path, { text: withoutMark(new TextDecoder(wide).decode(bytes)), issues: [] });
  const text = strictUtf8(bytes);
  if (text !== null) return checked(path, { text, issues: [] });
  if (declared !== undefined && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared))
    return checked(path, { text: fromCharset(bytes, declared), issues: [] });
  return checked(path, damagedUtf8(bytes) ?? guessed(bytes));
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Returns the text of UTF-8 bytes, without byte order mark; null where they are not UTF-8. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the caller tries other charsets.
    return null;
  }
}

/** UTF-8 with some bytes broken: most characters beyond ASCII are whole. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  if (whole < 4 * broken) return null;
  return { text, issues: [assumed(`${broken} broken ${broken === 1 ? "byte" : "bytes"} in UTF-8 text became U+FFFD.`)] };
}

function guessed(bytes: Uint8Array): Decoded | null {
  const firstHigh = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, firstHigh - sampleBytes / 2);
  const likely = chardet.analyse(bytes.subarray(from, from + sampleBytes)).map(({ name }) => (name === "ISO-8859-1" ? "windows-1252" : name));
  const charsets = [...likely.filter((name) => !name.startsWith("UTF") && name !== "ASCII" && iconv.encodingExists(name)), "windows-1252"];
  for (const charset of charsets) {
    const text = fromCharset(bytes, charset);
    // The likeliest may still give characters that no text has; then the next is tried.
    if (isReadable(text)) return { text, issues: [assumed(`The bytes are not UTF-8; they were read as ${charset}, a guess from the letters.`)] };
  }
  return null;
}

function fromCharset(bytes: Uint8Array, charset: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset);
}

function assumed(message: string): IssueDraft {
  return { code: "read/encoding", stage: "read", message, hint: "Check names with accents; if they are wrong, save the file as UTF-8." };
}

function checked(path: string, decoded: Decoded | null): Decoded {
  if (decoded && isReadable(decoded.text)) return decoded;
  throw new DatelineError("input/encoding", `${path} is in no charset that gives readable text.`, { path, hint: "Save it as UTF-8." });
}

function isReadable(text: string): boolean {
  let garbage = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd || code < 9 || (code > 13 && code < 32 && code !== 27)) garbage += 1;
  }
  return garbage <= maxGarbage * text.length;
}
