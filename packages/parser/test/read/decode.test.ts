import { DatelineError } from "@dateline/schema";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/read/decode.js";

const polish = "Dwie osoby zostały ranne w Łodzi, gdy wybuchł gaz. Ulica była zamknięta przez cały dzień, a straż nie mówi, skąd się wziął pożar. ".repeat(3);
const french = "Deux soldats ont été blessés à l’entrée du camp où ils étaient logés, a déclaré le général Lefèvre. ".repeat(3);
const russian = "Два солдата были ранены при обстреле казармы в пятницу, сообщило министерство. ".repeat(3);

describe("decode", () => {
  it.each([
    { charset: "windows-1252", text: french },
    { charset: "windows-1251", text: russian },
    { charset: "koi8-r", text: russian },
  ])("guesses $charset from the letters and reports it", ({ charset, text }) => {
    const decoded = decode("a.txt", iconv.encode(text, charset));
    expect({ text: decoded.text, codes: decoded.issues.map(({ code }) => code) }).toEqual({ text, codes: ["read/encoding"] });
  });

  it("takes the charset that a page declares", () => {
    expect(decode("a.html", iconv.encode(polish, "iso-8859-2"), "iso-8859-2")).toEqual({ text: polish, issues: [] });
  });

  it("takes UTF-8 for what it is, whatever a page declares", () => {
    expect(decode("a.html", iconv.encode(french, "utf-8"), "iso-8859-1")).toEqual({ text: french, issues: [] });
  });

  it.each(["utf-8", "utf-16le", "utf-16be"])("leaves out the byte order mark of %s", (charset) => {
    expect(decode("a.txt", iconv.encode(french, charset, { addBOM: true }))).toEqual({ text: french, issues: [] });
  });

  it("ignores a declared charset that nobody knows", () => {
    expect(decode("a.html", iconv.encode(french, "windows-1252"), "x-unheard-of").text).toBe(french);
  });

  it("refuses what no charset makes text of", () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => 1 + (index % 8));
    expect(() => decode("a.txt", bytes)).toThrow(DatelineError);
  });
});
