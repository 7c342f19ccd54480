import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Returns a new folder with the files, given by path; it is gone when the test is over. */
export async function tempFolder(files: Files = {}): Promise<string> {
  const folder = await newFolder(files);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for all tests of a file: it is gone when they are over. To be called outside of tests. */
export async function sharedFolder(files: Files = {}): Promise<string> {
  const folder = await newFolder(files);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function newFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-cli-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
