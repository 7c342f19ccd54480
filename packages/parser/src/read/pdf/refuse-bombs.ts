import { inflateSync } from "node:zlib";
import { DatelineError } from "@dateline/schema";

/** Text and fonts of a page are a few hundred kilobytes; pictures, which may be larger, are never unpacked. */
const maxUnpacked = 64 * 1024 * 1024;
/** A stream's dictionary stands right before it. */
const dictionaryLength = 2048;

/**
 * Throws `input/too-large` where a compressed stream of a PDF unpacks to far more than a page has: the library that reads PDF
 * unpacks whatever it meets. Streams with a filter inside a filter are unpacked as often.
 */
export function refuseBombs(path: string, bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf("stream"); at >= 0; at = buffer.indexOf("stream", at + 6)) {
    if (buffer.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    const dictionary =
      buffer
        .toString("latin1", Math.max(0, at - dictionaryLength), at)
        .split("obj")
        .at(-1) ?? "";
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (layers === 0 || /\/Subtype\s*\/Image/.test(dictionary)) continue;
    const start = at + 6 + (buffer[at + 6] === 0x0d ? 2 : 1);
    const end = buffer.indexOf("endstream", start);
    if (!unpacksWithin(buffer.subarray(start, end < 0 ? buffer.length : end), layers)) throw bomb(path);
  }
}

function unpacksWithin(packed: Uint8Array, layers: number): boolean {
  try {
    let unpacked = packed;
    for (let layer = 0; layer < layers; layer += 1) unpacked = inflateSync(unpacked, { maxOutputLength: maxUnpacked });
    return true;
  } catch (error) {
    // Damaged or encrypted streams are the library's to judge.
    return !(error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE");
  }
}

function bomb(path: string): DatelineError {
  return new DatelineError("input/too-large", `${path} holds a stream that unpacks to more than ${maxUnpacked} bytes.`, {
    path,
    hint: "No printed text is so large; save its text as .txt if you trust it.",
  });
}
