import type { IncomingMessage } from "node:http";

/** Largest body taken, in bytes: a notebook with many drawings in it has a few million. */
const bodyLimit = 32 * 2 ** 20;

/** A body that is not taken: too large, or no JSON. */
export class BodyRefused extends Error {
  static {
    BodyRefused.prototype.name = "BodyRefused";
  }

  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.status = status;
  }
}

/** Returns the request's body as JSON. Throws `BodyRefused` for another media type, more than `bodyLimit` bytes, or text that is not JSON. */
export async function readJson(request: IncomingMessage, limit: number = bodyLimit): Promise<unknown> {
  // Forms can send three media types across origins without asking; JSON is none of them.
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(request.headers["content-type"] ?? "")) throw new BodyRefused(415, "The body must be application/json.");
  if (Number(request.headers["content-length"] ?? 0) > limit) throw new BodyRefused(413, "The body is too large.");
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new BodyRefused(413, "The body is too large.");
    parts.push(part);
  }
  return parse(Buffer.concat(parts).toString("utf8"));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Where the JSON is wrong helps nobody here: it comes from a program.
    return refuseJson();
  }
}

function refuseJson(): never {
  throw new BodyRefused(400, "The body is not JSON.");
}
