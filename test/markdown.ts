import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const skippedFolders = new Set(["node_modules", "dist", "out", "fixtures", "goldens", "gallery", ".git", ".turbo"]);

/** Returns the paths of all Markdown files that people read, relative to the root, with `/`, sorted. Test inputs are left out. */
export function markdownFiles(folder: string = root): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : markdownFiles(path);
      return entry.name.endsWith(".md") ? [relative(root, path).split(sep).join("/")] : [];
    })
    .sort();
}

/** Returns the text of a file, by its path from the root. */
export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Returns Markdown without its fenced and inline code, in which brackets and hashes mean something else. */
function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, "").replaceAll(/`[^`\n]*`/g, "");
}

/** Returns the targets of all links and pictures of a Markdown text, in order: `[a](target)`, `![a](target)`, `src="target"`, `href="target"`. */
export function linksIn(markdown: string): string[] {
  const link = /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|\b(?:src|href)="([^"]+)"/g;
  return [...withoutCode(markdown).matchAll(link)].flatMap(([, inline, html]) => inline ?? html ?? []);
}

/** Returns the anchors that GitHub gives the headings of a Markdown text; a repeated heading gets -1, -2 and so on. */
export function anchorsIn(markdown: string): string[] {
  const text = markdown.replaceAll(/^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, "");
  const seen = new Map<string, number>();
  return [...text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = ""]) => {
    const slug = heading
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, "")
      .replaceAll(" ", "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}
