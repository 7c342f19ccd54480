import { type ConflictEvent, coreModes, standing } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { link, linkerOf, type Parsed } from "../src/index.js";
import { itHolds } from "./it-reads.js";
import { context, type Dispatch, readText } from "./read-text.js";

const read = (dispatches: readonly Dispatch[]): Parsed[] => dispatches.map((dispatch, at) => readText({ path: `${at + 1}.txt`, ...dispatch }));
const linked = (dispatches: readonly Dispatch[]) => link(read(dispatches), context);
const assaults = (dispatches: readonly Dispatch[]): ConflictEvent[] => linked(dispatches).events.filter(({ type }) => type === "assault");

/** How many accounts each assault has, most first; how it differs from what is wanted. */
function accountDifferences(dispatches: readonly Dispatch[], wanted: readonly number[]): string[] {
  const sizes = (order: readonly Dispatch[]) =>
    assaults(order)
      .map(({ reportIds }) => reportIds.length)
      .sort((a, b) => b - a);
  return [dispatches, [...dispatches].reverse()].flatMap((order) =>
    sizes(order).join() === wanted.join() ? [] : [`accounts are ${sizes(order).join(", ") || "none"}, not ${wanted.join(", ")}`],
  );
}

interface LinkCase {
  says: string;
  texts: readonly (Dispatch | string)[];
  /** How many accounts each assault has, most first. */
  accounts: readonly number[];
}

function itLinks(cases: readonly LinkCase[]): void {
  for (const { says, texts, accounts } of cases)
    itHolds(`${says}: ${texts.map((one) => (typeof one === "string" ? one : one.text)).join(" | ")}`, () =>
      accountDifferences(
        texts.map((one) => (typeof one === "string" ? { text: one } : one)),
        accounts,
      ),
    );
}

describe("accounts of one event", () => {
  itLinks([
    {
      says: "links by day, place and toll",
      texts: [
        "Gunmen killed six traders in the market of Ansongo, Mali, on Sunday.",
        {
          text: "Six traders were shot dead in Ansongo in northern Mali, officials said on Monday. The killing took place on Sunday.",
          published: "2024-05-13",
        },
      ],
      accounts: [2],
    },
    {
      says: "links by day and place where the tolls differ",
      texts: ["A car bomb killed three people in Mosul on Friday.", "At least five people died when a car bomb exploded in Mosul on Friday."],
      accounts: [2],
    },
    {
      says: "links a town with its province",
      texts: [
        "Rebels ambushed an army patrol in North Kivu on Thursday, killing nine soldiers.",
        "Nine soldiers were killed when rebels ambushed their patrol near Beni, North Kivu, on Thursday.",
      ],
      accounts: [2],
    },
    {
      says: "links three accounts",
      texts: [
        "A drone struck a fuel depot in Feodosia on Monday.",
        "Ukrainian drones hit a fuel depot in Feodosia, Crimea, on Monday.",
        "On Monday a fuel depot in Feodosia was attacked by drones, Russian officials said.",
      ],
      accounts: [3],
    },
    {
      says: "links by another weekday's wording",
      texts: [
        { text: "Militants attacked a mosque in Herat on Friday, killing eleven worshippers.", published: "2024-05-11" },
        { text: "Eleven worshippers were killed in an attack on a mosque in Herat yesterday.", published: "2024-05-11" },
      ],
      accounts: [2],
    },
    {
      says: "links a claim with the deed",
      texts: [
        "A suicide bomber killed 14 people in a mosque in Peshawar on Friday.",
        "The Islamic State group claimed responsibility for Friday's suicide bombing of a mosque in Peshawar.",
      ],
      accounts: [2],
    },
    {
      says: "links by a name that no table knows, where seas and tolls differ",
      texts: [
        "A missile hit the tanker Marlin Grace in the Red Sea on Thursday, killing three sailors, officials said.",
        "At least two sailors died when a missile hit the Marlin Grace in the Gulf of Aden on Thursday.",
      ],
      accounts: [2],
    },
    {
      says: "links a site with the department that it lies in",
      texts: [
        "Guerrillas attacked an army base in the department of Cauca on Friday, wounding 25 soldiers.",
        "An army base in Argelia, Cauca, was attacked on Friday. Thirteen soldiers were wounded.",
      ],
      accounts: [2],
    },
    {
      says: "links a raid on several sites with one of them",
      texts: [
        "Turkish jets bombed posts of the militia in Manbij and Kobani on Sunday.",
        "Turkish jets bombed a post of the militia in Kobani, northern Syria, on Sunday, as well as one in Manbij.",
      ],
      accounts: [2],
    },
    {
      says: "links first and last tolls",
      texts: [
        "Shelling of a market in Omdurman on Monday killed 40 people.",
        "At least 54 people were killed when a market in Omdurman was shelled on Monday, doctors said.",
      ],
      accounts: [2],
    },
  ]);
});

describe("accounts of different events", () => {
  itLinks([
    {
      says: "keeps towns of one province apart on one day",
      texts: ["Russian shells hit a school in Kupiansk on Monday, killing two people.", "Russian shells hit a clinic in Vovchansk on Monday, killing a nurse."],
      accounts: [1, 1],
    },
    {
      says: "keeps two ships of one week apart",
      texts: ["A drone hit the tanker Marlin Grace in the Red Sea on Thursday.", "A missile hit the bulk carrier Nordic Tern in the Red Sea on Saturday."],
      accounts: [1, 1],
    },
    {
      says: "keeps a bombing from an older one at the same place",
      texts: ["A bomb killed nine people in a church in Jolo on Sunday.", "In January 2019 a bomb killed 20 people in a church in Jolo."],
      accounts: [1, 1],
    },
    {
      says: "keeps days apart",
      texts: ["A car bomb killed three people in Mosul on Friday.", "A car bomb killed three people in Mosul on Sunday."],
      accounts: [1, 1],
    },
    {
      says: "keeps places apart",
      texts: ["A car bomb killed three people in Mosul on Friday.", "A car bomb killed four people in Baghdad on Friday."],
      accounts: [1, 1],
    },
    { says: "keeps modes apart", texts: ["A car bomb exploded in Mosul on Friday.", "A priest was kidnapped in Mosul on Friday."], accounts: [1, 1] },
    {
      says: "keeps years apart",
      texts: [
        { text: "A bomb killed nine people in Lahore on 3 March.", published: "2023-03-04" },
        { text: "A bomb killed nine people in Lahore on 3 March.\n", published: "2024-03-04" },
      ],
      accounts: [1, 1],
    },
    {
      says: "keeps a plan from a deed",
      texts: ["Police foiled a plot to bomb a church in Cotabato on Sunday.", "A bomb exploded at a church in Cotabato on Sunday, wounding four."],
      accounts: [1, 1],
    },
  ]);
});

describe("what linking keeps", () => {
  const contradicting = [
    { text: "Rebels attacked the garrison of Djibo on Saturday. The army said 20 soldiers were killed.", publisher: "First Wire" },
    { text: "Rebels attacked the garrison of Djibo on Saturday. Rebels said 70 soldiers were killed.", publisher: "Second Wire" },
  ];

  itHolds("keeps both tolls of an event with who gives them", () => {
    const [event, ...more] = assaults(contradicting);
    const versions = event?.contested
      .find(({ field }) => field === "casualties")
      ?.versions.map(({ value, by }) => `${value} by ${by.join()}`)
      .sort();
    return more.length > 0 || event === undefined
      ? ["the two accounts are not one event"]
      : versions?.join("; ") === "20 killed by army; 70 killed by Rebels"
        ? []
        : [`versions are ${versions?.join("; ") ?? "none"}`];
  });

  it("does not call an event contested for its toll alone", () => {
    const [event] = assaults(
      ["A car bomb killed three people in Mosul on Friday.", "A car bomb killed seven people in Mosul on Friday."].map((text) => ({ text })),
    );
    expect(event?.contested.map(({ field }) => field)).toEqual(["casualties"]);
    expect(event === undefined ? null : standing(event)).not.toBe("contested");
  });

  it("counts ten papers that quote one spokesman as one voice", () => {
    const copies = ["First Wire", "Second Wire", "Third Wire"].map((publisher, at) => ({
      text: `Gunmen killed a judge in Loja on Monday, police spokesman Luis Vera said.${" ".repeat(at)}`,
      publisher,
    }));
    const [event, ...more] = assaults(copies);
    expect(more).toEqual([]);
    expect(event?.voices).toEqual(["Luis Vera"]);
    expect(event?.reportIds).toHaveLength(3);
  });

  it("counts papers that print one dispatch as one voice", () => {
    const [event] = assaults(
      ["Morning Paper", "Evening Paper"].map((publisher, at) => ({
        text: `Gunmen stormed a hotel in Bosaso on Monday and killed four guests before soldiers drove them out.${" ".repeat(at)}`,
        publisher,
      })),
    );
    expect(event?.voices).toHaveLength(1);
  });

  it("says why a disputed field has its value", () => {
    const [event] = assaults([{ text: "A car bomb killed three people in Mosul on Friday." }, { text: "A car bomb killed seven people in Mosul on Friday." }]);
    expect(event?.reasons).toContain("casualties is disputed: every count is kept");
  });

  it("gives every report the id of its event, and every event its reports", () => {
    const { events, reports } = linked(contradicting);
    expect(reports.map(({ id, eventId }) => [eventId, id]).sort()).toEqual(
      events.flatMap(({ id, reportIds }) => reportIds.map((report) => [id, report])).sort(),
    );
  });

  it("gives no event for no documents", () => {
    expect(link([], context)).toEqual({ reports: [], events: [], actors: [], issues: [] });
  });
});

describe("accounts that an analyst puts together", () => {
  const reports = read([
    { text: "Gunmen killed six traders in Ansongo, Mali, on Sunday." },
    { text: "About 300 people marched through Bamako on Monday against the killing." },
  ]).flatMap((one) => one.reports);

  it("give an event whose mode is of its type, in whatever order they come", () => {
    for (const accounts of [reports, reports.toReversed()]) {
      const { type, mode } = linkerOf(context).eventOf(accounts, () => undefined);
      expect(coreModes[mode].type).toBe(type);
    }
  });

  it("quote the words of one count once", () => {
    const killed = reports.flatMap(({ casualties }) => casualties).slice(0, 1);
    expect(killed).toHaveLength(1);
    const event = linkerOf(context).eventOf(
      reports.map((report) => ({ ...report, casualties: killed })),
      () => undefined,
    );
    expect(event.casualties).toEqual(killed);
  });
});
