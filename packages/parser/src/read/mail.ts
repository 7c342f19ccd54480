import { readMessage } from "./mail-message.js";
import { openingText } from "./opening-text.js";
import type { Reader } from "./reader.js";

/** A mail as mail programs save it. */
export const mail: Reader = {
  name: "mail",
  mediaType: "message/rfc822",
  extensions: [".eml"],
  // Pictures attached to it are no text; the words are measured.
  checksSize: true,
  sniff: (bytes) => /^(?:[A-Za-z-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:from|date|message-id|received|mime-version): [^\n]*\n/i.test(openingText(bytes)),
  async read({ path, bytes, maxBytes }) {
    return { items: [await readMessage(path, bytes, maxBytes)], issues: [] };
  },
};
