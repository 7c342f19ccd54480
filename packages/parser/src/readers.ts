import { feed } from "./read/feed.js";
import { html } from "./read/html.js";
import { jsonLines } from "./read/json-lines.js";
import { mail } from "./read/mail.js";
import { mailbox } from "./read/mailbox.js";
import { markdown } from "./read/markdown.js";
import { pdf } from "./read/pdf.js";
import { plainText } from "./read/plain-text.js";
import type { Reader } from "./read/reader.js";

/** The input formats, a row each. A file is read by the row that knows its ending, else by the first that knows its content. */
export const readers: readonly Reader[] = [html, markdown, pdf, feed, mail, mailbox, jsonLines, plainText];
