import { describe, expect, it } from "vitest";
import { remember } from "../src/remember.js";

describe("remember", () => {
  it("asks once for each text, be the answer nothing", () => {
    const asked: string[] = [];
    const lengthOf = remember((text) => {
      asked.push(text);
      return text === "" ? undefined : text.length;
    });
    expect(["aden", "", "aden", ""].map(lengthOf)).toEqual([4, undefined, 4, undefined]);
    expect(asked).toEqual(["aden", ""]);
  });

  it("starts anew when it is full, so that what it keeps is bounded", () => {
    let asked = 0;
    const same = remember((text) => {
      asked += 1;
      return text;
    });
    const texts = Array.from({ length: 20_001 }, (_, at) => `word${at}`);
    expect(texts.map(same)).toEqual(texts);
    same("word0");
    expect(asked).toBe(20_002);
  });
});
