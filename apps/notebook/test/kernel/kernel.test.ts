import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { complete, inspectAt } from "../../src/kernel/cursor.js";
import { openKernel } from "../../src/kernel/kernel.js";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";

interface Published {
  type: string;
  content: Readonly<Record<string, unknown>>;
}

/** A kernel in a folder of its own, and what it answers and publishes when it is asked to run a text. */
async function startKernel(datasetDir?: string) {
  const folder = await newFolder();
  const desk = openKernel({ folder, ...(datasetDir === undefined ? {} : { datasetDir }) }, () => {});
  onTestFinished(() => desk.shutDown());
  const run = async (code: string, metadata: object = {}) => {
    const published: Published[] = [];
    const message = { identities: [], header: { msg_id: "m", msg_type: "execute_request", session: "s" }, metadata: { ...metadata }, content: { code } };
    const reply = await desk.execute(message, (type, content) => published.push({ type, content: { ...content } }));
    return { reply, published, texts: published.map(textOf).filter((text) => text !== undefined) };
  };
  return { folder, desk, run };
}

function textOf({ type, content }: Published): string | undefined {
  const data = content.data;
  if (typeof data === "object" && data !== null && "text/plain" in data) return `${type} ${String(data["text/plain"])}`;
  if (type === "stream") return `${String(content.name)} ${String(content.text)}`;
  return type === "error" ? `error ${String(content.evalue)}` : undefined;
}

describe("a kernel", () => {
  it("shows what a cell shows, in order, and counts", async () => {
    const { run } = await startKernel();
    const first = await run('display("a"); console.log("b"); console.error("c"); 1 + 1');
    expect(first.reply).toMatchObject({ status: "ok", execution_count: 1 });
    expect(first.texts).toEqual(["display_data a", "stdout b\n", "stderr c\n", "display_data 2"]);
    expect(first.published[0]).toEqual({ type: "execute_input", content: { code: expect.any(String), execution_count: 1 } });
    expect((await run("  ")).reply).toMatchObject({ status: "ok", execution_count: 2 });
  });

  it("runs a cell of SQL, though Jupyter does not say that it is one, and hands its rows on", async () => {
    const dataset = join(await newFolder(), "dataset");
    await writeInventedDataset(dataset);
    const { run } = await startKernel(dataset);
    const asked = await run("-- name: counts\nselect count(*) as n from events");
    expect(asked.reply).toMatchObject({ status: "ok" });
    expect(asked.texts).toEqual(["display_data n\n3"]);
    expect((await run("counts[0].n + 1")).texts).toEqual(["display_data 4"]);
    const failed = await run("select tpe from events");
    expect(failed.reply).toMatchObject({ status: "error", ename: "SQLError" });
    expect((await run("from read_text('/etc/passwd')")).reply).toMatchObject({ status: "error", ename: "SQLError" });
  });

  it("runs what uses a changed name again, and changes what it showed where it stands", async () => {
    const { run } = await startKernel();
    await run("const least = 2;");
    const shown = await run("least * 10");
    const changed = await run("const least = 3;");
    expect(shown.texts).toEqual(["display_data 20"]);
    expect(changed.texts).toEqual(["update_display_data 30"]);
    expect(changed.published.at(-1)?.content.transient).toEqual(shown.published.at(-1)?.content.transient);
  });

  it("says so when a cell that uses this one fails", async () => {
    const { run } = await startKernel();
    await run("const day = '2031-03-02';");
    await run("day.slice(0, 4)");
    expect((await run("const day = null;")).texts).toEqual([expect.stringMatching(/^stderr A cell that uses this one failed: TypeError: /)]);
  });

  it("takes the cell that Jupyter names for the same, whatever it holds by now", async () => {
    const { run } = await startKernel();
    await run("const a = 1;", { cellId: "one" });
    await run("const b = 1;", { cellId: "one" });
    expect((await run("typeof globalThis.a + b")).texts).toEqual(["display_data undefined1"]);
    expect((await run("a")).reply).toMatchObject({ status: "error", evalue: "`a` is not defined" });
  });

  it("tells an error with its line", async () => {
    const { run } = await startKernel();
    const { reply, texts } = await run("1;\nthrow new RangeError('too far');");
    expect(reply).toMatchObject({ status: "error", ename: "RangeError", evalue: "too far", traceback: ["RangeError: too far (line 2)", "line 2"] });
    expect(texts).toEqual(["error too far"]);
  });

  it("stops a cell that does not end when it is asked to, and keeps what the others defined", async () => {
    const { run, desk } = await startKernel();
    await run("const kept = 7;");
    const endless = run("for (;;) {}");
    // Not so often that what runs again in the new thread is stopped, too.
    const asking = setInterval(() => desk.interrupt(), 4_000);
    onTestFinished(() => clearInterval(asking));
    expect((await endless).reply).toMatchObject({ status: "error", ename: "Interrupted" });
    clearInterval(asking);
    expect((await run("kept")).texts).toEqual(["display_data 7"]);
  });

  it("stops a cell that waits for what never comes, though none is at work", async () => {
    const { run, desk } = await startKernel();
    await run("globalThis.late = new Promise(() => {});\n0");
    const waiting = run("late");
    const asking = setInterval(() => desk.interrupt(), 300);
    onTestFinished(() => clearInterval(asking));
    expect((await waiting).reply).toMatchObject({ status: "error", ename: "Interrupted" });
  });

  it("opens the dataset that the notebook beside it names, by the cell that it is asked to run", async () => {
    const { folder, run } = await startKernel();
    const notebook = notebookOf("events.length");
    await writeInventedDataset(join(folder, "data"));
    await writeNotebook(folder, { ...notebook, metadata: { ...notebook.metadata, dateline: { dataset: "data" } } });
    await writeNotebook(folder, notebookOf("1"), "another.ipynb");
    expect((await run("events.length")).texts).toEqual(["display_data 3"]);
  });

  it("takes the language of a cell from the notebook, since Jupyter does not tell it", async () => {
    const { folder, run } = await startKernel();
    const notebook = notebookOf("let count: number = 1;");
    for (const cell of notebook.cells) cell.metadata = { dateline: { language: "javascript" } };
    await writeNotebook(folder, notebook);
    expect((await run("let count: number = 1;")).reply).toMatchObject({ status: "error", ename: "SyntaxError" });
    expect((await run("let other: number = 1;")).reply).toMatchObject({ status: "ok" });
  });

  it("tells that a dataset which was named is not there, and takes it when it is", async () => {
    const dir = join(await newFolder(), "late");
    const { run } = await startKernel(dir);
    await expect(run("events.length")).rejects.toMatchObject({ code: "dataset/not-found" });
    await writeInventedDataset(dir);
    expect((await run("events.length")).texts).toEqual(["display_data 3"]);
  });
});

describe("completion and inspection", () => {
  const at = (code: string) => [code.replace("|", ""), code.indexOf("|")] as const;

  it("offers names in scope, names of cells and members of values, and counts in code points", async () => {
    const { run, desk } = await startKernel();
    await run("const severest = { place: { name: 'Ostervik' }, day: 1 };");
    const ask = async (code: string) => await complete(desk, ...at(code));
    expect(await ask("ev|")).toMatchObject({ matches: ["events"], cursor_start: 0, cursor_end: 2 });
    expect(await ask("1 + seve|")).toMatchObject({ matches: ["severest"], cursor_start: 4 });
    expect(await ask("severest.place.n|")).toMatchObject({ matches: ["name"], cursor_start: 15 });
    expect(await complete(desk, "'😀'; severest.", 14)).toMatchObject({ matches: ["day", "place"], cursor_start: 14, cursor_end: 14 });
    expect(await ask("nothing.here.|")).toMatchObject({ matches: [] });
    expect(await ask("'severest.|")).toMatchObject({ status: "ok" });
  });

  it("shows the value that the cursor stands in", async () => {
    const { run, desk } = await startKernel();
    await run("const severest = { place: { name: 'Ostervik' } };");
    expect(await inspectAt(desk, "display(severest.place)", 18)).toMatchObject({ found: true, data: { "text/plain": '{ name: "Ostervik" }' } });
    expect(await inspectAt(desk, "nothing", 3)).toMatchObject({ found: false });
  });

  it("answers while a cell is at work, with nothing", async () => {
    const { run, desk } = await startKernel();
    await run("const a = { b: 1 };");
    const endless = run("for (;;) {}");
    await expect.poll(() => complete(desk, "a.", 2), { timeout: 20_000 }).toMatchObject({ matches: [] });
    desk.interrupt();
    await endless;
  });
});
