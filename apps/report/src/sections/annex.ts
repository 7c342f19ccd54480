import { createHash } from "node:crypto";
import type { ComposeContext } from "../compose-context.js";
import { type Block, type Inline, words } from "../content.js";
import { countNoun, formatNumber } from "../wording/number.js";
import { openSentence } from "../wording/phrase.js";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/** What the file carries as data, how to know it by its hash, and the command that makes the briefing again. */
export function annex({ attachments, command, dataset }: ComposeContext): Block[] {
  const files = attachments.map(({ name, description, text }) => ({
    term: name,
    meaning: [
      words(`${description}. ${formatNumber(Buffer.byteLength(text))} bytes, SHA-256 `),
      words(`${digest(text).slice(0, 16)}…`, { mono: true }),
    ] as Inline[],
  }));
  const hashes = dataset.documents.map(({ sha256 }) => sha256).sort();
  const inputs: Inline[] = [
    words(`${openSentence(countNoun(hashes.length, "document"))}; SHA-256 over their sorted hashes `),
    words(`${digest(hashes.join("\n")).slice(0, 16)}…`, { mono: true }),
  ];
  const again = command === undefined ? [] : [{ term: "To make it again", meaning: [words(command, { mono: true })] }];
  return [
    {
      kind: "paragraph",
      style: "body",
      inlines: [words("The PDF carries these files. They hold every record behind this briefing with its quotes, and no article in full.")],
    },
    { kind: "entries", style: "label", entries: [...files, { term: "Read from", meaning: inputs }, ...again] },
  ];
}
