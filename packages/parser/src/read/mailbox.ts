import { DatelineError } from "@dateline/schema";
import type { IssueDraft } from "../stage.js";
import { readMessage } from "./mail-message.js";
import { openingText } from "./opening-text.js";
import type { Reader, ReadItem } from "./reader.js";

const newline = 0x0a;
/** `From ` at the start of a line opens the next mail; within a mail writers set `>` before it (RFC 4155). */
const opening = new TextEncoder().encode("From ");
const hint = "Save the mails apart, as .eml files.";

/** Many mails in one file, as lists' archives keep them. */
export const mailbox: Reader = {
  name: "mailbox",
  mediaType: "application/mbox",
  holdsMany: true,
  extensions: [".mbox"],
  checksSize: true,
  sniff: (bytes) => /^From \S+ [^\n]*\d{4}\r?\n[A-Za-z-]+:/.test(openingText(bytes)),
  async read({ path, bytes, maxBytes }) {
    const items: ReadItem[] = [];
    const issues: IssueDraft[] = [];
    let number = 0;
    for (const message of splitMessages(bytes)) {
      number += 1;
      try {
        items.push({ ...withoutGuards(await readMessage(`${path}, mail ${number}`, message, maxBytes)), ordinal: number });
      } catch (error) {
        // One bad mail does not cost the others.
        if (!(error instanceof DatelineError)) throw error;
        issues.push({ code: "read/bad-record", stage: "read", message: error.message, hint: error.hint ?? hint });
      }
    }
    if (items.length === 0) throw new DatelineError("input/unreadable", issues[0]?.message ?? `${path} holds no mail.`, { path, hint });
    return { items, issues };
  },
};

/** Takes away the `>` that keeps a line of the mail from opening the next; in HTML it is seldom seen, and stays. */
function withoutGuards(item: ReadItem): ReadItem {
  return item.blocks.length > 0 ? item : { ...item, text: item.text.replaceAll(/^>(>{0,20}From )/gm, "$1") };
}

/** The bytes of each mail, without the line that opens it. */
function* splitMessages(bytes: Uint8Array): Generator<Uint8Array> {
  let from: number | null = null;
  for (let line = 0; line < bytes.length; ) {
    const found = bytes.indexOf(newline, line);
    const next = found < 0 ? bytes.length : found + 1;
    if (opening.every((byte, index) => bytes[line + index] === byte)) {
      if (from !== null) yield bytes.subarray(from, line);
      from = next;
    }
    line = next;
  }
  if (from !== null) yield bytes.subarray(from);
}
