import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { installKernel, jupyterDataDir, uninstallKernel } from "../../src/kernel/kernel-spec.js";
import { newFolder } from "../fixtures/notebooks.js";

describe("jupyterDataDir", () => {
  it.each([
    { platform: "linux", env: { JUPYTER_DATA_DIR: "/data" }, dir: "/data" },
    { platform: "linux", env: {}, dir: "/home/a/.local/share/jupyter" },
    { platform: "linux", env: { XDG_DATA_HOME: "/xdg" }, dir: "/xdg/jupyter" },
    { platform: "darwin", env: {}, dir: "/home/a/Library/Jupyter" },
    { platform: "win32", env: { APPDATA: "/roaming" }, dir: "/roaming/jupyter" },
  ] as const)("is $dir on $platform with $env", ({ platform, env, dir }) => {
    expect(jupyterDataDir({ platform, home: "/home/a", env }).replaceAll("\\", "/")).toBe(dir);
  });
});

describe("installKernel", () => {
  it("writes what starts the kernel, twice as well as once, and takes it away again", async () => {
    const dir = join(await newFolder(), "jupyter");
    await installKernel(dir, ["node", "old.js"]);
    const folder = await installKernel(dir, ["node", "dateline.js"]);
    expect(folder).toBe(join(dir, "kernels", "dateline"));
    expect(JSON.parse(await readFile(join(folder, "kernel.json"), "utf8"))).toEqual({
      argv: ["node", "dateline.js", "notebook", "kernel", "run", "{connection_file}"],
      display_name: "TypeScript (Dateline)",
      interrupt_mode: "message",
      language: "typescript",
      metadata: {},
    });
    expect((await readdir(folder)).sort()).toEqual(["kernel.json", "logo-svg.svg"]);
    expect(await uninstallKernel(dir)).toBe(folder);
    expect(await readdir(join(dir, "kernels"))).toEqual([]);
    expect(await uninstallKernel(dir)).toBeUndefined();
  });

  it("leaves a kernel of somebody else alone", async () => {
    const dir = await newFolder();
    await mkdir(join(dir, "kernels", "dateline"), { recursive: true });
    const theirs = join(dir, "kernels", "dateline", "kernel.json");
    await writeFile(theirs, '{"argv":["other"]}');
    await expect(installKernel(dir, ["node"])).rejects.toMatchObject({ code: "usage" });
    await expect(uninstallKernel(dir)).rejects.toMatchObject({ code: "usage" });
    expect(await readFile(theirs, "utf8")).toBe('{"argv":["other"]}');
  });
});
