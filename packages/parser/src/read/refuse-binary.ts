import { DatelineError } from "@dateline/schema";
import { utf16Kind } from "./utf16.js";

/** Opening bytes of files that hold no plain text (latin1), the commonest that end up among articles. */
const signatures: readonly { opening: string; name: string; hint?: string }[] = [
  { opening: "%PDF-", name: "a PDF file by another name", hint: "Name it with the ending .pdf." },
  { opening: "PK\u0003\u0004", name: "a ZIP archive (or a Word, OpenDocument or EPUB file)" },
  { opening: "\u00d0\u00cf\u0011\u00e0", name: "an old Word, Excel or Outlook file" },
  { opening: "\u0089PNG", name: "a PNG image" },
  { opening: "\u00ff\u00d8\u00ff", name: "a JPEG image" },
  { opening: "GIF8", name: "a GIF image" },
  { opening: "\u001f\u008b", name: "a gzip archive" },
  { opening: "7z\u00bc\u00af", name: "a 7-Zip archive" },
  { opening: "Rar!", name: "a RAR archive" },
  { opening: "\u007fELF", name: "a program" },
  { opening: "ID3", name: "an MP3 recording" },
  { opening: "SQLite format 3", name: "an SQLite database" },
];

/** Throws `input/binary` where the bytes are no text: a known signature, or a NUL byte outside UTF-16. */
export function refuseBinary(path: string, bytes: Uint8Array): void {
  const opening = String.fromCharCode(...bytes.subarray(0, 16));
  const known = signatures.find((signature) => opening.startsWith(signature.opening));
  if (known) {
    throw new DatelineError("input/binary", `${path} is ${known.name}, not text.`, {
      path,
      hint: known.hint ?? "Save its text as .txt, .md or .html and read that.",
    });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0 && utf16Kind(bytes) === null) {
    throw new DatelineError("input/binary", `${path} holds a NUL byte at offset ${nul}, so it is not text.`, {
      path,
      hint: "Name a text file (.txt, .md, .html, .jsonl), or leave this one out.",
    });
  }
}
