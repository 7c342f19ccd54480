import { describe, expect, it } from "vitest";
import { eventLabel, timeLabel, tollLabel } from "../src/event-label.js";
import { formOf, forms } from "../src/form.js";
import { cleanLabel, shorten, wrap } from "../src/label.js";
import { countryName, sourceLine, subtitleOf } from "../src/scope.js";
import { textWidth } from "../src/text-width.js";
import { actLabel, actOf, modeLabel, typeLabel } from "../src/vocabulary.js";
import { formatCount, formatDay, formatDays, listed, openingCount, portion, runningCount } from "../src/wording.js";
import { hostileNames } from "./fixtures/hostile.js";
import { documents, incidents } from "./fixtures/incidents.js";

describe("numbers", () => {
  it.each([
    [0, "0"],
    [2500, "2,500"],
    [1234567, "1,234,567"],
  ])("writes %d as people do", (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it("opens a sentence in words up to ninety-nine", () => {
    expect([1, 13, 20, 41, 99, 100, 2500].map(openingCount)).toEqual(["One", "Thirteen", "Twenty", "Forty-one", "Ninety-nine", "100", "2,500"]);
    expect([9, 10].map(runningCount)).toEqual(["nine", "10"]);
  });

  it.each([
    { part: 12, whole: 12, text: "All 12 incidents" },
    { part: 2, whole: 2, text: "Both incidents" },
    { part: 1, whole: 1, text: "The one incident" },
    { part: 20, whole: 40, text: "Half of the 40 incidents" },
    { part: 19, whole: 40, text: "Nineteen of 40 incidents" },
    { part: 0, whole: 40, text: "None of the 40 incidents" },
  ])("names $part of $whole only as exactly as it is", ({ part, whole, text }) => {
    expect(portion(part, whole)).toBe(text);
  });
});

describe("days", () => {
  it.each([
    { start: "2024-01-28", end: "2024-01-28", text: "28 Jan 2024" },
    { start: "2024-01-03", end: "2024-01-28", text: "3 to 28 Jan 2024" },
    { start: "2024-01-28", end: "2024-02-02", text: "28 Jan to 2 Feb 2024" },
    { start: "2023-10-03", end: "2024-02-02", text: "3 Oct 2023 to 2 Feb 2024" },
  ])("writes $start to $end with nothing said twice", ({ start, end, text }) => {
    expect(formatDays(start, end)).toBe(text);
    expect(formatDay(end)).toBe(text.split(" to ").at(-1));
  });

  const labelAt = (index: number) => timeLabel(incidents[index]?.time ?? null);

  it("says no more of a date than is known", () => {
    expect([labelAt(0), labelAt(7), labelAt(8), labelAt(16), labelAt(18), labelAt(20), labelAt(39)]).toEqual([
      "2 Mar 2031",
      "Mar 2031",
      "15 Mar 2031 or 22 Mar 2031",
      "7 to 10 Apr 2031",
      "date not told",
      "2031",
      "year not told",
    ]);
  });
});

describe("tollLabel", () => {
  it.each([
    { toll: { min: 3, max: 3, approximate: false }, text: "3" },
    { toll: { min: 3, max: 3, approximate: true }, text: "about 3" },
    { toll: { min: 8, max: 10, approximate: false }, text: "8 to 10" },
    { toll: { min: 2500, max: null, approximate: false }, text: "at least 2,500" },
    { toll: { min: 0, max: 15, approximate: false }, text: "up to 15" },
  ])("gives $text", ({ toll, text }) => {
    expect(tollLabel(toll)).toBe(text);
  });
});

describe("labels", () => {
  it("takes titles from the schema, and reads a project's own names", () => {
    expect([typeLabel("assault"), modeLabel("drone-attack"), typeLabel("cease-fire"), modeLabel("glide-bomb")]).toEqual([
      "Assault",
      "Drone attack",
      "Cease fire",
      "Glide bomb",
    ]);
  });

  it("gives a type that the core lacks no one else's colour", () => {
    const [first] = incidents;
    if (first === undefined) throw new Error("The fixture is empty.");
    // A record of a project's own type, as its defineSchema would let it through.
    const own = { type: "blockade" as unknown as typeof first.type };
    expect([actOf(first), actOf(own), actLabel(actOf(own))]).toEqual(["material-conflict", "other", "Other"]);
  });

  it("puts the place last, so that no number follows a name in Arabic script", () => {
    expect(incidents.slice(0, 1).map(eventLabel)).toEqual(["Drone attack, 2 Mar 2031, Gao"]);
  });

  it("keeps names in one line without control or direction marks", () => {
    expect(hostileNames.map(cleanLabel).filter((name) => /[\p{Cc}\u202E]/u.test(name))).toEqual([]);
    expect(cleanLabel("\u202Edesrever\u202C \u0007Group")).toBe("desrever Group");
  });

  it("cuts between graphemes and within the width", () => {
    for (const name of hostileNames) expect(textWidth(shorten(name, 80, 13), 13)).toBeLessThanOrEqual(80);
    expect(shorten("👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒", 80, 13)).toMatch(/^(👩🏽‍🚒)+…$/u);
    expect(shorten("Gao", 80, 13)).toBe("Gao");
  });

  it("wraps at words and cuts a word that is wider than the line", () => {
    expect(wrap("Joint Monitoring Mission", 90, 13)).toEqual(["Joint", "Monitoring", "Mission"]);
    expect(wrap("Incomprehensibilities abound", 60, 13)).toEqual([expect.stringMatching(/^Inc.*…$/), "abound"]);
  });

  it("lists names with one and", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});

describe("textWidth", () => {
  it("adds up the advances of Noto Sans", () => {
    expect(textWidth("ii", 1000)).toBe(516);
    expect(textWidth("", 13)).toBe(0);
  });
});

describe("forms", () => {
  it("draws what was not done apart from how it stands", () => {
    expect(formOf({ status: "planned", attributions: [], contested: [] })).toBe("prospective");
    expect(new Set(incidents.map(formOf))).toEqual(new Set(forms));
  });
});

describe("scope", () => {
  it("says what, where and when", () => {
    expect(subtitleOf("Incidents", incidents)).toBe("Incidents in Mali, Niger and Burkina Faso, 1 Mar to 31 May 2031");
    expect(subtitleOf("Incidents", [])).toBe("Incidents");
    expect(countryName("US")).toBe("the United States");
    expect(countryName("ZZ")).toBe("ZZ");
  });

  it("gives documents, cut-off and n", () => {
    expect(sourceLine(incidents, { documents })).toBe("Source: 6 documents, cut-off 24 Apr 2031; n = 41 incidents.");
  });

  it("counts the documents in the evidence where none are given, and invents no cut-off", () => {
    expect(sourceLine(incidents)).toBe("Source: 6 documents; n = 41 incidents.");
  });
});
