import { describe, expect, it } from "vitest";
import { parseDateline, parseDatelineAlone } from "../../src/segment/dateline.js";
import { loadSegmentLexicon } from "./load-segment-lexicon.js";

const lexicon = loadSegmentLexicon();

interface Case {
  /** `|` marks where the dateline ends. */
  text: string;
  place?: string;
  date?: string;
  agency?: string;
}

const cases: readonly Case[] = [
  { text: "Tripoli, Feb 3 (EFE).- |The militia said it had fired.", place: "Tripoli", date: "Feb 3", agency: "EFE" },
  { text: "TRIPOLI (Reuters) - |Two people were hurt.", place: "TRIPOLI", agency: "Reuters" },
  { text: "MANILA — |At least ten people died.", place: "MANILA" },
  { text: "ADEN, Jan. 24 (Xinhua) -- |A drone fell.", place: "ADEN", date: "Jan. 24", agency: "Xinhua" },
  { text: "MOSUL (Kurdistan24) – |On Wednesday a drone fell.", place: "MOSUL", agency: "Kurdistan24" },
  { text: "San Salvador, 12 Mar 90 (ACAN-EFE) -- [Text] |The guerrillas denied it.", place: "San Salvador", date: "12 Mar 90", agency: "ACAN-EFE" },
  { text: "LIMA, 3 FEB 89 (RADIO UNION) -- [TEXT] |TWO POLICEMEN WERE KILLED.", place: "LIMA", date: "3 FEB 89", agency: "RADIO UNION" },
  { text: "LIMA, 3 FEB 89 -- [INTERVIEW WITH A MAYOR BY AN UNNAMED REPORTER] [TEXT] |[MAYOR] WE WERE THERE.", place: "LIMA", date: "3 FEB 89" },
  { text: "HAIFA (ISRAEL), 12 NOV 89 (ARMY RADIO) -- [EXCERPT] |THE REPORT IS UNFOUNDED.", place: "HAIFA (ISRAEL)", date: "12 NOV 89", agency: "ARMY RADIO" },
  { text: "NO CITY, NO DATE -- [SPEECH] [TEXT] |WE ARE HERE.", place: "NO CITY" },
  { text: "HOUSTON, Texas (AP) — |A man was shot.", place: "HOUSTON, Texas", agency: "AP" },
  { text: "CHARLESTON, W.Va. -- |Officials said so.", place: "CHARLESTON, W.Va." },
  { text: "Jan 24 (Reuters) - |Rebels fired a missile.", date: "Jan 24", agency: "Reuters" },
  { text: "(AFP) - |Rebels fired a missile.", agency: "AFP" },
  { text: "GAZA/JERUSALEM, Oct 30 (Reuters) - |Tanks moved in.", place: "GAZA/JERUSALEM", date: "Oct 30", agency: "Reuters" },
  { text: "PORT-AU-PRINCE, Haiti (AP) _ |A gang set fire to a market.", place: "PORT-AU-PRINCE, Haiti", agency: "AP" },
  { text: "Bogota (AFP) |At least two soldiers died.", place: "Bogota", agency: "AFP" },
  { text: "Washington (CNN)|The president spoke.", place: "Washington", agency: "CNN" },
  { text: "KYIV, January 24 – |Drones hit a port.", place: "KYIV", date: "January 24" },
  { text: "Geneva, 24 January 2024 (WAM) - |The envoy spoke.", place: "Geneva", date: "24 January 2024", agency: "WAM" },
  { text: "Beirut – |At least ten people died.", place: "Beirut" },
  { text: "Rio de Janeiro, 5 May (EFE).- |Police raided a slum.", place: "Rio de Janeiro", date: "5 May", agency: "EFE" },
  { text: "MOSCOW, January 24. /TASS/. |A drone fell.", place: "MOSCOW", date: "January 24", agency: "TASS" },
  { text: "MOSCOW. Jan 24 (Interfax) - |A drone fell.", place: "MOSCOW", date: "Jan 24", agency: "Interfax" },
  { text: "Damascus, SANA- |The army shot down a drone.", place: "Damascus", agency: "SANA" },
  { text: "Shafaq News / |On Wednesday a drone fell.", agency: "Shafaq News" },
  { text: "NNA - |A drone fell on Wednesday.", agency: "NNA" },
  { text: "PITTSBURGH, PA — |Two people were hurt.", place: "PITTSBURGH, PA" },
  { text: "SAN SALVADOR, 4\nMAY 90 (DPA) -- [TEXT]\n|REBELS BLEW UP A BRIDGE.", place: "SAN SALVADOR", date: "4\nMAY 90", agency: "DPA" },
];

const none: readonly string[] = [
  "The army said - and nobody denied it - that two died.",
  "Iran — The",
  "He said — In Tripoli, nobody knew.",
  "Two soldiers (both Sudanese) – and a driver were hurt.",
  "Update – Two people hurt",
  "On Monday (AFP) reported so.",
  "WE ARE HERE -- AND WE WILL STAY.",
  "QUESTION: Who fired? The answer is not known.",
  "UPDATE: Two people hurt in a blast.",
  "Governor: Two people hurt.",
  "Rocket- and drone attacks went on.",
  "NATO-led forces - About 40 men - left.",
  "President Ruiz (Reuters) said nothing.",
  "",
];

describe("parseDateline", () => {
  it.each(cases)("reads $text", ({ text, place, date, agency }) => {
    const source = text.replace("|", "");
    const parts = parseDateline(source, lexicon);
    const slice = (span: { start: number; end: number } | null | undefined) => (span ? source.slice(span.start, span.end) : undefined);
    expect({ end: parts?.end, place: slice(parts?.place), date: slice(parts?.date), agency: slice(parts?.agency) }).toEqual({
      end: text.indexOf("|"),
      place,
      date,
      agency,
    });
  });

  it.each(none.slice(2).concat(none[0] ?? ""))("finds none in %j", (text) => {
    expect(parseDateline(text, lexicon)).toBeNull();
  });
});

describe("parseDatelineAlone", () => {
  it.each([
    { line: "Geneva, 24 January 2024", place: "Geneva" },
    { line: "Washington (CNN)", place: "Washington" },
    { line: "KHARTOUM, Feb. 2 (AFP) -", place: "KHARTOUM" },
  ])("reads $line", ({ line, place }) => {
    const parts = parseDatelineAlone(line, lexicon);
    expect(parts?.place && line.slice(parts.place.start, parts.place.end)).toBe(place);
  });

  it.each(["Two hurt in Geneva", "Geneva", "Soldiers leave Port Sudan (UN)", "5 May 2024"])("leaves %j", (line) => {
    expect(parseDatelineAlone(line, lexicon)).toBeNull();
  });
});
