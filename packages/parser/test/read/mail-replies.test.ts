import { describe, expect, it, vi } from "vitest";
import { withoutReplies } from "../../src/read/mail-replies.js";

const own = "Two guards were hurt when a mine went off near the bridge of Orla on Friday, the army said.";

describe("withoutReplies", () => {
  it("keeps the sender's words around a quoted mail", () => {
    const text = `${own}\n\nOn Friday Ana Ruiz wrote:\n> Who laid it?\n> The rebels?\n\nNobody knows.`;
    expect(withoutReplies(text).text).toBe(`${own}\n\n\nNobody knows.`);
  });

  it("finds who wrote what is quoted over two lines", () => {
    expect(withoutReplies(`${own}\n\nOn 3 May 2024, Ana Ruiz\n<ana@wire.example> wrote:\n\n> Who laid it?`).text).toBe(own);
  });

  it("keeps a sentence that only sounds like the opening of a quotation", () => {
    const text = `${own}\nOn Friday the rebels wrote:\nWe laid no mine.`;
    expect(withoutReplies(text)).toEqual({ text, leftOut: 0 });
  });

  it("leaves out an original mail quoted whole, and a signature", () => {
    expect(withoutReplies(`${own}\n\n-----Original Message-----\nFrom: Ana\nThe rebels attacked.`).text).toBe(own);
    expect(withoutReplies(`${own}\n-- \nAna Ruiz, war desk`)).toEqual({ text: own, leftOut: 2 });
  });

  it("keeps whole a mail that only hands on another", () => {
    const text = `See below.\n\n> ${own}`;
    expect(withoutReplies(text)).toEqual({ text, leftOut: 0 });
  });

  it("does not slow down on long lines", () => {
    const text = `On ${"a ".repeat(200_000)}\n${own}`;
    expect(withoutReplies(text).leftOut).toBe(0);
  });

  it("looks at each line equally often, however many there are", () => {
    const trim = vi.spyOn(String.prototype, "trim");
    const looks = [200, 800].map((lines) => {
      trim.mockClear();
      withoutReplies("a\n".repeat(lines));
      return trim.mock.calls.length / lines;
    });
    trim.mockRestore();
    expect(looks[1]).toBeCloseTo(looks[0] ?? 0, 0);
  });
});
