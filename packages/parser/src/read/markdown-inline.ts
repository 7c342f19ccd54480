/** A link's address, with a pair of brackets in it at most, and its title. */
const target = '[^()\\s]{0,2000}(?:\\([^()\\s]{0,300}\\)[^()\\s]{0,300})?(?:\\s+"[^"\\n]{0,300}")?';

/** Marks within a line and what remains of them, in order. Bounded repeats, so that a hostile line stays linear. */
const marks: readonly [RegExp, string][] = [
  [new RegExp(`!\\[([^[\\]]{0,300})\\]\\(${target}\\)`, "g"), "$1"],
  [new RegExp(`\\[([^[\\]]{1,500})\\]\\(${target}\\)`, "g"), "$1"],
  [/\[([^[\]]{1,500})\]\[[^[\]]{0,200}\]/g, "$1"],
  [/\[\^[^[\]]{1,60}\]/g, ""],
  [/<(https?:\/\/[^>\s]{1,2000})>/g, "$1"],
  [/<\/?[a-z][a-z0-9]{0,12}(?:\s[^<>]{0,500})?\/?>/gi, ""],
  [/(\*\*|__)(?=\S)([^\n]{1,500}?\S|\S)\1/g, "$2"],
  [/(?<![\w*])\*(?=\S)([^*\n]{1,500}?)\*(?![\w*])/g, "$1"],
  [/(?<![\w_])_(?=\S)([^_\n]{1,500}?)_(?![\w_])/g, "$1"],
  [/~~([^~\n]{1,1000})~~/g, "$1"],
  [/`([^`\n]{1,1000})`/g, "$1"],
  [/\\([\\`*_{}[\]()#+\-.!>~|])/g, "$1"],
  [/[ \t]+$/gm, ""],
];

/** Returns a Markdown line's words without its marks: emphasis, links (their text stays), code ticks, tags, escapes. */
export function stripInline(text: string): string {
  return marks.reduce((rest, [pattern, kept]) => rest.replaceAll(pattern, kept), text);
}
