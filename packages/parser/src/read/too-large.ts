import { DatelineError } from "@dateline/schema";

const hint = "Raise --max-bytes, or split the file.";

/** Throws `input/too-large` where a file has more bytes, or more text by its UTF-8 bytes, than are read. */
export function refuseTooLarge(path: string, size: number, maxBytes: number, what: "bytes" | "bytes of text" = "bytes"): void {
  if (size <= maxBytes) return;
  throw new DatelineError("input/too-large", `${path} has ${size} ${what}; at most ${maxBytes} are read.`, { path, hint });
}
