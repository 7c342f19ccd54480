import { existsSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { anchorsIn, linksIn, markdownFiles, readText, root } from "./markdown.js";

/** Returns why a link of a file leads nowhere, or undefined where it leads somewhere or out of the repository. */
function faultOf(target: string, file: string): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return undefined;
  const [path = "", anchor] = target.split("#");
  const found = path === "" ? file : posix.normalize(posix.join(dirname(file), decodeURI(path)));
  if (found.startsWith("..")) return `${file} links to ${target}, outside the repository.`;
  if (!existsSync(join(root, found))) return `${file} links to ${target}, which does not exist.`;
  if (anchor === undefined || !found.endsWith(".md") || anchorsIn(readText(found)).includes(anchor)) return undefined;
  return `${file} links to ${target}, and there is no such heading.`;
}

describe("the Markdown files", () => {
  const files = markdownFiles();

  it("include the README, the guide and the decisions", () => {
    expect(files).toEqual(expect.arrayContaining(["README.md", "docs/architecture.md", "docs/guide.md", "packages/schema/README.md"]));
  });

  it.each(files)("%s links only to files and headings that exist", (file) => {
    expect(linksIn(readText(file)).flatMap((target) => faultOf(target, file) ?? [])).toEqual([]);
  });

  it.each(files)("%s tells nobody to install a package named dateline, which is not ours", (file) => {
    expect(readText(file)).not.toMatch(/npm (?:i|install|add|exec)\b[^\n`]*(?<![@/\w-])dateline\b|npx (?:-y|--yes|-p) /);
  });
});

describe("the link check", () => {
  it.each([
    { target: "docs/architecture.md", fault: false },
    { target: "docs/", fault: false },
    { target: "https://example.org/x", fault: false },
    { target: "docs/no-such-page.md", fault: true },
    { target: "#no-such-heading", fault: true },
    { target: "docs/architecture.md#no-such-heading", fault: true },
    { target: "../elsewhere.md", fault: true },
  ])("says that $target is a fault: $fault", ({ target, fault }) => {
    expect(faultOf(target, "README.md") !== undefined).toBe(fault);
  });

  it("finds inline links, pictures and HTML sources, and none in code", () => {
    const markdown = ['[a](b.md) ![c](d.png "title")', '<img src="e.png">', "`[f](g.md)`", "```md", "[h](i.md)", "```"].join("\n");
    expect(linksIn(markdown)).toEqual(["b.md", "d.png", "e.png"]);
  });

  it("gives headings the anchors that GitHub gives them", () => {
    const markdown = ["# On disk", "## `parse --out`: how", "## On disk", "```sh", "# a comment", "```", "### See [the *guide*](x.md)"].join("\n");
    expect(anchorsIn(markdown)).toEqual(["on-disk", "parse---out-how", "on-disk-1", "see-the-guide"]);
  });
});
