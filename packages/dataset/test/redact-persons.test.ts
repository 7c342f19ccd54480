import { coreModel, type EventReport, type Mention, type SourceDocument } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDataset, type Dataset, personRedactor, redactPersons } from "../src/index.js";
import { tinyRecords } from "./tiny.js";

const documentId = "d_00000000000000aa";

/** Returns the tiny dataset with one document more, in which every one of `persons` is mentioned as a person wherever the text has the words. */
async function withText(
  text: string,
  persons: readonly string[],
  more: Partial<Pick<SourceDocument, "path" | "url" | "byline" | "title">> = {},
): Promise<Dataset> {
  const dataset = await tinyRecords();
  const mentions = persons.flatMap((words) => placesOf(words, text).map((span) => mentionOf(words, span)));
  const document = coreModel.SourceDocument.parse({
    ...dataset.documents[0],
    ordinal: undefined,
    id: documentId,
    path: "more.txt",
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    published: null,
    ...more,
  });
  return { ...dataset, documents: [...dataset.documents, document], mentions: [...dataset.mentions, ...mentions] };
}

function placesOf(words: string, text: string): { start: number; end: number }[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts.map((start) => ({ start, end: start + words.length }));
}

let minted = 0;
function mentionOf(text: string, span: { start: number; end: number }, more: Partial<Mention> = {}): Mention {
  minted += 1;
  return coreModel.Mention.parse({ id: `m_${minted.toString(16).padStart(16, "0")}`, documentId, ...span, text, type: "person", ...more });
}

const textOf = ({ documents }: Dataset) => documents.at(-1)?.text;

async function redacted(text: string, persons: readonly string[], more?: Parameters<typeof withText>[2]): Promise<Dataset> {
  const result = redactPersons(await withText(text, persons, more));
  expect(checkDataset(result)).toEqual([]);
  return result;
}

describe("redactPersons", () => {
  it("gives each person one pseudonym everywhere, in the order of their first coming", async () => {
    const text = "Omar Haddad and Lena Brück fled. Haddad, 34, was hurt; OMAR HADDAD said so. Bruck did not, said Lena.";
    const result = await redacted(text, ["Omar Haddad", "Lena Brück"]);
    expect(textOf(result)).toBe("Person A1 and Person A2 fled. Person A1, 34, was hurt; Person A1 said so. Person A2 did not, said Person A2.");
  });

  it.each([
    { what: "the article of a name", text: "Salim al-Haddad ran. Al-Haddad fell.", persons: ["Salim al-Haddad"], becomes: "Person A1 ran. Person A1 fell." },
    { what: "an initial", text: "Ann B. Carver ran. Carver fell.", persons: ["Ann B. Carver"], becomes: "Person A1 ran. Person A1 fell." },
    { what: "a title before a name", text: "Dr. Ann Carver ran.", persons: ["Dr. Ann Carver"], becomes: "Dr. Person A1 ran." },
    { what: "a possessive", text: "Ann Carver's son ran.", persons: ["Ann Carver"], becomes: "Person A1's son ran." },
    {
      what: "a shorter form of the same name",
      text: "Ann Mary Carver and Ann Carver ran.",
      persons: ["Ann Mary Carver", "Ann Carver"],
      becomes: "Person A1 and Person A1 ran.",
    },
    {
      what: "a part that two bear",
      text: "Ann Carver and Tom Carver ran. Carver fell.",
      persons: ["Ann Carver", "Tom Carver"],
      becomes: "Person A1 and Person A2 ran. Person A1 or A2 fell.",
    },
    {
      what: "a common word in small letters",
      text: "Will Young ran. Will young people, will they?",
      persons: ["Will Young"],
      becomes: "Person A1 ran. Person A1 young people, will they?",
    },
    {
      what: "a name in text without capitals",
      text: "Ann Carver ran. ann carver fell; the carver did not.",
      persons: ["Ann Carver"],
      becomes: "Person A1 ran. Person A1 fell; the carver did not.",
    },
    {
      what: "a rank with its body",
      text: "Police officer Tom Carver ran. Police fell.",
      persons: ["Police officer Tom Carver"],
      becomes: "Police officer Person A1 ran. Police fell.",
    },
    {
      what: "a name with what it belongs to",
      text: "Tom Carver of the Harbour Club ran.",
      persons: ["Tom Carver of the Harbour Club"],
      becomes: "Person A1 of the Harbour Club ran.",
    },
    {
      what: "the body that a person belongs to",
      text: "The conductor of the famed Harbour Orchestra ran.",
      persons: ["The conductor of the famed Harbour Orchestra"],
      becomes: "The conductor of the famed Harbour Orchestra ran.",
    },
    {
      what: "words that name nobody",
      text: "He ran. The shepherd and others fell.",
      persons: ["He", "The shepherd", "others"],
      becomes: "He ran. The shepherd and others fell.",
    },
    { what: "a name in letters without case", text: "القائد عمر حداد هرب", persons: ["عمر حداد"], becomes: "القائد Person A1 هرب" },
  ])("knows $what", async ({ text, persons, becomes }) => {
    expect(textOf(await redacted(text, persons))).toBe(becomes);
  });

  it.each([
    { text: "Mayor Ann Carver ran. Carver fell.", persons: ["Mayor Ann Carver", "Carver"] },
    { text: "The mayor, Ann Carver, ran.", persons: ["Ann Carver"] },
    { text: "The mayor of Almar, Ann Carver, ran.", persons: ["Ann Carver"] },
    { text: "Ann Carver, the mayor of Almar, ran.", persons: ["Ann Carver"] },
    { text: "A spokeswoman for the port, Ann Carver, spoke.", persons: ["Ann Carver"] },
    { text: "Police spokesman Tom Carver spoke.", persons: ["Police spokesman Tom Carver"] },
  ])("leaves those to whom a text gives an office: $text", async ({ text, persons }) => {
    expect(textOf(await redacted(text, persons))).toBe(text);
  });

  it.each([
    { text: "The mayor's driver, Ann Carver, ran.", becomes: "The mayor's driver, Person A1, ran." },
    { text: "Ann Carver, a driver of the mayor, ran.", becomes: "Person A1, a driver of the mayor, ran." },
    { text: "A cousin of the mayor and Ann Carver ran.", becomes: "A cousin of the mayor and Person A1 ran." },
    { text: "The colonel's men shot Ann Carver.", becomes: "The colonel's men shot Person A1." },
    { text: "The colonel in charge fired Ann Carver.", becomes: "The colonel in charge fired Person A1." },
    { text: "A cousin of the mayor, Ann Carver, ran.", becomes: "A cousin of the mayor, Person A1, ran." },
    { text: "The colonel arrested Ann Carver.", becomes: "The colonel arrested Person A1." },
    { text: "The mayor said Ann Carver ran.", becomes: "The mayor said Person A1 ran." },
  ])("does not take another's office for theirs: $text", async ({ text, becomes }) => {
    expect(textOf(await redacted(text, ["Ann Carver"]))).toBe(becomes);
  });

  it("leaves known actors and places, though private persons bear their words", async () => {
    const dataset = await withText("Northern Carver met Ann Front in Port Almar for the Northern Front.", ["Northern Carver", "Ann Front"]);
    expect(textOf(redactPersons(dataset))).toBe("Person A1 met Person A2 in Port Almar for the Northern Front.");
  });

  it("leaves a person that was linked to a known actor", async () => {
    const dataset = await withText("Jo Bell ran. Bell fell.", []);
    const mention = mentionOf("Jo Bell", { start: 0, end: 7 }, { actorId: "northern-front" as Mention["actorId"] });
    expect(textOf(redactPersons({ ...dataset, mentions: [...dataset.mentions, mention] }))).toBe("Jo Bell ran. Bell fell.");
  });

  it("reaches paths, addresses, titles and bylines", async () => {
    const named = {
      path: "2031/omar-haddad_shot.txt",
      url: "https://x.example/news/omar-haddad?who=Omar%20Haddad",
      title: "OMAR HADDAD SHOT",
      byline: "By Nora Quill and Finn Reed",
    };
    const result = await redacted("Omar Haddad was shot.", ["Omar Haddad"], named);
    expect(result.documents.at(-1)).toMatchObject({
      path: "2031/Person A1_shot.txt",
      url: "https://x.example/news/Person-A1?who=Person-A1",
      title: "Person A1 SHOT",
      byline: expect.stringMatching(/^By Person A\d and Person A\d$/),
    });
  });

  it("moves the offsets of events, reports and mentions, whose quotes are the slices of the new text", async () => {
    const text = "Gunmen shot Omar Haddad in Port Almar on Monday, Omar's brother said.";
    const dataset = await withText(text, ["Omar Haddad"]);
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const evidence = (quote: string) => [{ documentId, ...span(quote), quote }];
    const [first] = dataset.reports;
    const report: EventReport = coreModel.EventReport.parse({
      ...first,
      id: "r_00000000000000aa",
      eventId: "e_00000000000000aa",
      documentId,
      participants: [{ role: "victim", kind: "person", text: "Haddad", name: "Omar Haddad", ...span("Haddad") }],
      time: { ...first?.time, text: "Monday", evidence: evidence("Monday") },
      place: null,
      attributions: [{ stance: "reports", text: "Omar's brother", evidence: evidence("Omar's brother said") }],
      contested: [],
      casualties: [],
      weapons: [],
      size: undefined,
      evidence: evidence(text),
      explanation: [{ stage: "assemble", rule: "shot", ...span("shot") }],
    });
    const { documentId: _home, eventId: _event, evidence: _evidence, explanation: _rules, ...told } = report;
    const event = coreModel.ConflictEvent.parse({ ...told, id: "e_00000000000000aa", reportIds: [report.id], voices: ["Omar Haddad's brother"] });
    const result = redactPersons({ ...dataset, reports: [...dataset.reports, report], events: [...dataset.events, event] });
    expect(checkDataset(result)).toEqual([]);
    expect(result.reports.at(-1)?.evidence[0]?.quote).toBe("Gunmen shot Person A1 in Port Almar on Monday, Person A1's brother said.");
    expect(result.events.at(-1)).toMatchObject({
      voices: ["Person A1's brother"],
      participants: [{ text: "Person A1", name: "Person A1", start: 12, end: 21 }],
    });
    expect(JSON.stringify(result)).not.toMatch(/omar|haddad/i);
  });

  it("changes nothing where nobody is to be hidden, and nothing a second time", async () => {
    const tiny = await tinyRecords();
    expect(redactPersons(tiny)).toEqual(tiny);
    const once = await redacted("Omar Haddad ran.", ["Omar Haddad"]);
    expect(textOf(redactPersons(once))).toBe("Person A1 ran.");
  });

  it("gives a person the same pseudonym in datasets that are shown together", async () => {
    const [earlier, later] = [
      await withText("Omar Haddad ran.", ["Omar Haddad"]),
      await withText("Ann Carver fell. Omar Haddad ran.", ["Ann Carver", "Omar Haddad"]),
    ];
    expect([earlier, later].map(personRedactor([earlier, later])).map(textOf)).toEqual(["Person A1 ran.", "Person A2 fell. Person A1 ran."]);
  });

  it("does not change the dataset that it is given", async () => {
    const dataset = await withText("Omar Haddad ran.", ["Omar Haddad"]);
    const before = structuredClone(dataset);
    redactPersons(dataset);
    expect(dataset).toEqual(before);
  });

  it("leaves no name, and no part of one that is longer than three letters, wherever names stand", async () => {
    const given = ["Omar", "Lena", "Zoë", "Abd al-Rahman", "Jean-Luc", "Thi", "O'Shea"];
    const family = ["Haddad", "Brück", "al-Masri", "van der Aa", "Quill", "Nguyen", "Óskarsdóttir"];
    const person = fc.tuple(fc.constantFrom(...given), fc.constantFrom(...family)).map((parts) => parts.join(" "));
    const piece = fc.oneof(
      fc.record({ name: person, form: fc.constantFrom("whole", "capitals", "last", "first", "folded", "possessive") }),
      fc.constantFrom("ran from the harbour", "fell;", "«said»", "and\n", "— 34 —", "The shepherd", "on Monday"),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(person, { minLength: 1, maxLength: 5 }), fc.array(piece, { maxLength: 30 }), async (persons, pieces) => {
        // Everyone is named in full once, which is how they are known.
        const opening = persons.map((name) => `${name} ran.`).join(" ");
        const text = `${opening} ${pieces.map((one) => (typeof one === "string" ? one : written(one, persons))).join(" ")}`;
        const result = await redacted(text, persons, { path: `${persons.join("_").replaceAll(" ", "-").toLowerCase()}.txt`, title: persons.join(", ") });
        const left = fold(JSON.stringify(result.documents.at(-1)) + JSON.stringify(result.mentions));
        for (const part of persons.flatMap((name) => fold(name).split(/[\s'-]/)).filter((one) => one.length > 3))
          expect(left).not.toMatch(new RegExp(`\\b${part}\\b`));
      }),
      { numRuns: 60, seed: 20310304 },
    );
  });
});

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A person of the list, written as texts do. */
function written({ name, form }: { name: string; form: string }, persons: readonly string[]): string {
  const known = persons.includes(name) ? name : (persons[0] ?? "");
  const parts = known.split(" ");
  const forms: Readonly<Record<string, string>> = {
    whole: known,
    capitals: known.toUpperCase(),
    last: parts.at(-1) ?? "",
    first: parts[0] ?? "",
    folded: known.normalize("NFD").replace(/\p{M}/gu, ""),
    possessive: `${known}'s`,
  };
  return forms[form] ?? known;
}
