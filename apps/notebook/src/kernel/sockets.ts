import type { Connection } from "./connection.js";

/** A request came in on a channel. */
export type Receive = (channel: "shell" | "control", frames: Uint8Array[]) => void;

/** The kernel's side of Jupyter's five sockets. */
export interface Sockets {
  /** Answers on the channel that the request came in on. */
  answer(channel: "shell" | "control", frames: (Uint8Array | string)[]): void;
  publish(frames: (Uint8Array | string)[]): void;
  /** Closes them once all that was sent is out. */
  close(): Promise<void>;
}

const mostBytes = 32 * 2 ** 20;
const lingerMs = 1000;

/** Opens the sockets where the connection file says, on this machine alone. */
export async function openSockets(connection: Connection, receive: Receive): Promise<Sockets> {
  const { Publisher, Reply, Router } = await import("zeromq");
  const at = (port: number) => `tcp://${connection.ip}:${port}`;
  const options = { linger: lingerMs, maxMessageSize: mostBytes };
  const [shell, control, stdin] = [new Router(options), new Router(options), new Router(options)];
  const [iopub, heartbeat] = [new Publisher({ linger: lingerMs }), new Reply(options)];
  await Promise.all([
    shell.bind(at(connection.shell_port)),
    control.bind(at(connection.control_port)),
    stdin.bind(at(connection.stdin_port)),
    iopub.bind(at(connection.iopub_port)),
    heartbeat.bind(at(connection.hb_port)),
  ]);
  const listen = async (channel: "shell" | "control", socket: AsyncIterable<Uint8Array[]>) => {
    for await (const frames of socket) receive(channel, frames);
  };
  const beat = async () => {
    for await (const frames of heartbeat) await heartbeat.send(frames);
  };
  const listening = [listen("shell", shell), listen("control", control), beat()];
  const send = { shell: inOrder(shell), control: inOrder(control), iopub: inOrder(iopub) };
  return {
    answer: (channel, frames) => void send[channel](frames),
    publish: (frames) => void send.iopub(frames),
    async close() {
      await Promise.all(Object.values(send).map((queue) => queue([])));
      for (const socket of [shell, control, stdin, iopub, heartbeat]) socket.close();
      await Promise.allSettled(listening);
    },
  };
}

type Frames = (Uint8Array | string)[];

/** A socket takes one message at a time. An empty one is not sent: it is done when all before it are. */
function inOrder(socket: { send(frames: Frames): Promise<void> }): (frames: Frames) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (frames) => {
    // Whoever left before the answer came has no use for it.
    last = last.then(() => (frames.length === 0 ? undefined : socket.send(frames))).catch(() => {});
    return last;
  };
}
