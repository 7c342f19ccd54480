import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { Dealer, Subscriber } from "zeromq";
import { messageCodec } from "../../src/kernel/message.js";
import { serveKernel } from "../../src/kernel/serve-kernel.js";
import { newFolder } from "../fixtures/notebooks.js";

const key = "a key for this test alone";

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => Number(Object(server.address()).port));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** A kernel being served, and a client as Jupyter is one. */
async function connect() {
  const folder = await newFolder();
  const [shell_port = 0, iopub_port = 0, stdin_port = 0, control_port = 0, hb_port = 0] = await freePorts(5);
  const ports = { shell_port, iopub_port, stdin_port, control_port, hb_port };
  const file = join(folder, "connection.json");
  await writeFile(file, JSON.stringify({ transport: "tcp", ip: "127.0.0.1", ...ports, key, signature_scheme: "hmac-sha256" }));
  const ended = serveKernel(file, { folder });
  const codec = messageCodec(key);
  const [shell, control, iopub] = [new Dealer({ receiveTimeout: 15_000 }), new Dealer({ receiveTimeout: 15_000 }), new Subscriber({ receiveTimeout: 15_000 })];
  shell.connect(`tcp://127.0.0.1:${shell_port}`);
  control.connect(`tcp://127.0.0.1:${control_port}`);
  iopub.connect(`tcp://127.0.0.1:${iopub_port}`);
  iopub.subscribe("");
  onTestFinished(() => [shell, control, iopub].forEach((socket) => void socket.close()));
  const read = (frames: readonly Uint8Array[]) => {
    const message = codec.decode(frames);
    if ("refused" in message) throw new Error(message.refused);
    return { type: message.header.msg_type, content: message.content as Readonly<Record<string, unknown>> };
  };
  const send = (socket: Dealer, type: string, content: object) => socket.send(messageCodec(key).encode({ type, content }));
  return {
    ended,
    shell,
    control,
    send,
    receive: async (socket: Dealer) => read(await socket.receive()),
    next: async () => read(await iopub.receive()),
  };
}

describe("serveKernel", () => {
  it("answers who it is, runs cells, tells everybody what they show, and ends when it is told to", async () => {
    const { send, receive, next, shell, control, ended } = await connect();
    await send(shell, "kernel_info_request", {});
    expect(await receive(shell)).toMatchObject({
      type: "kernel_info_reply",
      content: { protocol_version: "5.3", language_info: { name: "typescript", file_extension: ".ts" } },
    });
    await send(shell, "execute_request", { code: "6 * 7" });
    expect(await receive(shell)).toMatchObject({ type: "execute_reply", content: { status: "ok", execution_count: 1 } });
    const told: string[] = [];
    for (let last = ""; last !== "display_data"; ) {
      const { type } = await next();
      last = type;
      told.push(type);
    }
    expect(told).toContain("execute_input");
    await send(shell, "comm_info_request", {});
    expect(await receive(shell)).toMatchObject({ type: "comm_info_reply", content: { comms: {} } });
    await send(shell, "is_complete_request", { code: "[" });
    expect(await receive(shell)).toMatchObject({ content: { status: "incomplete" } });
    await send(control, "shutdown_request", { restart: false });
    expect(await receive(control)).toMatchObject({ type: "shutdown_reply", content: { status: "ok", restart: false } });
    await ended;
  });

  it("drops what is not signed, and what it does not know; answers a request of a wrong shape with an error", async () => {
    const { send, receive, shell, control, ended } = await connect();
    await shell.send(messageCodec("somebody else's key").encode({ type: "execute_request", content: { code: "1" } }));
    await shell.send(["no", "message"]);
    await send(shell, "unheard_of_request", {});
    await send(shell, "complete_request", { code: 1 });
    expect(await receive(shell)).toMatchObject({ type: "complete_reply", content: { status: "error", ename: "RequestError" } });
    await send(control, "shutdown_request", { restart: true });
    await ended;
  });

  it("does not run cells that were asked for behind one that failed, and interrupts one that does not end", async () => {
    const { send, receive, shell, control, ended } = await connect();
    await send(shell, "execute_request", { code: "await new Promise((go) => setTimeout(go, 200)); throw new Error('x')" });
    await send(shell, "execute_request", { code: "1" });
    expect([(await receive(shell)).content.status, (await receive(shell)).content.status]).toEqual(["error", "aborted"]);
    await send(shell, "execute_request", { code: "for (;;) {}" });
    // Asked for until the cell is at work, and then once more than enough.
    const asking = setInterval(() => void send(control, "interrupt_request", {}).catch(() => {}), 300);
    onTestFinished(() => clearInterval(asking));
    expect(await receive(control)).toMatchObject({ type: "interrupt_reply" });
    expect(await receive(shell)).toMatchObject({ content: { status: "error", ename: "Interrupted" } });
    clearInterval(asking);
    await send(control, "shutdown_request", { restart: false });
    await ended;
  });
});
