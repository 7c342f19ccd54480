import { describe, expect, it } from "vitest";
import { lzwLength } from "../../src/read/pdf/lzw-length.js";

describe("lzwLength", () => {
  it("counts the example of the standard", () => {
    expect(lzwLength(Uint8Array.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]), 1000)).toBe(10);
  });

  it("counts what it goes through where that makes nothing", () => {
    const bits = "100000000".repeat(8 * 50);
    const cleared = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
    expect(lzwLength(Uint8Array.from(cleared), 1000)).toBe(450);
  });
});
