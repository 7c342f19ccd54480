import { DatelineError } from "@dateline/schema";
import { lzwLength } from "./lzw-length.js";
import { unpackedLength } from "./unpack.js";

const mebibyte = 1024 * 1024;
/** Text and fonts of a page are a few hundred kilobytes. */
const mostUnpacked = 64 * mebibyte;
/** A picture of a whole page in print. */
const mostOfPicture = 256 * mebibyte;
/** All streams of a file together unpack to so many times its size, and what a small file may have besides. */
const mostTimes = 50;
const mostBesides = 512 * mebibyte;
/** A stream's dictionary stands before it. */
const dictionaryLength = 4096;

/**
 * Returns how many bytes the largest stream unpacks to that may be drawn on a page. Throws `input/too-large` where streams of a PDF unpack to far more than pages have: the library that reads PDF unpacks whatever it meets. How a stream is packed
 * is told by its own bytes, since what is said of it may stand elsewhere, or be wrong.
 */
export function refuseBombs(path: string, bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let largest = 0;
  let room = mostBesides + mostTimes * buffer.length;
  for (let at = buffer.indexOf("stream"); at >= 0; at = buffer.indexOf("stream", at + 6)) {
    if (buffer.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    const dictionary = dictionaryBefore(buffer, at);
    const most = /\/Subtype\s*\/Image\b/.test(dictionary) ? mostOfPicture : mostUnpacked;
    // A packed stream ends by itself: where the file says that it ends may be wrong.
    const stream = buffer.subarray(at + 6 + (buffer[at + 6] === 0x0d ? 2 : 1));
    const length = unpackedLength(stream, most) || (mayBeLzw(dictionary) ? lzwLength(stream, most) : 0);
    room -= length;
    if (length > most || room < 0) throw bomb(path, Math.min(most, mostBesides));
    if (!isNeverDrawn.test(dictionary)) largest = Math.max(largest, length);
  }
  return largest;
}

function dictionaryBefore(buffer: Buffer, at: number): string {
  const before = buffer.toString("latin1", Math.max(0, at - dictionaryLength), at);
  // Names may be written with the numbers of their letters.
  return before.slice(before.lastIndexOf(" obj") + 1).replaceAll(/#([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Pictures, fonts and tables of the file's own. */
const isNeverDrawn = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|\/Type\s*\/(?:ObjStm|XRef|Metadata|CMap)\b|\/Length[123]\b/;

/** A filter that another object names may be any. */
const mayBeLzw = (dictionary: string) => /\/LZW|\/(?:Filter|F)\s+\d+\s+\d+\s+R/.test(dictionary);

function bomb(path: string, most: number): DatelineError {
  return new DatelineError("input/too-large", `${path} holds streams that unpack to more than ${most} bytes.`, {
    path,
    hint: "No printed text is so large; save its text as .txt if you trust it.",
  });
}
