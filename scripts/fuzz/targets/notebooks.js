import fc from "fast-check";
import { sanitizeHtml } from "../../../apps/notebook/dist/export/sanitize.js";
import { toHtml } from "../../../apps/notebook/dist/export/to-html.js";
import { toMarkdown } from "../../../apps/notebook/dist/export/to-markdown.js";
import { locateDataset } from "../../../apps/notebook/dist/notebook-dataset.js";
import { formatNotebook, parseNotebook } from "../../../apps/notebook/dist/notebook-text.js";
import { assertHarmless } from "../harmless-html.js";
import { mutatedJson } from "../hostile-json.js";
import { jsonText } from "../json-text.js";
import { mutatedBytes, tokenBytes } from "../mutations.js";
import { samplesIn } from "../samples.js";
import { assert, showBytes, toTarget, unlessRefused } from "../target.js";
import { tokens } from "../tokens.js";

/** Notebooks from anywhere: refused, or read, written as they were, and shown without anything in them running. @type {import("../target.js").OpenTarget} */
export async function openNotebooks() {
  const samples = samplesIn("apps/notebook/notebooks", [".ipynb"]).map(withoutLongLines);
  const records = samples.map((bytes) => withHtml(JSON.parse(Buffer.from(bytes).toString())));
  const written = mutatedJson(records).map((record) => Buffer.from(jsonText(record)));
  return toTarget({
    inputs: fc.oneof(
      { weight: 3, arbitrary: written },
      {
        weight: 2,
        arbitrary: mutatedBytes(
          records.map((record) => Buffer.from(jsonText(record))),
          [...tokens.notebook, ...tokens["cell-html"]],
        ),
      },
      { weight: 1, arbitrary: tokenBytes(tokens.notebook) },
    ),
    show: showBytes,
    async check(bytes) {
      const notebook = await unlessRefused(() => parseNotebook(Buffer.from(bytes).toString("utf8"), "a.ipynb"));
      if (notebook === undefined) return;
      const text = formatNotebook(notebook);
      assert(formatNotebook(parseNotebook(text, "a.ipynb")) === text, "Written and read again it is another notebook.");
      await unlessRefused(() => locateDataset(notebook, { named: "a.ipynb", real: "/tmp/a.ipynb" }));
      const source = { notebook, fileName: "a.ipynb", outName: "a.html", live: undefined };
      for (const { path, content } of await toHtml(/** @type {any} */ (source))) {
        assert(path === "a.html", `It is written to ${path}.`);
        assertHarmless(String(content), (name) => name === "meta");
      }
      for (const { path, content } of toMarkdown(/** @type {any} */ (source))) {
        assert(/^a(\.html|-files\/[\w-]+\.\w+)$/.test(path), `A picture is written to ${path}.`);
        assert(path !== "a.html" || !/^```[^\n]*<script/m.test(String(content)), "A language breaks out of its fence.");
      }
    },
  });
}

/** What a cell shows as HTML: nothing of it runs, loads or leads anywhere but the web. @type {import("../target.js").OpenTarget} */
export async function openCellHtml() {
  return toTarget({
    inputs: fc.oneof(
      tokenBytes(tokens["cell-html"]),
      mutatedBytes(
        [
          Buffer.from(
            "<table><tr><th scope=row>a</th><td style='text-align:right'>1</td></tr></table><p><a href='https://a.example'>b</a><img src='data:image/png;base64,AA' alt=c></p>",
          ),
        ],
        tokens["cell-html"],
      ),
    ),
    show: showBytes,
    check(bytes) {
      const kept = sanitizeHtml(Buffer.from(bytes).toString("utf8"));
      assertHarmless(kept);
      assertHarmless(sanitizeHtml(kept));
    },
  });
}

/** Pictures make up most of a sample, and say little. @param {Uint8Array} bytes */
const withoutLongLines = (bytes) =>
  Buffer.from(
    Buffer.from(bytes)
      .toString()
      .replaceAll(/"(?:[^"\\]|\\.){400,}"/g, '"cut"'),
  );

/** Gives a sample words with a picture, and what a cell shows as HTML. @param {any} notebook */
function withHtml(notebook) {
  const shown = {
    output_type: "display_data",
    metadata: {},
    data: { "text/html": "<table><tr><td>1</td></tr></table>", "image/svg+xml": "<svg xmlns='http://www.w3.org/2000/svg'><title>a</title></svg>" },
  };
  const words = {
    cell_type: "markdown",
    id: "words",
    metadata: {},
    source: "# Words\n![a](attachment:a.png) [b](javascript:alert(1)) <b>c</b>",
    attachments: { "a.png": { "image/png": "AA" } },
  };
  const code = {
    cell_type: "code",
    id: "code",
    metadata: { dateline: { language: "sql" } },
    source: "select 1",
    execution_count: 1,
    outputs: [shown, { output_type: "stream", name: "stdout", text: "1" }],
  };
  return { ...notebook, cells: [words, code, ...notebook.cells.slice(0, 3)] };
}
