import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { access, chmod, lstat, open, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { DatelineError } from "@dateline/schema";

/** A notebook's file, its path settled once: absolute, free of links, inside its own folder. */
export interface NotebookPath {
  /** As the user named it, for messages. */
  named: string;
  real: string;
}

/** SHA-256 of a file's bytes, hex; `null` where there is no file yet. */
export type Version = string | null;

/** What a file held when it was read. */
export interface FileContent {
  text: string;
  version: Version;
}

/** Outputs of many large drawings come to some tens of millions. */
const mostBytes = 256 * 2 ** 20;

/**
 * Returns the path of a notebook, which need not exist yet; its folder must. Refuses other extensions, and a link,
 * since what is written must land in the folder that the user named. Throws `usage` or `input/not-found`.
 */
export async function toNotebookPath(file: string): Promise<NotebookPath> {
  if (extname(file) !== ".ipynb") throw new DatelineError("usage", "A notebook's file ends in .ipynb.", { path: file, hint: "Name an .ipynb file." });
  const folder = await realpath(dirname(resolve(file))).catch((cause: unknown) => {
    throw new DatelineError("input/not-found", "The folder does not exist.", { path: dirname(file), hint: "Make the folder first.", cause });
  });
  const path = { named: file, real: join(folder, basename(file)) };
  await refuseLink(path);
  return path;
}

/** Returns what the file holds, or an empty text and version `null` where there is none. Throws `input/unreadable`. */
export async function readContent(path: NotebookPath): Promise<FileContent> {
  try {
    const handle = await open(path.real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw new DatelineError("input/unreadable", "It is not a regular file.", { path: path.named, hint: "Name an .ipynb file." });
      if (stats.size > mostBytes) throw tooLarge(path, stats.size);
      const bytes = await handle.readFile();
      return { text: bytes.toString("utf8"), version: versionOf(bytes) };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return { text: "", version: null };
    if (cause instanceof DatelineError) throw cause;
    throw problem("input/unreadable", path, "The notebook cannot be read.", "It must be a regular file, no link, that you may read.", cause);
  }
}

/** Returns the version of what is there now. */
export async function versionAt(path: NotebookPath): Promise<Version> {
  return (await readContent(path)).version;
}

/** Returns the version that a text will have as a file. */
function versionOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * Replaces the file whole, or not at all, and returns its new version. `base` is the version that the text was made from:
 * where the file holds another one by now, nothing is written and `notebook/conflict` is thrown.
 */
export async function writeContent(path: NotebookPath, text: string, base: Version): Promise<string> {
  await refuseLink(path);
  const mode = await modeOf(path);
  const draft = `${path.real}.${process.pid}.draft`;
  try {
    await writeDraft(draft, text, mode);
    // As late as can be: what is left between this look and the rename is a few microseconds.
    if ((await readContent(path)).version !== base) {
      throw new DatelineError("notebook/conflict", "The file has changed on disk since it was read.", {
        path: path.named,
        hint: "Load what is on disk, or save yours and keep the other as a copy.",
      });
    }
    await rename(draft, path.real);
  } catch (cause) {
    await rm(draft, { force: true });
    if (cause instanceof DatelineError) throw cause;
    throw problem("usage", path, "The notebook cannot be written.", "See that the folder may be written to and the disk has room.", cause);
  }
  return versionOf(text);
}

/** Writes a text beside the notebook under the first free name, as in `name.conflict-1.ipynb`, and returns that name. */
export async function writeCopy(path: NotebookPath, text: string): Promise<string> {
  const stem = path.real.slice(0, -".ipynb".length);
  for (let number = 1; ; number += 1) {
    const copy = `${stem}.conflict-${number}.ipynb`;
    try {
      await writeDraft(copy, text, undefined);
      return basename(copy);
    } catch (error) {
      if (systemCode(error) !== "EEXIST") throw error;
    }
  }
}

async function writeDraft(file: string, text: string, mode: number | undefined): Promise<void> {
  const handle = await open(file, "wx", 0o666);
  try {
    await handle.writeFile(text, "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (mode !== undefined) await chmod(file, mode);
}

async function modeOf(path: NotebookPath): Promise<number | undefined> {
  try {
    await access(path.real, constants.W_OK);
    return (await lstat(path.real)).mode & 0o777;
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return undefined;
    throw problem("usage", path, "The notebook may not be written to.", "Change the rights of the file, or copy it elsewhere.", cause);
  }
}

async function refuseLink(path: NotebookPath): Promise<void> {
  const entry = await lstat(path.real).catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (entry === undefined || entry.isFile()) return;
  const kind = entry.isSymbolicLink() ? "a link" : entry.isDirectory() ? "a folder" : "no regular file";
  throw new DatelineError("usage", `The notebook's path is ${kind}.`, { path: path.named, hint: "Name the notebook's own file." });
}

function tooLarge(path: NotebookPath, size: number): DatelineError {
  const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
  return new DatelineError("input/unreadable", `It has ${mib(size)} MiB, more than the ${mib(mostBytes)} that are read.`, {
    path: path.named,
    hint: "Clear its outputs with another tool.",
  });
}

function problem(code: "usage" | "input/unreadable", path: NotebookPath, message: string, hint: string, cause: unknown): DatelineError {
  return new DatelineError(code, message, { path: path.named, hint, cause });
}

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
