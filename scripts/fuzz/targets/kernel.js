import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { readConnection } from "../../../apps/notebook/dist/kernel/connection.js";
import { messageCodec } from "../../../apps/notebook/dist/kernel/message.js";
import { mutatedJson } from "../hostile-json.js";
import { jsonText } from "../json-text.js";
import { mutatedBytes } from "../mutations.js";
import { assert, showBytes, showJson, toTarget, unlessRefused } from "../target.js";

const key = "0123456789abcdef";
const header = { msg_id: "1", msg_type: "execute_request", session: "s", username: "u", version: "5.3" };
const connection = {
  transport: "tcp",
  ip: "127.0.0.1",
  shell_port: 5001,
  iopub_port: 5002,
  stdin_port: 5003,
  control_port: 5004,
  hb_port: 5005,
  key,
  signature_scheme: "hmac-sha256",
  kernel_name: "dateline",
};

/** @param {unknown} value */
const bytesOf = (value) => Buffer.from(jsonText(value));

/** Messages to the kernel: those that are not signed are dropped, and signed ones may hold anything. @type {import("../target.js").OpenTarget} */
export async function openKernelMessages() {
  const codec = messageCodec(key);
  const part = fc.oneof(mutatedJson([header, { code: "1", silent: false }]).map(bytesOf), mutatedBytes([bytesOf(header)], ['{"', "<IDS|MSG>", "null"]));
  const frames = fc.record({
    parts: fc.array(part, { minLength: 3, maxLength: 5 }),
    isSigned: fc.boolean(),
    identities: fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 2 }),
  });
  return toTarget({
    inputs: frames,
    show: ({ parts, isSigned }) => `${isSigned ? "signed " : ""}${parts.map(showBytes).join(" ")}`,
    check({ parts, isSigned, identities }) {
      const hmac = createHmac("sha256", isSigned ? key : `${key}x`);
      for (const one of parts.slice(0, 4)) hmac.update(one);
      const answer = codec.decode([...identities, Buffer.from("<IDS|MSG>"), Buffer.from(hmac.digest("hex")), ...parts]);
      assert(isSigned || "refused" in answer, "A message of a stranger is taken.");
      if (!("refused" in answer)) assert(typeof answer.header.msg_type === "string", "A message without a type is taken.");
    },
  });
}

/** The file by which Jupyter tells a kernel where to listen: refused unless it says this machine and has a key. @type {import("../target.js").OpenTarget} */
export async function openConnectionFiles() {
  const folder = mkdtempSync(join(tmpdir(), "dateline-fuzz-"));
  const file = join(folder, "kernel.json");
  return toTarget({
    inputs: fc.oneof(mutatedJson([connection]), fc.constant(connection)),
    show: showJson,
    async check(value) {
      writeFileSync(file, bytesOf(value));
      const read = await unlessRefused(() => readConnection(file));
      if (read !== undefined) assert(read.ip === "127.0.0.1" && read.key.length >= 16, "A kernel would be open to others.");
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  });
}
