import { InputMetadata } from "@dateline/parser";
import { expect, it } from "vitest";
import { checkMetadata } from "../../src/input/check-metadata.js";

it("tells of a value that is nested too deep to be shown, and keeps the others", () => {
  const title: unknown = JSON.parse("[".repeat(20_000) + "]".repeat(20_000));
  const { metadata, failures } = checkMetadata(InputMetadata, { title, publisher: "Northwire" }, { path: "a.txt", named: "in/a.txt" });
  expect(metadata).toEqual({ publisher: "Northwire" });
  expect(failures.map(({ message }) => message)).toEqual([expect.stringContaining("gives title as something nested too deep to be shown")]);
});
