import type { Readable, Writable } from "node:stream";

/** A message of JSON-RPC 2.0, as far as it is looked at. */
export interface RpcMessage {
  id?: number | string | null;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

const separator = "\r\n\r\n";

/** Calls `hear` with each message of a stream, framed as the Language Server Protocol frames them. What is no such message ends it by `failed`. */
export function readMessages(stream: Readable, hear: (message: RpcMessage) => void, failed: () => void): void {
  let waiting = Buffer.alloc(0);
  stream.on("data", (part: Buffer) => {
    waiting = Buffer.concat([waiting, part]);
    for (;;) {
      const end = waiting.indexOf(separator);
      if (end < 0) return;
      const length = /^content-length: *(\d+)/im.exec(waiting.subarray(0, end).toString("latin1"))?.[1];
      if (length === undefined) return failed();
      const [from, to] = [end + separator.length, end + separator.length + Number(length)];
      if (waiting.length < to) return;
      const text = waiting.subarray(from, to).toString("utf8");
      waiting = waiting.subarray(to);
      hear(JSON.parse(text) as RpcMessage);
    }
  });
}

/** Writes a message to a stream. */
export function writeMessage(stream: Writable, message: RpcMessage): void {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }), "utf8");
  stream.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}${separator}`, "latin1"), body]));
}
