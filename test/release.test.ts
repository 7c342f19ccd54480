import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./markdown.js";

interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const workspaces = ["packages", "apps"].flatMap((kind) => readdirSync(join(root, kind)).map((name) => join(kind, name)));
const manifestIn = (folder: string, workspace: string): Manifest => JSON.parse(readFileSync(join(folder, workspace, "package.json"), "utf8"));

describe("a release", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "dateline-release-"));
    for (const path of ["package.json", "package-lock.json", ".changeset", ...workspaces.map((workspace) => join(workspace, "package.json"))]) {
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    writeFileSync(join(folder, ".changeset", "tried.md"), '---\n"@dateline/schema": minor\n---\n\nA field more.\n');
    execFileSync(process.execPath, [join(root, "node_modules/@changesets/cli/bin.js"), "version"], { cwd: folder, stdio: "ignore" });
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it("raises the version of the schema and tells the change in its log", () => {
    const [before, after] = [manifestIn(root, "packages/schema").version, manifestIn(folder, "packages/schema").version];
    expect(Number(after.split(".")[1])).toBe(Number(before.split(".")[1]) + 1);
    expect(readFileSync(join(folder, "packages/schema/CHANGELOG.md"), "utf8")).toContain("A field more.");
  });

  it("leaves every workspace asking for the versions that the others have, as npm needs to link them", () => {
    const manifests = workspaces.map((workspace) => manifestIn(folder, workspace));
    const versions = new Map(manifests.map(({ name, version }) => [name, version]));
    const asked = manifests.flatMap(({ dependencies, devDependencies }) => Object.entries({ ...dependencies, ...devDependencies }));
    const ours = asked.filter(([name]) => versions.has(name));
    expect(ours.filter(([name, version]) => version !== versions.get(name))).toEqual([]);
    expect(ours.length).toBeGreaterThan(10);
  });

  it("publishes the schema and nothing else", () => {
    const published = workspaces.map((workspace) => manifestIn(root, workspace)).filter((manifest) => manifest.private !== true);
    expect(published.map(({ name }) => name)).toEqual(["@dateline/schema"]);
  });
});
