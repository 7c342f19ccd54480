import { describe, expect, it } from "vitest";
import { captionCredit, isCredit, isSignOff, opensAsCaption, parseByline } from "../../src/segment/credits.js";
import { loadSegmentLexicon } from "./load-segment-lexicon.js";

const lexicon = loadSegmentLexicon();

describe("isCredit", () => {
  it.each([
    "(With information from Reuters and AFP)",
    "(with information from EFE)",
    "(Reporting by Ann Lee; Editing by Bo Ruiz)",
    "Additional reporting by Ann Lee in Cairo.",
    "EFE",
    "(Reuters)",
    "Source: AFP",
    "Photo: Reuters",
    "Image copyright AP",
    "Courtesy photo",
    "With agencies",
  ])("takes %j", (line) => {
    expect(isCredit(line, lexicon) || opensAsCaption(line, lexicon)).toBe(true);
  });

  it.each([
    "Sources said that two died.",
    "Reuters was unable to verify this.",
    "Edited footage shows a blast.",
    "With agents in the town, the army waited.",
    "Source of the leak unknown",
  ])("leaves %j", (line) => {
    expect(isCredit(line, lexicon)).toBe(false);
  });
});

describe("isSignOff", () => {
  it.each(["EFE", "EFE.", "AFP/jm", "-- Xinhua", "(AP)", "Reuters/AFP", "EFE jm/rr"])("takes %j", (text) => {
    expect(isSignOff(text, lexicon)).toBe(true);
  });

  it.each(["EFE reported.", "The AFP", "Iran", "Ana", ""])("leaves %j", (text) => {
    expect(isSignOff(text, lexicon)).toBe(false);
  });
});

describe("captionCredit", () => {
  it.each([
    { text: "Smoke over the port (Reuters/Ali Hassan)", credit: "(Reuters/Ali Hassan)" },
    { text: "A soldier looks on. (AP Photo/Bo Ruiz)", credit: "(AP Photo/Bo Ruiz)" },
    { text: "Mourners in the street (Omar Said/dpa)", credit: "(Omar Said/dpa)" },
    { text: "A ship at sea.  (Reuters Photo: Ann Lee)", credit: "(Reuters Photo: Ann Lee)" },
    { text: "A market stall [File photo]", credit: "[File photo]" },
    { text: "A tank on the road [Omar Said/AFP via Getty Images]", credit: "[Omar Said/AFP via Getty Images]" },
    { text: "Rebels near the front line (AFP)", credit: "(AFP)" },
  ])("finds it in $text", ({ text, credit }) => {
    const span = captionCredit(text, lexicon);
    expect(span && text.slice(span.start, span.end)).toBe(credit);
  });

  it.each([
    "Two men died, the army said. (AFP)",
    "They belong to the Popular Front (PF)",
    "Washington (CNN)",
    "It burned for hours. (Reporting by Ann Lee; editing by Bo Ruiz)",
    "The group is known as the Front (see file).",
    "(Reuters/Ali Hassan)",
  ])("finds none in %j", (text) => {
    expect(captionCredit(text, lexicon)).toBeNull();
  });
});

describe("parseByline", () => {
  it.each([
    { line: "by Ann Lee", name: "Ann Lee" },
    { line: "By Ann Lee and Omar al-Said", name: "Ann Lee and Omar al-Said" },
    { line: "Written by BO RUIZ, Northern Press", name: "BO RUIZ, Northern Press" },
    { line: "Reported by nobody", name: null },
    { line: "By late evening the town was quiet", name: null },
    { line: "By Friday the Army had left.", name: null },
  ])("reads $line", ({ line, name }) => {
    const span = parseByline(line, lexicon);
    expect(span && line.slice(span.start, span.end)).toBe(name);
  });
});
