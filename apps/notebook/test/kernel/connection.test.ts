import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConnection } from "../../src/kernel/connection.js";
import { newFolder } from "../fixtures/notebooks.js";

const good = {
  transport: "tcp",
  ip: "127.0.0.1",
  shell_port: 1001,
  iopub_port: 1002,
  stdin_port: 1003,
  control_port: 1004,
  hb_port: 1005,
  key: "0123456789abcdef",
  signature_scheme: "hmac-sha256",
  kernel_name: "dateline",
};

async function read(content: string) {
  const file = join(await newFolder(), "connection.json");
  await writeFile(file, content);
  return await readConnection(file);
}

describe("readConnection", () => {
  it("reads what Jupyter writes", async () => {
    expect(await read(JSON.stringify(good))).toMatchObject({ ip: "127.0.0.1", shell_port: 1001 });
  });

  it.each([
    { title: "an address that others can reach", change: { ip: "0.0.0.0" }, message: /`ip`: a kernel listens at 127\.0\.0\.1 alone/ },
    { title: "a machine elsewhere", change: { ip: "192.0.2.7" }, message: /`ip`/ },
    { title: "no key", change: { key: "" }, message: /`key`: messages must be signed/ },
    { title: "another way to sign", change: { signature_scheme: "hmac-md5" }, message: /`signature_scheme`/ },
    { title: "another transport", change: { transport: "ipc" }, message: /`transport`: only tcp/ },
    { title: "a port that is none", change: { shell_port: 70_000 }, message: /`shell_port`/ },
  ])("refuses $title", async ({ change, message }) => {
    await expect(read(JSON.stringify({ ...good, ...change }))).rejects.toMatchObject({ code: "input/unreadable", message: expect.stringMatching(message) });
  });

  it("refuses what is no connection file: other text, too much of it, a folder, nothing", async () => {
    const folder = await newFolder();
    await symlink("/dev/zero", join(folder, "zero.json"));
    await expect(read("not JSON")).rejects.toMatchObject({ code: "input/unreadable" });
    await expect(read(JSON.stringify({ ...good, more: "x".repeat(20_000) }))).rejects.toMatchObject({ code: "input/unreadable" });
    for (const file of [folder, join(folder, "missing.json"), join(folder, "zero.json")]) {
      await expect(readConnection(file)).rejects.toMatchObject({ code: "input/unreadable", path: file });
    }
  });
});
