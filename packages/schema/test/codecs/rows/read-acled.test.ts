import { describe, expect, it } from "vitest";
import { acled, csvLine } from "../../../src/codecs/index.js";

const usual = {
  event_id_cnty: "MLI1",
  event_date: "2024-02-09",
  time_precision: "1",
  sub_event_type: "Attack",
  actor1: "Dune Front",
  inter1: "Rebel group",
  actor2: "Civilians (Mali)",
  assoc_actor_2: "Farmers (Mali)",
  inter2: "Civilians",
  iso: "466",
  country: "Mali",
  admin1: "Mopti",
  location: "Koro Sud",
  latitude: "14.0698",
  longitude: "-3.0785",
  geo_precision: "1",
  source: "Sahel Wire; Radio Ansongo",
  notes: "Fighters shot farmers.",
  fatalities: "11",
  tags: "",
  timestamp: "1712620800",
};

const fileOf = (...rows: Partial<typeof usual>[]) =>
  [Object.keys(usual), ...rows.map((row) => Object.values({ ...usual, ...row }))].map((row) => csvLine(row)).join("");
const rowOf = (row: Partial<typeof usual>) => [...acled.decode(fileOf(row), { path: "a.csv" })][0];
const reportOf = (row: Partial<typeof usual>) => rowOf(row)?.reports[0];

describe("a row of ACLED's shape", () => {
  it("is a document of the header and itself, and an account that quotes its cells", () => {
    const { document, reports, actors } = rowOf({}) ?? {};
    expect(document).toMatchObject({
      path: "a.csv",
      ordinal: 1,
      mediaType: "text/csv",
      title: "Attack, Koro Sud",
      publisher: "Sahel Wire; Radio Ansongo",
      published: { edtf: "2024-04-09" },
    });
    expect(document?.text).toBe(fileOf({}).trimEnd().replace("\r\n", "\n"));
    expect(reports?.[0]).toMatchObject({
      type: "assault",
      mode: "attack-unspecified",
      status: "occurred",
      time: { edtf: "2024-02-09", precision: "day", evidence: [{ quote: "2024-02-09" }, { quote: "1" }] },
      place: { name: "Koro Sud", country: "ML", admin1: "Mopti", latitude: 14.0698, longitude: -3.0785, precision: 1 },
      participants: [
        { role: "perpetrator", name: "Dune Front", actorId: "dune-front" },
        { role: "victim", kind: "group", text: "Civilians" },
        { role: "victim", kind: "group", text: "Farmers" },
      ],
      casualties: [{ outcome: "killed", min: 11, max: null, best: 11, evidence: [{ quote: "11" }] }],
      attributions: [
        { stance: "reports", name: "Sahel Wire" },
        { stance: "reports", name: "Radio Ansongo" },
      ],
      evidence: [{ quote: "Fighters shot farmers." }],
    });
    expect(actors).toMatchObject([{ id: "dune-front", kind: "armed-group" }]);
  });

  it.each([
    {
      says: "a week around its day",
      row: { time_precision: "2" },
      time: { edtf: "[2024-02-06..2024-02-12]", start: "2024-02-06", end: "2024-02-12", precision: "week" },
    },
    { says: "the month of its day", row: { time_precision: "3" }, time: { edtf: "2024-02-XX", start: "2024-02-01", end: "2024-02-29", precision: "month" } },
    { says: "a day in words", row: { event_date: "9 February 2024" }, time: { edtf: "2024-02-09" } },
  ])("stands for $says", ({ row, time }) => {
    expect(reportOf(row)).toMatchObject({ time });
  });

  it("has roles only where ACLED's order gives them", () => {
    const roles = (sub_event_type: string) => reportOf({ sub_event_type })?.participants.map(({ role }) => role);
    expect(roles("Attack")).toEqual(["perpetrator", "victim", "victim"]);
    expect(roles("Armed clash")).toEqual(["other", "other", "other"]);
    expect(roles("Protest with intervention")).toEqual(["perpetrator", "other", "other"]);
  });

  it("takes actor types by number, as older files have them", () => {
    expect(rowOf({ inter1: "2", inter2: "7" })?.actors).toEqual(rowOf({})?.actors);
  });

  it("has no toll where fatalities are 0, which is none or not known", () => {
    expect(reportOf({ fatalities: "0" })?.casualties).toEqual([]);
  });

  it("tells how many came, where its tags do", () => {
    const size = (tags: string) => {
      const report = reportOf({ sub_event_type: "Peaceful protest", tags });
      return report?.type === "protest" ? report.size : undefined;
    };
    expect(size("women targeted: girls; crowd size=at least 1,200")).toMatchObject({ min: 1200, max: null, text: "at least 1,200" });
    expect(size("crowd size=between 100 and 200")).toMatchObject({ min: 100, max: 200 });
    expect(size("crowd size=no report")).toBeUndefined();
  });

  it("gives no account where its act may be any, which is no fault", () => {
    const { reports, issues } = rowOf({ sub_event_type: "Other" }) ?? {};
    expect([reports, issues?.map(({ code }) => code)]).toEqual([[], ["import/no-counterpart"]]);
  });

  it.each([
    { row: { event_date: "2024-02-30" }, message: 'Row 1: event_date is "2024-02-30", which is no day such as 2024-01-28.', accounts: 0 },
    { row: { sub_event_type: "Picnic" }, message: 'Row 1: sub_event_type is "Picnic", which is no sub-event type of ACLED.', accounts: 0 },
    { row: { time_precision: "4" }, message: 'Row 1: time_precision is "4", which is no code from 1 to 3.', accounts: 0 },
    { row: { event_id_cnty: "" }, message: "Row 1: event_id_cnty is blank.", accounts: 0 },
    { row: { latitude: "94.1" }, message: 'Row 1: latitude is "94.1", which is no number of degrees from -90 to 90.', accounts: 1 },
    { row: { fatalities: "many" }, message: 'Row 1: fatalities is "many", which is no whole number.', accounts: 1 },
    { row: { fatalities: "-3" }, message: 'Row 1: fatalities is "-3", which is no whole number.', accounts: 1 },
    { row: { iso: "", country: "Atlantis" }, message: 'Row 1: country is "Atlantis", which is no country that is known here.', accounts: 1 },
  ])("says what is wrong: $message", ({ row, message, accounts }) => {
    const { reports, issues } = rowOf(row) ?? {};
    expect(issues?.map((issue) => issue.message)).toEqual([message]);
    expect(reports).toHaveLength(accounts);
  });
});

describe("a file of rows", () => {
  it("is refused with the columns that it lacks", () => {
    const decode = (text: string) => [...acled.decode(text, { path: "a.csv" })];
    expect(() => decode(fileOf({}).replace("fatalities", "deaths").replace("actor1", "actor"))).toThrow(
      expect.objectContaining({ code: "data/invalid", path: "a.csv", message: "It has not the shape of ACLED. It lacks the columns: actor1, fatalities." }),
    );
    expect(() => decode("")).toThrow(expect.objectContaining({ message: "The file has no rows." }));
    expect(() => decode("event_date;actor1\n2024;x")).toThrow(expect.objectContaining({ hint: "Its cells are to be parted by commas." }));
    expect(() => decode(fileOf({}).replace("tags", "fatalities"))).toThrow(
      expect.objectContaining({ message: 'The column "fatalities" stands twice in the header.' }),
    );
  });

  it("may have other columns, __proto__ among them, in any order", () => {
    const [row] = [...acled.decode(fileOf({ tags: "x" }).replace("tags", "__proto__"))];
    expect(row?.reports).toHaveLength(1);
    expect(Object.prototype).not.toHaveProperty("x");
  });

  it("goes on after a row that cannot be read, and says which it was", () => {
    const text = fileOf({ event_id_cnty: "A" }, { event_id_cnty: "B" }, { event_id_cnty: "C" });
    const [header = "", a = "", b = "", c = ""] = text.split("\r\n");
    const rows = [...acled.decode([header, a, `${b},extra`, c.replace("Mali", "Ma\0li"), c].join("\n"))];
    expect(rows.map(({ reports }) => reports.length)).toEqual([1, 0, 0, 1]);
    expect(rows.flatMap(({ issues }) => issues.map(({ message }) => message))).toEqual([
      "Row 2 (line 3) cannot be read: it has 22 cells, and the header has 21.",
      "Row 3 (line 4) cannot be read: it holds a NUL character.",
    ]);
  });

  it("is refused where what should be ids of events is one value throughout", () => {
    const rows = Array.from({ length: 1001 }, (_, at) => ({ notes: `Row ${at}` }));
    expect(() => [...acled.decode(fileOf(...rows))]).toThrow(/^The column event_id_cnty has one value in more than 1000 rows/);
    expect([...acled.decode(fileOf(...rows.slice(1)))]).toHaveLength(1000);
  });

  it("has documents of their own for rows of the same bytes", () => {
    const rows = [...acled.decode(fileOf({}, {}))];
    expect(new Set(rows.map(({ document }) => document?.id)).size).toBe(2);
    expect(new Set(rows.map(({ reports }) => reports[0]?.id)).size).toBe(2);
  });
});
