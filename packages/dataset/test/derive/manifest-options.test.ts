import { describe, expect, it } from "vitest";
import { manifestOptions } from "../../src/derive/manifest-options.js";

describe("manifestOptions", () => {
  const kept = { published: "2034-03-04", reader: "0.1.0" };

  it.each([
    {
      what: "a new dataset notes those of now, in order",
      now: { reader: "0.2.0", maxBytes: 1 },
      kept: undefined,
      isNew: true,
      gives: { maxBytes: 1, reader: "0.2.0" },
    },
    { what: "one that is kept keeps its own", now: { reader: "0.1.0" }, kept, isNew: true, gives: kept },
    { what: "two readers are noted as none", now: { reader: "0.2.0" }, kept, isNew: true, gives: { published: "2034-03-04" } },
    { what: "a later reader that read nothing is no reader of it", now: { reader: "0.2.0" }, kept, isNew: false, gives: kept },
    { what: "nobody reads where corrections are applied", now: {}, kept, isNew: true, gives: kept },
  ])("$what", ({ now, kept: before, isNew, gives }) => {
    expect(JSON.stringify(manifestOptions(now, before, isNew))).toBe(JSON.stringify(gives));
  });
});
