import { describe, expect, it } from "vitest";
import * as entry from "../src/index.js";
import * as theme from "../src/theme.js";

describe("the public API", () => {
  it("is what the README lists", () => {
    expect(Object.keys(entry).sort()).toEqual([
      "actorTargets",
      "actors",
      "casualties",
      "charts",
      "figure",
      "figureStyles",
      "map",
      "modes",
      "standalone",
      "standing",
      "timeline",
      "trend",
      "voices",
    ]);
    expect(Object.keys(theme).sort()).toEqual(["briefingSizes", "darkTheme", "fontStacks", "fonts", "lightTheme", "mix", "pageSizes", "themeFor"]);
  });
});
