import { describe, expect, it } from "vitest";
import { formatNotebook, parseNotebook } from "../src/notebook-text.js";
import { hasJupyter, throughJupyter } from "./fixtures/jupyter.js";
import { notebookOf } from "./fixtures/notebooks.js";

const everything = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { kernelspec: { name: "dateline", display_name: "TypeScript", language: "typescript" }, other_tool: { z: 1, a: [], é: {} } },
  cells: [
    {
      cell_type: "markdown",
      id: "m-1",
      metadata: { tags: ["x"] },
      source: ["# Title\n", "\u2028", "odd\u000b", "ends\r\n", "last"],
      attachments: { "a.png": { "image/png": "iVBORw0K" } },
    },
    { cell_type: "raw", id: "raw_2", metadata: {}, source: [] },
    {
      cell_type: "code",
      id: "code3",
      metadata: { jupyter: { source_hidden: true } },
      execution_count: 4,
      source: ["a\n", "b"],
      outputs: [
        { output_type: "stream", name: "stdout", text: ["one\n", "two\n"] },
        {
          output_type: "execute_result",
          execution_count: 4,
          metadata: {},
          data: { "text/plain": ["x"], "application/json": ["kept", "apart"], "application/vnd.unknown+json": { deep: [1, null] } },
        },
        {
          output_type: "display_data",
          metadata: { "image/png": { width: 2 } },
          data: { "image/svg+xml": ["<svg>\n", "</svg>"], "image/png": "iVBOR\nw0K\n", "text/html": [] },
        },
        { output_type: "error", ename: "E", evalue: "v", traceback: ["one", "two"] },
      ],
    },
  ],
};

describe("formatNotebook", () => {
  it("gives back what it read, unknown metadata and outputs included", () => {
    const text = formatNotebook(parseNotebook(JSON.stringify(everything), "x.ipynb"));
    expect(JSON.parse(text)).toEqual(everything);
    expect(formatNotebook(parseNotebook(text, "x.ipynb"))).toBe(text);
  });

  it("sorts keys, indents by one, and ends in one newline", () => {
    expect(formatNotebook(notebookOf("1\n2"))).toMatch(
      /^\{\n "cells": \[\n {2}\{\n {3}"cell_type": "code",\n {3}"execution_count": null,\n {3}"id": "c1",[\s\S]*\[\n {4}"1\\n",\n {4}"2"\n {3}\]\n[\s\S]*"nbformat_minor": 5\n\}\n$/,
    );
  });

  it("keeps a key called __proto__ a key", () => {
    const text = JSON.stringify(everything).replace('"other_tool"', '"__proto__"');
    expect(formatNotebook(parseNotebook(text, "x.ipynb"))).not.toContain("polluted");
    expect(Object.keys({})).toEqual([]);
    expect(({} as { z?: number }).z).toBeUndefined();
  });
});

describe("parseNotebook", () => {
  it("brings notebooks before 4.5 to 4.5, with ids that depend on order alone", () => {
    const { id: _, ...cell } = everything.cells[1] as { id: string };
    const old = { ...everything, nbformat_minor: 2, cells: [cell, cell] };
    expect(parseNotebook(JSON.stringify(old), "x.ipynb")).toMatchObject({ nbformat_minor: 5, cells: [{ id: "cell-1" }, { id: "cell-2" }] });
  });

  it.each([
    { title: "cut-off JSON", text: '{\n "cells": [', message: /not JSON.*line 2/ },
    { title: "a wrong comma", text: '{\n "nbformat": 4,\n}', message: /not JSON.*line 3/ },
    { title: "an unfinished merge", text: '{\n "cells": [\n<<<<<<< HEAD\n', message: /Line 3 is the mark of an unfinished merge/ },
    { title: "JSON of another kind", text: "[]", message: /no notebook/ },
    { title: "JSON nested without end", text: `${"[".repeat(100_000)}${"]".repeat(100_000)}`, message: /nested more than 500 deep/ },
    { title: "an old nbformat", text: '{"nbformat": 3, "nbformat_minor": 0}', message: /nbformat 3/ },
    {
      title: "a cell without source",
      text: JSON.stringify({ ...everything, cells: [{ cell_type: "code", id: "a", metadata: {}, outputs: [], execution_count: null }] }),
      message: /`cells\[0\]\.source`/,
    },
    {
      title: "an unknown kind of cell",
      text: JSON.stringify({ ...everything, cells: [{ cell_type: "chart", id: "a", metadata: {}, source: "" }] }),
      message: /`cells\[0\]\.cell_type`/,
    },
    {
      title: "a bad id",
      text: JSON.stringify({ ...everything, cells: [{ cell_type: "raw", id: "a b", metadata: {}, source: "" }] }),
      message: /`cells\[0\]\.id`: is no cell id/,
    },
    { title: "one id twice", text: JSON.stringify({ ...everything, cells: [everything.cells[1], everything.cells[1]] }), message: /two cells share an id/ },
    {
      title: "another language",
      text: JSON.stringify({ ...everything, metadata: { language_info: { name: "R" } } }),
      message: /The cells of this notebook are R/,
    },
  ])("refuses $title, saying where and how to mend it", ({ text, message }) => {
    let error: unknown;
    try {
      parseNotebook(text, "dir/x.ipynb");
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code: "notebook/invalid", path: "dir/x.ipynb", message: expect.stringMatching(message), hint: expect.stringMatching(/\.$/) });
  });
});

describe("Jupyter's own nbformat", () => {
  it.runIf(hasJupyter || process.env.CI !== undefined)("accepts what we write, and would write the same bytes", () => {
    const ours = formatNotebook(parseNotebook(JSON.stringify(everything), "x.ipynb"));
    expect(throughJupyter(ours)).toBe(ours);
  });
});
