import { DatelineError } from "@dateline/schema";
import type { Email } from "postal-mime";
import type { IssueDraft } from "../stage.js";
import { decode, strictUtf8 } from "./decode.js";
import type { BlockText } from "./html-text.js";
import { normalizeLineEnds } from "./line-ends.js";
import { isOwnMail, isReply, withoutReplies } from "./mail-replies.js";
import { toMetadata } from "./metadata.js";
import type { ReadItem } from "./reader.js";
import { refuseTooLarge } from "./too-large.js";
import { withTitle } from "./with-title.js";

const hint = "Save its text as .txt and read that.";
/** A plain part that has less than this share of the other part's words is a note that the mail has to be seen as a page. */
const fullShare = 0.5;

/** Headers of a mail that say something of a dispatch; one of them must be there, else it is no mail. */
const telling = ["from", "date", "subject", "message-id", "mime-version", "received"];

/**
 * Returns the dispatch in a mail (RFC 5322, MIME): its plain part, or the HTML part where that says more, under its subject. Attachments are
 * left out. Throws `input/unreadable` for what is no mail or nests without end, and `input/too-large`.
 */
export async function readMessage(path: string, bytes: Uint8Array, maxBytes: number): Promise<ReadItem> {
  const source = inUtf8(path, bytes);
  const mail = await parseMail(path, source.bytes);
  if (!mail.headers.some(({ key }) => telling.includes(key))) {
    throw new DatelineError("input/unreadable", `${path} is no mail: it opens with no header such as From or Date.`, { path, hint });
  }
  const title = subjectOf(mail);
  const body = await bodyOf(path, mail);
  const { text, blocks } = body.blocks.length === 0 ? { text: [title ?? "", body.text].filter(Boolean).join("\n\n"), blocks: [] } : withTitle(body, title);
  refuseTooLarge(path, Buffer.byteLength(text), maxBytes, "bytes of text");
  const { metadata, issues } = toMetadata({ title, ...sendersOf(mail), published: header(mail, "date"), archiveUrl: archiveOf(mail) }, "mail");
  return { bytes, text, blocks, metadata, issues: [...source.issues, ...body.issues, ...issues] };
}

/** A mail that has letters beyond ASCII and names no charset for them is read as a file that names none. */
function inUtf8(path: string, bytes: Uint8Array): { bytes: Uint8Array; issues: readonly IssueDraft[] } {
  const isClear = strictUtf8(bytes) !== null || /charset\s*\*?\d?\*?=/i.test(Buffer.from(bytes).toString("latin1"));
  if (isClear) return { bytes, issues: [] };
  const { text, issues } = decode(path, bytes);
  return { bytes: new TextEncoder().encode(text), issues };
}

async function parseMail(path: string, bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import("postal-mime");
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (cause) {
    throw unparsable(path, cause);
  }
}

function unparsable(path: string, cause: unknown): DatelineError {
  return new DatelineError("input/unreadable", `${path} could not be parsed as mail.`, { path, hint, cause });
}

function header({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name)?.value.trim() || undefined;
}

/** The subject without what mailing lists and mail programs set before it, as in `[wire] Fwd: `. */
function subjectOf({ subject = "" }: Email): string | undefined {
  return subject.replace(/^(?:\s*(?:\[[^\]]{1,60}\]|(?:re|fwd?)\s*:))+/i, "").trim() || undefined;
}

/** Whoever sends the mail publishes it; where an organization or somebody else sends it for them, the writer is the byline. */
function sendersOf(mail: Email): { publisher?: string | undefined; byline?: string | undefined } {
  const writer = nameOf(mail.from);
  const sender = header(mail, "organization") ?? nameOf(mail.sender);
  return sender === undefined || sender === writer ? { publisher: writer } : { publisher: sender, byline: mail.from?.name.trim() || undefined };
}

/** A mailbox without a name is called by its site. */
function nameOf(address: Email["from"]): string | undefined {
  return address?.name.trim() || address?.address?.split("@")[1] || undefined;
}

/** Archived-At (RFC 5064) gives the address between angle brackets. */
function archiveOf(mail: Email): string | undefined {
  return /^<(https?:\/\/[^>]{1,2000})>$/.exec(header(mail, "archived-at") ?? "")?.[1];
}

/** The words of a mail's sender, and what was left out beside them. */
interface Body extends BlockText {
  issues: readonly IssueDraft[];
}

async function bodyOf(path: string, mail: Email): Promise<Body> {
  const whole = unflow(normalizeLineEnds(mail.text ?? "").trim(), header(mail, "content-type"));
  const { text, leftOut } = withoutReplies(whole);
  const plain = { text, blocks: [], issues: leftOut > 0 ? [quoted] : [] };
  if (mail.html === undefined) return plain;
  const { readFragment } = await import("./html-fragment.js");
  const page = readFragment(path, mail.html);
  if (whole.length >= fullShare * page.text.length) return plain;
  const own = readFragment(path, mail.html, isReply);
  return own.text.length < page.text.length && isOwnMail(own.text) ? { ...own, issues: [quoted] } : { ...page, issues: [] };
}

const quoted: IssueDraft = {
  code: "read/mail-quoted",
  stage: "read",
  message: "What the mail quotes of an earlier one, and its signature, were left out.",
  hint: "Read the earlier mail by itself.",
};

/** In flowed text (RFC 3676) a line that ends in a space goes on in the next. */
function unflow(text: string, contentType: string | undefined): string {
  return /format\s*=\s*"?flowed/i.test(contentType ?? "") ? text.replaceAll(/(?<!^-- ) \n(?!\n)/gm, " ") : text;
}
