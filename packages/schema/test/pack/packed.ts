import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const packageFolder = join(here, "..", "..");
const examples = join(here, "..", "examples");
/** The zod that this repository has, which a stranger's project gets a copy of, so that none is fetched. */
const zodFolder = dirname(createRequire(import.meta.url).resolve("zod/package.json"));

const npm = (args: readonly string[], cwd: string) => execFileSync("npm", [...args, "--loglevel=error"], { cwd, stdio: ["ignore", "pipe", "pipe"] });

/** Packs the package as it would be published, into a new folder outside the repository, and returns the path of the file. */
export function packedTarball(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "dateline-packed-")));
  npm(["pack", "--pack-destination", folder], packageFolder);
  const [name] = readdirSync(folder);
  if (name === undefined) throw new Error("npm packed nothing.");
  return join(folder, name);
}

/**
 * Makes a stranger's project beside a packed file and returns its folder: the package installed from that file and zod beside it, both as copies and
 * without a network, the programs of `outside` and the examples of the README. Given another zod, such as `zod@4.0.0`, npm fetches that.
 */
export function outsideProject(tarball: string, zod = zodFolder): string {
  const folder = mkdtempSync(join(dirname(tarball), "project-"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "outside", private: true, type: "module" }));
  const offline = zod === zodFolder ? ["--offline"] : [];
  npm(["install", ...offline, "--install-links", "--ignore-scripts", "--no-audit", "--no-fund", tarball, zod], folder);
  mkdirSync(join(folder, "src"));
  for (const source of [join(here, "outside"), examples]) {
    for (const file of readdirSync(source)) copyFileSync(join(source, file), join(folder, "src", file));
  }
  return folder;
}
