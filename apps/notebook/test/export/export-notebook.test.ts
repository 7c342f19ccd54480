import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ExportNotebookOptions, exportNotebook } from "../../src/export/export-notebook.js";
import type { NotebookPart } from "../../src/export/to-parts.js";
import type { Notebook, Output } from "../../src/notebook.js";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { hasJupyter, throughJupyter } from "../fixtures/jupyter.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";

const sources = [
  "%md # The harbour\n\nWhat was *read*.",
  "charts.standing(events)",
  '[{ who: "a|b", n: 1 }, { who: "<i>", n: 2 }]',
  'console.log("``` printed");',
];

async function exported(notebook: Notebook, options: Partial<ExportNotebookOptions> & Pick<ExportNotebookOptions, "format">) {
  const folder = await newFolder();
  const file = await writeNotebook(folder, notebook, "harbour.ipynb");
  await writeInventedDataset(join(folder, "dataset"));
  const out = join(folder, `out.${options.format}`);
  const result = await exportNotebook({ file, out, datasetDir: join(folder, "dataset"), ...options });
  return { folder, file, out, result, text: await readFile(out, "utf8") };
}

/** A notebook whose one code cell was left with outputs by somebody. */
function withOutputs(outputs: Output[], words = "Words"): Notebook {
  const notebook = notebookOf(`%md ${words}`, "1");
  return { ...notebook, cells: notebook.cells.map((cell) => (cell.cell_type === "code" ? { ...cell, outputs } : cell)) };
}

const display = (data: Record<string, string>): Output => ({ output_type: "display_data", data, metadata: {} });

describe("exportNotebook to Markdown", () => {
  it("writes words, programs, tables and pictures, these in a folder beside it", async () => {
    const { folder, text, result } = await exported(notebookOf(...sources), { format: "md" });
    expect(result).toMatchObject({ besides: ["out-files/c2-1.png"], failures: [] });
    expect(await readdir(join(folder, "out-files"))).toEqual(["c2-1.png"]);
    expect((await readFile(join(folder, "out-files", "c2-1.png"))).subarray(1, 4).toString()).toBe("PNG");
    expect(text).toContain("# The harbour\n\nWhat was *read*.\n\n```typescript\ncharts.standing(events)\n```\n\n![");
    expect(text).toMatch(/!\[[^\]\n]+n = 3 incidents[^\]\n]*\]\(out-files\/c2-1\.png\)/);
    expect(text).toContain("| who | n |\n| --- | --- |\n| a\\|b | 1 |\n| \\<i> | 2 |");
    expect(text).toContain("````text\n``` printed\n````");
    expect((await readdir(folder)).filter((name) => name.includes("draft"))).toEqual([]);
  });
});

describe("exportNotebook of a hostile notebook", () => {
  it("to Markdown keeps a language that is none out of the fence", async () => {
    for (const language of ["sql\n```\n<script>1</script>", { toString: null }, [{ toString: null }]]) {
      const notebook = withOutputs([]);
      const cells = notebook.cells.map((cell) => ({ ...cell, metadata: { dateline: { language } } }));
      const { text } = await exported({ ...notebook, cells }, { format: "md", run: false });
      expect(text).toContain("```typescript\n1\n```");
      expect(text).not.toContain("script>");
    }
  });

  it("to HTML takes the name of an attached picture that is not well encoded as it stands", async () => {
    const { text } = await exported(withOutputs([], "![a](attachment:%E0%A4%A)"), { format: "html", run: false });
    expect(text).toContain("attachment:%E0%A4%A");
  });

  it("to HTML leads to the web and to mailboxes, and opens no other program", async () => {
    const words = "[a](https://a.example) [b](mailto:a@b.example) [c](beside.html) [d](ms-word:x) [e](vscode:x) [f](javascript:x) [g](#x)";
    const { text } = await exported(withOutputs([], words), { format: "html", run: false });
    expect([...text.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual(["https://a.example", "mailto:a@b.example", "beside.html", "#x"]);
  });
});

describe("exportNotebook to ipynb", () => {
  it("writes what a run writes, or no outputs at all, and always what Jupyter would write", async () => {
    const kept = await exported(notebookOf(...sources), { format: "ipynb" });
    const stripped = await exported(notebookOf(...sources), { format: "ipynb", outputs: "strip" });
    expect(kept.text).toContain("image/svg+xml");
    expect(stripped.text).toBe(await readFile(stripped.file, "utf8"));
    if (hasJupyter || process.env.CI !== undefined) expect(throughJupyter(kept.text)).toBe(kept.text);
  });

  it("runs nothing when told so", async () => {
    const saved = [display({ "text/plain": "as it was" })];
    const { text, result } = await exported(withOutputs(saved), { format: "ipynb", run: false });
    expect(result.failures).toEqual([]);
    expect(text).toContain("as it was");
  });
});

describe("exportNotebook to PDF", () => {
  it("hands words, charts, tables and texts to the printer, in order, with the dataset they were drawn from", async () => {
    let given: readonly NotebookPart[] = [];
    let from: string | undefined;
    const renderPdf = async (parts: readonly NotebookPart[], dir: string | undefined) => {
      [given, from] = [parts, dir];
      return Buffer.from("%PDF");
    };
    const { text, folder } = await exported(notebookOf(...sources, "nowhere"), { format: "pdf", renderPdf });
    expect(text).toBe("%PDF");
    expect(from).toBe(join(folder, "dataset"));
    expect(given).toMatchObject([
      { kind: "markdown", text: "# The harbour\n\nWhat was *read*." },
      { kind: "chart", svg: expect.stringMatching(/^<svg /), place: "code cell 1" },
      {
        kind: "table",
        columns: ["who", "n"],
        rows: [
          ["a|b", "1"],
          ["<i>", "2"],
        ],
        place: "code cell 2",
      },
      { kind: "output", text: "``` printed", place: "code cell 3" },
      { kind: "output", text: expect.stringContaining("ReferenceError"), place: "code cell 4" },
    ]);
  });
});

describe("exportNotebook to HTML", () => {
  it("carries only the records that the cells use", async () => {
    const carried = async (source: string) => {
      const { text } = await exported(notebookOf(source), { format: "html" });
      const json = /id="dateline-dataset">(.*?)<\/script>/s.exec(text)?.[1] ?? "";
      return JSON.parse((JSON.parse(json) as { json: string }).json) as Record<string, Record<string, unknown>[]>;
    };
    const drawing = await carried("charts.standing(events)");
    expect(Object.keys(drawing).sort()).toEqual(["documents", "events"]);
    expect(Object.keys(drawing.documents?.[0] ?? {}).sort()).toEqual(["id", "published"]);
    expect((await carried("documents.length")).documents?.[0]).toHaveProperty("text");
    expect(Object.keys(await carried("dataset"))).toContain("manifest");
    expect(await carried("1")).toEqual({ documents: [] });
  });

  it("is the same bytes each time, names its scripts by hash and allows nothing else", async () => {
    const [one, two] = [await exported(notebookOf(...sources), { format: "html" }), await exported(notebookOf(...sources), { format: "html" })];
    expect(one.text).toBe(two.text);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(one.text)?.[1];
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]{44}' 'sha256-[\w+/=]{44}'; /);
    expect(policy).not.toMatch(/unsafe-eval|connect-src|http/);
  });

  it.each([
    { title: "a script in HTML", data: { "text/html": "<p>kept</p><script>alert(1)</script>" } },
    { title: "a handler", data: { "text/html": '<p onclick="alert(1)">kept</p><img src=x onerror=alert(1)>' } },
    {
      title: "a frame and a form",
      data: { "text/html": '<p>kept</p><iframe srcdoc="<script>alert(1)</script>"></iframe><form action="https://x.example"><input></form>' },
    },
    {
      title: "an address that is a program",
      data: { "text/html": '<a href="javascript:alert(1)">kept</a><a href="data:text/html,<script>alert(1)</script>">x</a>' },
    },
    {
      title: "a picture from elsewhere",
      data: { "text/html": '<p>kept</p><img src="https://x.example/a.png"><img src="data:image/svg+xml,<svg onload=alert(1)>">' },
    },
    { title: "a style that hides the page", data: { "text/html": '<p style="position:fixed;inset:0">kept</p><style>body{display:none}</style>' } },
    {
      title: "a script in SVG",
      data: { "image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>', "text/plain": "kept" },
    },
    { title: "text that looks like HTML", data: { "text/plain": "kept <script>alert(1)</script>" } },
  ])("makes $title harmless, and runs nothing of a notebook that is not to be run", async ({ data }) => {
    const { text } = await exported(withOutputs([display(data)]), { format: "html", run: false });
    const body = text.slice(text.indexOf("<body>"));
    expect(body).toContain("kept");
    expect(body).not.toMatch(/<script|<iframe|<form|<style|\son\w+=|javascript:|https:\/\/x|position:\s*fixed|data:text\/html/i);
    expect(text).toContain("script-src 'none'");
  });

  it("makes Markdown harmless", async () => {
    const words =
      "[x](javascript:alert(1)) ![alone](https://x.example/a.png) <img src=x onerror=alert(1)> <script>alert(1)</script> ![in](data:image/png;base64,iVBORw0K)";
    const { text } = await exported(withOutputs([], words), { format: "html", run: false });
    const body = text.slice(text.indexOf("<body>"));
    expect(body).not.toMatch(/<script|href="javascript|https:\/\/x|<img src=x/);
    expect(body).toContain("alone");
    expect(body).toContain('src="data:image/png;base64,iVBORw0K"');
  });

  it("escapes what would end a script in records, and refuses it in a program", async () => {
    const safe = await exported(notebookOf('const name = "<" + "/script>"; name'), { format: "html" });
    expect(safe.result.failures).toEqual([]);
    await expect(exported(notebookOf('const name = "</script><script>alert(1)</script>";'), { format: "html" })).rejects.toMatchObject({
      code: "notebook/invalid",
      message: expect.stringContaining("Code cell 1 holds `</script`"),
    });
  });

  it("tells failing cells, and writes the file all the same", async () => {
    const { text, result } = await exported(notebookOf("1", "nowhere"), { format: "html" });
    expect(result.failures).toMatchObject([{ number: 2, line: 1 }]);
    expect(text).toContain("`nowhere` is not defined");
  });

  it("refuses a folder that is not there, before anything is run", async () => {
    await expect(exported(notebookOf("1"), { format: "html", out: "/nowhere/at/all.html" })).rejects.toMatchObject({ code: "input/not-found" });
  });
});
