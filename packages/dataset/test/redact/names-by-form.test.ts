import { coreModel } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDataset, type Dataset, redactPersons } from "../../src/index.js";
import { tinyRecords } from "../tiny.js";

const documentId = "d_00000000000000aa";

/** The tiny dataset with one document more, in which the reader took nothing for a person. */
async function unread(text: string, more: object = {}): Promise<Dataset> {
  const dataset = await tinyRecords();
  const blocks = [{ kind: "paragraph", start: 0, end: text.length }];
  const document = { ...dataset.documents[0], ordinal: undefined, id: documentId, path: "more.txt", text, blocks, published: null, ...more };
  return { ...dataset, documents: [...dataset.documents, coreModel.SourceDocument.parse(document)] };
}

async function redacted(text: string, more?: object): Promise<string | undefined> {
  const result = redactPersons(await unread(text, more));
  expect(checkDataset(result)).toEqual([]);
  return result.documents.at(-1)?.text;
}

describe("redactPersons, of names that only their form shows", () => {
  it.each([
    { text: "Protester Joram Vance was hurt.", becomes: "Protester Person A1 was hurt." },
    { text: "Nurse Ilse Brandt and Dr. Peer Lund fled.", becomes: "Nurse Person A1 and Dr. Person A2 fled." },
    { text: "The gunmen shot farmers Tomas Ruel, Jan Ode and Pia Lim.", becomes: "The gunmen shot farmers Person A1, Person A2 and Person A3." },
    { text: "“We ran,” said Dario Penn, a baker.", becomes: "“We ran,” said Person A1, a baker." },
    { text: "Her son, David, was hurt.", becomes: "Her son, Person A1, was hurt." },
    { text: "Their two sons, Ivo and Luk, fled.", becomes: "Their two sons, Person A1 and Person A2, fled." },
    { text: "A teacher at the school in Almar, Tom Carver, fled.", becomes: "A teacher at the school in Almar, Person A1, fled." },
    { text: "Lim, 12, was hurt. Rescuers found Lim.", becomes: "Person A1, 12, was hurt. Rescuers found Person A1." },
    { text: "Student Mara Obi ran. Obi fled.", becomes: "Student Person A1 ran. Person A1 fled." },
    { text: "A 19-year-old student named Mara Obi ran.", becomes: "A 19-year-old student named Person A1 ran." },
    { text: "The dead were identified as Mara Obi and Pia Lim.", becomes: "The dead were identified as Person A1 and Person A2." },
    { text: "Nurse Ilse Brandt and teacher Olaf Brandt ran. Mr Brandt fell.", becomes: "Nurse Person A1 and teacher Person A2 ran. Mr Person A1 or A2 fell." },
    { text: "Nurse Jane Farmer ran. Tom Baker, 40, fell. Baker wept.", becomes: "Nurse Person A1 ran. Person A2, 40, fell. Person A2 wept." },
    { text: "Resident Theresa May ran. On May 5 she fell.", becomes: "Resident Person A1 ran. On May 5 she fell." },
    { text: "Jonathan West, a clerk, ran west.", becomes: "Person A1, a clerk, ran west." },
  ])("hides $text", async ({ text, becomes }) => {
    expect(await redacted(text)).toBe(becomes);
  });

  it.each([
    "Mayor Ann Carver spoke. Carver, 54, wept.",
    "The mayor, Ann Carver, 54, spoke.",
    "Ann Carver, 54, the mayor of Almar, spoke.",
    "Colonel Tom Carver, a soldier since 2001, spoke.",
    "Protesters Sunday shut the port; the Farmers Union did so in May.",
    "Teachers Without Borders fled Almar Hospital, a nurse said.",
    "The driver and Kurdish fighters met soldiers. Iraqis, Druze and Yazidis wept.",
    "On March 3, 2031, 12 were hurt.",
    "Farmers March In Almar",
  ])("leaves %s", async (text) => {
    expect(await redacted(text)).toBe(text);
  });

  it("leaves an address that is one, also where it writes letters as bytes", async () => {
    const url = "https://obi.example/mara-obi/Br%C3%BCck%20a?x=1%2F2";
    const dataset = await unread("Student Mara Obi and nurse Ana Brück ran.", { url, archiveUrl: `https://kept.example/${url}` });
    const document = redactPersons(dataset).documents.at(-1);
    expect(document?.url).toBe("https://Person-A1.example/Person-A1/Person-A2%20a?x=1%2F2");
    expect(URL.canParse(document?.archiveUrl ?? "")).toBe(true);
  });

  it("hides who was harmed, whatever the reader took them for", async () => {
    const dataset = await unread("Gunmen shot Huda Nasser in Almar.");
    const [first] = dataset.reports;
    const span = { start: 12, end: 23 };
    const evidence = [{ documentId, start: 0, end: 33, quote: "Gunmen shot Huda Nasser in Almar." }];
    const participants = [{ role: "victim", kind: "other", text: "Huda Nasser", ...span }];
    const none = { time: null, place: null, attributions: [], contested: [], casualties: [], weapons: [], size: undefined, explanation: [] };
    const report = { ...first, id: "r_00000000000000aa", documentId, participants, evidence, ...none };
    const result = redactPersons({ ...dataset, reports: [...dataset.reports, report as never] });
    expect(JSON.stringify(result)).not.toMatch(/huda|nasser/i);
    expect(result.reports.at(-1)).toMatchObject({ participants: [{ text: "Person A1", start: 12, end: 21 }] });
  });

  it("leaves no part of a name in any output, whatever form it stands in, and has one pseudonym for it", async () => {
    const given = fc.constantFrom("Samuel", "Zainab", "Mara", "Émile", "Li", "Huda", "Ana-Lucía");
    const family = fc.constantFrom("Adeyo", "Obi", "Ode", "al-Masri", "Brück", "O'Shea", "Quill", "Baker", "Nguyen");
    const role = fc.constantFrom("nurse", "teacher", "student", "resident", "eyewitness", "protester", "shopkeeper", "farmer", "driver", "father");
    const form = fc.constantFrom("before", "small", "many", "age", "trade", "said", "kin", "aged");
    const person = fc.record({ given, family, role, form });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: ({ family: name }) => name }), async (persons) => {
        const told = persons.map(sentenceOf).join(" ");
        const text = `${told} ${persons.map(({ family: name }) => `Soldiers met ${name}. Then ${name}'s house burnt.`).join(" ")}`;
        const slug = persons.map((one) => encodeURI(`${one.given}-${one.family}`.toLowerCase())).join("/");
        const dataset = await unread(text, { path: `${persons[0]?.family.toLowerCase()}.txt`, url: `https://x.example/${slug}`, title: persons[0]?.family });
        const issue = {
          id: "i_00000000000000aa",
          code: "time/ambiguous",
          stage: "resolve",
          documentId,
          message: `${persons[0]?.given} ${persons[0]?.family}`,
          hint: "None.",
        };
        const result = redactPersons({ ...dataset, issues: [...dataset.issues, issue as never] });
        const out = fold(decodeURI(JSON.stringify([result.documents.at(-1), result.issues])));
        for (const part of persons.flatMap((one) => fold(`${one.given} ${one.family}`).split(/[\s'-]/)).filter((word) => word.length > 2)) {
          if (part !== "baker") expect(out).not.toMatch(new RegExp(`\\b${part}\\b`));
        }
        expect(new Set(out.match(/person[ -][a-z]+\d/g)?.map((one) => one.replace("-", " "))).size).toBe(persons.length);
        expect(URL.canParse(result.documents.at(-1)?.url ?? "")).toBe(true);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function sentenceOf({ given, family, role, form }: { given: string; family: string; role: string; form: string }): string {
  const name = `${given} ${family}`;
  const forms: Readonly<Record<string, string>> = {
    before: `${capital(role)} ${name} was hurt.`,
    small: `Gunmen shot the ${role} ${name} on Friday.`,
    many: `They met ${role}s ${name} and others.`,
    age: `${name}, 34, was hurt.`,
    trade: `${name}, a ${role} in the town, ran.`,
    said: `“He was here,” said ${name}, the ${role}.`,
    kin: `Her ${role}, ${name}, fell.`,
    aged: `A 20-year-old ${role} ${name} fell.`,
  };
  return forms[form] ?? name;
}
