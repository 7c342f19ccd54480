import { createHash } from "node:crypto";
import { basename } from "node:path";
import { DatelineError } from "@dateline/schema";
import { emptyNotebook, type Notebook } from "../notebook.js";
import { type NotebookPath, readContent, type Version, writeContent, writeCopy } from "../notebook-file.js";
import { formatNotebook, parseNotebook } from "../notebook-text.js";
import { addPictures } from "../run/pictures.js";
import type { Png } from "../run/png.js";
import { withoutOutputs } from "../without-outputs.js";
import type { NotebookAnswer, SettleAnswer } from "./api.js";
import type { TrustStore } from "./trust-store.js";

/** A notebook as a server holds it: read from its file each time, written when nobody else has written since. */
export interface OpenNotebook {
  read(): Promise<NotebookAnswer>;
  version(): Promise<Version>;
  /** Returns the new version. Throws `notebook/conflict` where the file is no longer the `base`. */
  save(notebook: Notebook, base: Version, trusted: boolean): Promise<string>;
  /** Makes one of the two the notebook and keeps the other beside it. Throws `notebook/conflict` where the file has changed again. */
  settle(notebook: Notebook, theirs: Version, keep: "mine" | "theirs", trusted: boolean): Promise<SettleAnswer>;
}

/** Returns the notebook at a path, which need not exist yet: then it is a new one, and saving makes the file. Without `showsOutputs`, outputs in the file are not read. */
export function openNotebook(
  path: NotebookPath,
  trust: TrustStore,
  render: (svg: string) => Png | undefined,
  { showsOutputs = true }: { showsOutputs?: boolean } = {},
): OpenNotebook {
  const inOrder = oneAfterAnother();
  const name = basename(path.real);
  const key = createHash("sha256").update(path.real).digest("hex").slice(0, 16);
  const toText = (notebook: Notebook) => formatNotebook(withPictures(notebook, render));
  const read = async (): Promise<NotebookAnswer> => {
    const { text, version } = await readContent(path);
    const notebook = version === null ? emptyNotebook() : parseNotebook(text, path.named);
    return { notebook: showsOutputs ? notebook : withoutOutputs(notebook), version, name, key, trusted: trust.isTrusted(notebook) };
  };
  const save = async (notebook: Notebook, base: Version, trusted: boolean) => {
    const version = await writeContent(path, toText(notebook), base);
    if (trusted) await trust.trust(notebook);
    return version;
  };
  return {
    read,
    version: async () => (await readContent(path)).version,
    save: (notebook, base, trusted) => inOrder(() => save(notebook, base, trusted)),
    settle: (notebook, theirs, keep, trusted) =>
      inOrder(async () => {
        const { text, version } = await readContent(path);
        if (version !== theirs) {
          throw new DatelineError("notebook/conflict", "The file has changed on disk once more.", { path: path.named, hint: "Look again, then choose." });
        }
        const copy = await writeCopy(path, keep === "mine" ? text : toText(notebook));
        if (keep === "mine") await save(notebook, theirs, trusted);
        return { ...(await read()), copy };
      }),
  };
}

function withPictures(notebook: Notebook, render: (svg: string) => Png | undefined): Notebook {
  return { ...notebook, cells: notebook.cells.map((cell) => (cell.cell_type === "code" ? { ...cell, outputs: addPictures(cell.outputs, render) } : cell)) };
}

/** Two saves at once would each find the file as it was before the other. */
function oneAfterAnother(): <Result>(job: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next;
    return next;
  };
}
