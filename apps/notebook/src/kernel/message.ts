import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** The version of Jupyter's messaging that is spoken. */
export const protocolVersion = "5.3";

const Header = z.looseObject({ msg_id: z.string(), msg_type: z.string(), session: z.string() });
export type Header = z.output<typeof Header>;

/** A message that came in, its signature found right. */
export interface Message {
  /** Who sent it, for the answer to find its way. */
  identities: readonly Uint8Array[];
  header: Header;
  metadata: Readonly<Record<string, unknown>>;
  content: unknown;
}

/** A message that goes out. */
export interface Outgoing {
  type: string;
  content: object;
  /** What it answers; nothing where the kernel speaks of itself. */
  parent?: Header | undefined;
  identities?: readonly Uint8Array[];
}

/** Signs what goes out and checks what comes in. */
export interface MessageCodec {
  encode(message: Outgoing): (Uint8Array | string)[];
  /** Returns the message, or why it is none that may be answered. */
  decode(frames: readonly Uint8Array[]): Message | { refused: string };
}

const delimiter = Buffer.from("<IDS|MSG>");
const Loose = z.record(z.string(), z.unknown());
/** Signatures remembered, so that a message which somebody overheard does nothing when it is sent again. */
const mostRemembered = 65_536;

/** Returns the codec of a session with the key. `sign` is HMAC with SHA-256 over header, parent header, metadata and content. */
export function messageCodec(key: string): MessageCodec {
  const session = randomUUID();
  const seen = new Set<string>();
  const sign = (parts: readonly (Uint8Array | string)[]) => {
    const hmac = createHmac("sha256", key);
    for (const part of parts) hmac.update(part);
    return hmac.digest("hex");
  };
  return {
    encode({ type, content, parent, identities = [] }) {
      const header = { msg_id: randomUUID(), session, username: "dateline", date: new Date().toISOString(), msg_type: type, version: protocolVersion };
      const parts = [header, parent ?? {}, {}, content].map((part) => JSON.stringify(part));
      return [...identities, delimiter, sign(parts), ...parts];
    },
    decode(frames) {
      const place = frames.findIndex((frame) => delimiter.equals(frame));
      const [signature, header, parent, metadata, content] = frames.slice(place + 1);
      if (place < 0 || !signature || !header || !parent || !metadata || !content) return { refused: "It has too few parts." };
      const given = Buffer.from(signature).toString("latin1");
      if (!isSame(given, sign([header, parent, metadata, content]))) return { refused: "Its signature is wrong." };
      if (seen.has(given)) return { refused: "It came before." };
      if (seen.size >= mostRemembered) seen.clear();
      seen.add(given);
      const read = z.object({ header: Header, metadata: Loose, content: z.unknown() }).safeParse({
        header: toJson(header),
        metadata: toJson(metadata),
        content: toJson(content),
      });
      return read.success ? { identities: frames.slice(0, place), ...read.data } : { refused: "It is no message of Jupyter." };
    },
  };
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a, "latin1"), Buffer.from(b, "latin1"));
}

function toJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
