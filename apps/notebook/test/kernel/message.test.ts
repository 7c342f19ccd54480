import { describe, expect, it } from "vitest";
import { messageCodec } from "../../src/kernel/message.js";

const key = "0123456789abcdef-key";
const sent = (content: object = { code: "1" }) => messageCodec(key).encode({ type: "execute_request", content, identities: [Buffer.from("who")] });
const bytes = (frames: readonly (Uint8Array | string)[]) => frames.map((frame) => Buffer.from(frame));

describe("messageCodec", () => {
  it("reads what it wrote, and knows who sent it", () => {
    const message = messageCodec(key).decode(bytes(sent()));
    expect(message).toMatchObject({ header: { msg_type: "execute_request" }, content: { code: "1" }, identities: [Buffer.from("who")] });
  });

  it("drops what is signed with another key, changed on the way, or not signed at all", () => {
    const { decode } = messageCodec(key);
    const changed = bytes(sent());
    changed[6] = Buffer.from('{"code":"2"}');
    const unsigned = bytes(sent());
    unsigned[2] = Buffer.from("");
    const foreign = bytes(messageCodec("another key of some length").encode({ type: "execute_request", content: {} }));
    for (const frames of [changed, unsigned, foreign]) expect(decode(frames)).toEqual({ refused: "Its signature is wrong." });
  });

  it("takes a message once", () => {
    const { decode } = messageCodec(key);
    const frames = bytes(sent());
    expect(decode(frames)).not.toHaveProperty("refused");
    expect(decode(frames)).toEqual({ refused: "It came before." });
  });

  it.each([
    { title: "nothing", frames: [] },
    { title: "no delimiter", frames: bytes(sent()).filter((_, index) => index !== 1) },
    { title: "too few parts", frames: bytes(sent()).slice(0, -1) },
  ])("drops $title", ({ frames }) => {
    expect(messageCodec(key).decode(frames)).toEqual({ refused: "It has too few parts." });
  });

  it("drops a signed message that is none of Jupyter's", () => {
    const { encode, decode } = messageCodec(key);
    const frames = encode({ type: "x", content: {} });
    expect(decode(bytes(frames))).not.toHaveProperty("refused");
    const headerless = messageCodec(key).encode({ type: undefined as unknown as string, content: {} });
    expect(decode(bytes(headerless))).toEqual({ refused: "It is no message of Jupyter." });
  });
});
