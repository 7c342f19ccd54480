import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readerVersion } from "../src/reader-version.js";

it("is the version of the package", () => {
  const { version }: { version: string } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(readerVersion).toBe(version);
});
