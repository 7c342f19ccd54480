import { describe, expect, it } from "vitest";
import { DatelineError } from "../src/index.js";

describe("DatelineError", () => {
  it("carries what is wrong, where, how to mend it, and why", () => {
    const cause = new Error("ENOENT");
    const error = new DatelineError("input/not-found", 'There is no "a.txt".', { path: "a.txt", hint: "Check the spelling.", cause });
    expect(error).toMatchObject({ code: "input/not-found", path: "a.txt", hint: "Check the spelling.", cause, message: 'There is no "a.txt".' });
  });

  it("has its name on the class, so that a stack trace shows it and no instance carries it", () => {
    const error = new DatelineError("usage", "Two inputs.");
    expect(String(error)).toBe("DatelineError: Two inputs.");
    expect(Object.hasOwn(error, "name")).toBe(false);
    expect(error).toBeInstanceOf(Error);
  });

  it("has no cause where none was given", () => {
    expect(Object.hasOwn(new DatelineError("usage", "Two inputs."), "cause")).toBe(false);
  });
});
