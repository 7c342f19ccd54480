import { DatelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { failureText } from "../src/failure-text.js";
import { tooWide } from "./fake-terminal.js";

describe("failureText", () => {
  it("gives message, place and hint of an error of ours, and no stack", () => {
    const error = new DatelineError("input/empty", "a.txt is empty.", { path: "news/a.txt", hint: "Leave it out." });
    expect(failureText(error, false)).toBe("Error: a.txt is empty.\n  Where: news/a.txt\n  Mend: Leave it out.\n");
  });

  it("shows the place in what the user wrote, with a caret, and cuts a line that is too long on both sides", () => {
    const told = (text: string, column: number) => failureText(new DatelineError("sql/failed", "No.", { place: { line: 2, column, text } }), false);
    expect(told("select  tpe from events", 9)).toBe("Error: No.\n  Where: line 2, column 9\n         select tpe from events\n                ^\n");
    const long = told(`${"word ".repeat(40)}tpe ${"word ".repeat(40)}`, 201);
    expect(tooWide(long)).toEqual([]);
    const [, , shown = "", caret = ""] = long.split("\n");
    expect(shown.slice(caret.indexOf("^")).startsWith("tpe word")).toBe(true);
  });

  it("says of a bug that it is one and how to report it", () => {
    const text = failureText(new TypeError("x is not a function"), false);
    expect(text).toContain("Dateline met a bug of its own: x is not a function");
    expect(text).toContain("report it");
    expect(text).not.toContain("failure-text.test");
  });

  it("shows the stacks of an error and its causes when asked", () => {
    const error = new DatelineError("dataset/write-failed", "It failed.", { cause: new Error("disk full") });
    expect(failureText(error, true)).toMatch(/failure-text\.test[\s\S]+Caused by: Error: disk full/);
  });

  it("shows nothing that steers a terminal", () => {
    const error = new DatelineError("usage", 'There is no command "\u001b]0;x\u0007".', { path: "a\u001b[2J" });
    expect(failureText(error, false)).not.toContain("\u001b");
  });
});
