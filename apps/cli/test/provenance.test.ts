import { join } from "node:path";
import { readDataset } from "@dateline/dataset";
import { describe, expect, it } from "vitest";
import { main } from "../src/main.js";
import { fakeTerminal } from "./fake-terminal.js";
import { sharedFolder } from "./temp-folder.js";

const story = "Gunmen shot a baker in Basra on Monday, police said.\n";
const known = {
  publisher: "Northwire",
  published: "2031-03-04",
  url: "https://northwire.example/a",
  archiveUrl: "https://archive.example/1/a",
  retrieved: "2031-03-05T06:07:08Z",
  grade: "B2",
};
const wrong = { publisher: "Northwire", retrieved: "yesterday", grade: "G7" };
const frontMatter = (fields: Readonly<Record<string, string>>) =>
  `---\n${Object.entries(fields)
    .map(([field, value]) => `${field}: ${value}`)
    .join("\n")}\n---\n${story}`;

const folder = await sharedFolder({
  "in/by-sidecar.txt": story,
  "in/by-sidecar.txt.json": JSON.stringify(known),
  "in/by-manifest.txt": `${story}\n`,
  "in/manifest.json": JSON.stringify({
    documents: [
      { file: "by-manifest.txt", ...known },
      { file: "wrong-manifest.txt", ...wrong },
    ],
  }),
  "in/by-front-matter.md": frontMatter(known),
  "in/by-line.jsonl": `${JSON.stringify({ text: `${story}\n\n`, ...known })}\n`,
  "in/wrong-manifest.txt": `${story}\n\n\n`,
  "in/wrong-front-matter.md": frontMatter(wrong),
});
const dataset = join(folder, "dataset");
const status = await main(["parse", join(folder, "in"), "--out", dataset, "--quiet"], fakeTerminal());
const { documents, issues, events } = await readDataset(dataset);
const documentAt = (path: string) => documents.find((document) => document.path.startsWith(path));

async function run(...args: string[]): Promise<string> {
  const terminal = fakeTerminal();
  await main(args, terminal);
  return terminal.printed();
}

describe("provenance", () => {
  it.each(["by-sidecar", "by-manifest", "by-front-matter", "by-line"])("comes in with a document told %s", (path) => {
    const { published, ...fields } = known;
    expect(documentAt(path)).toMatchObject({ ...fields, published: { start: published } });
  });

  it("is left out where it cannot be read, and told", () => {
    expect(status).toBe(1);
    for (const path of ["wrong-manifest", "wrong-front-matter"]) {
      const document = documentAt(path);
      expect([document?.publisher, document?.retrieved, document?.grade]).toEqual(["Northwire", undefined, undefined]);
    }
    const told = issues.flatMap(({ message }) => message.match(/gives (?:retrieved|grade) as "(?:yesterday|G7)"/g) ?? []);
    expect(told.toSorted()).toEqual(['gives grade as "G7"', 'gives grade as "G7"', 'gives retrieved as "yesterday"', 'gives retrieved as "yesterday"']);
  });

  it("goes out with the table of documents", async () => {
    const line = await run("sql", dataset, "select url, archive_url, retrieved, grade from documents where path = 'by-sidecar.txt'", "--json");
    expect(JSON.parse(line)).toEqual({ url: known.url, archive_url: known.archiveUrl, retrieved: known.retrieved, grade: known.grade });
  });

  it("goes out with explain", async () => {
    const text = await run("explain", dataset, events[0]?.id ?? "");
    for (const value of ["Northwire", "4 Mar 2031", known.retrieved, known.grade, known.url, known.archiveUrl]) expect(text).toContain(value);
  });

  it("goes out with the sources of a briefing", async () => {
    const html = await run("report", dataset, "--format", "html", "--out", "-");
    for (const value of ["fetched 2031-03-05", "grade B2", known.url, known.archiveUrl]) expect(html).toContain(value);
  });
});
