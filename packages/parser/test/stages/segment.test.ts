import type { BlockKind, SourceDocument, Span } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { segment } from "../../src/stages/segment.js";
import { readAtOnce } from "../read-at-once.js";
import { loadSegmentLexicon } from "../segment/load-segment-lexicon.js";

const lexicon = loadSegmentLexicon();

const read = (text: string, path = "a.txt"): SourceDocument => readAtOnce({ path, text });

/** What the stage made of a text: its blocks as `kind: text`, and the spans as their words. */
function cut(text: string, path?: string) {
  const { value, issues } = segment(read(text, path), lexicon);
  const words = (span: Span | null | undefined) => (span ? value.document.text.slice(span.start, span.end) : null);
  const { dateline } = value;
  return {
    blocks: value.document.blocks.map((block) => `${block.kind}: ${words(block)}`),
    sentences: value.sentences.map((sentence) => words(sentence)),
    title: value.document.title,
    byline: value.document.byline,
    headerDate: words(value.headerDate),
    dateline: dateline && { span: words(dateline.span), place: words(dateline.place), date: words(dateline.date), agency: words(dateline.agency) },
    issues: issues.map(({ code }) => code),
  };
}

const lead = "Two soldiers were hurt by a mine near the border on Friday, the army said.";
const second = "They were taken to a hospital in the capital, where one of them died.";
const third = "Nobody has claimed the attack, which was the third of the week.";
const page = (...lines: readonly string[]) => lines.join("\n\n");

describe("segment", () => {
  it("reads no paragraph in another language, and says so", () => {
    const spanish = "Dos soldados fueron heridos el viernes por una mina cerca de la frontera, según dijo el ejército.";
    const arabic = "أصيب جنديان في انفجار لغم قرب الحدود يوم الجمعة، بحسب الجيش، ونقلا إلى مستشفى في العاصمة.";
    const { sentences, issues } = cut(page(lead, spanish, second, arabic, third));
    expect({ sentences, issues }).toEqual({ sentences: [lead, second, third], issues: ["segment/language", "segment/language"] });
  });

  it("cuts an agency's page into its parts", () => {
    const found = cut(
      page(
        "Wars & Crises",
        "Mine hurts two soldiers near the border",
        `Tarso, Feb 3 (EFE).- ${lead}`,
        `${second} EFE`,
        "Related Articles",
        "Ten hurt in blast",
        "Back to top button",
      ),
    );
    expect(found).toEqual({
      blocks: [
        "header: Wars & Crises",
        "title: Mine hurts two soldiers near the border",
        "dateline: Tarso, Feb 3 (EFE).-",
        `paragraph: ${lead}`,
        `paragraph: ${second}`,
        "credit: EFE",
        "furniture: Related Articles",
        "furniture: Ten hurt in blast",
        "furniture: Back to top button",
      ],
      sentences: ["Wars & Crises", "Mine hurts two soldiers near the border", "Tarso, Feb 3 (EFE).-", lead, second, "EFE"],
      title: "Mine hurts two soldiers near the border",
      byline: undefined,
      headerDate: null,
      dateline: { span: "Tarso, Feb 3 (EFE).-", place: "Tarso", date: "Feb 3", agency: "EFE" },
      issues: [],
    });
  });

  it("tells a page header's date from the day of publication", () => {
    const header = cut(page("Sunday, May 5, 2024", "Mine hurts two soldiers near the border", lead, second));
    const stamp = cut(page("Mine hurts two soldiers near the border", "May 5, 2024 - 5:47 pm", lead, second));
    const labelled = cut(page("Published: 5 May 2024", "Mine hurts two soldiers near the border", lead, second));
    expect([header.headerDate, header.dateline]).toEqual(["Sunday, May 5, 2024", null]);
    expect([stamp.headerDate, stamp.dateline?.date]).toEqual([null, "May 5, 2024"]);
    expect([labelled.headerDate, labelled.dateline?.date]).toEqual([null, "5 May 2024"]);
  });

  it("takes a dateline's place and a stamp's day together", () => {
    const { dateline } = cut(`date 2024-05-05 TARSO (Kurdistan24) – ${lead}\n\n${second}`);
    expect(dateline).toEqual({ span: "TARSO (Kurdistan24) –", place: "TARSO", date: "2024-05-05", agency: "Kurdistan24" });
  });

  it("drops a breadcrumb that was glued to the headline", () => {
    const headline = "Mine hurts two soldiers near the border";
    expect(cut(`HomeWarsMilitary${headline}\n\n${headline}\n\n${lead}\n\n${second}`)).toMatchObject({
      title: headline,
      blocks: [`furniture: HomeWarsMilitary${headline}`, `title: ${headline}`, `paragraph: ${lead}`, `paragraph: ${second}`],
    });
  });

  it("drops a headline given twice and keeps the one by the text", () => {
    const headline = "Mine hurts two soldiers near the border";
    expect(cut(page(headline, headline, lead)).blocks).toEqual([`furniture: ${headline}`, `title: ${headline}`, `paragraph: ${lead}`]);
  });

  it("reads a text without a headline", () => {
    expect(cut(`${lead}\n${second}\n${third}`)).toMatchObject({ title: undefined, blocks: [lead, second, third].map((text) => `paragraph: ${text}`) });
  });

  it("reads a headline right above text without blank lines", () => {
    expect(cut(`Mine hurts two soldiers near the border\nBy Ann Lee\n${lead}\n${second}`)).toMatchObject({
      title: "Mine hurts two soldiers near the border",
      byline: "Ann Lee",
      blocks: ["title: Mine hurts two soldiers near the border", "credit: By Ann Lee", `paragraph: ${lead}`, `paragraph: ${second}`],
    });
  });

  it("reads a headline with a full stop in the same line as the dateline", () => {
    expect(cut(`Mine hurts two soldiers. TARSO — ${lead} ${second}`)).toMatchObject({
      title: "Mine hurts two soldiers",
      dateline: { place: "TARSO" },
      blocks: ["title: Mine hurts two soldiers.", "dateline: TARSO —", `paragraph: ${lead} ${second}`],
    });
  });

  it("keeps the headline that the manifest gives", () => {
    const source = { ...read(page("Two hurt", "Mine hurts two soldiers near the border", lead)), title: "Two hurt" };
    const { document } = segment(source, lexicon).value;
    expect([document.title, document.blocks[0]?.kind]).toEqual(["Two hurt", "title"]);
  });

  it("takes captions with a picture's credit out of the story", () => {
    const found = cut(page("Mine hurts two soldiers near the border", lead, "A lorry burns by the road. (Reuters/Bo Ruiz)", second));
    expect(found.blocks.slice(2, 4)).toEqual(["caption: A lorry burns by the road.", "credit: (Reuters/Bo Ruiz)"]);
  });

  it("takes credits and notices below the story for what they are", () => {
    const found = cut(
      page(
        "Mine hurts two soldiers near the border",
        lead,
        second,
        "(With information from DPA)",
        "Source link",
        "Leave a comment",
        "Your email address will not be shown.",
      ),
    );
    expect(found.blocks.slice(3).map((block) => block.split(":")[0])).toEqual(["credit", "furniture", "furniture", "furniture"]);
  });

  it("takes a notice out of the middle of the story", () => {
    expect(cut(page(lead, "Article continues below the player", second)).blocks).toEqual([
      `paragraph: ${lead}`,
      "furniture: Article continues below the player",
      `paragraph: ${second}`,
    ]);
  });

  it("reads on behind a list of other stories in the middle", () => {
    const found = cut(page(lead, "Related Articles", "Ten hurt in blast", second, third));
    expect(found.blocks.map((block) => block.split(":")[0])).toEqual(["paragraph", "furniture", "furniture", "paragraph", "paragraph"]);
  });

  it("keeps a last line that was cut short", () => {
    expect(cut(page(lead, second, "The army will look into it, said the spok")).blocks.at(-1)).toBe("paragraph: The army will look into it, said the spok");
  });

  it("reports a line that it drops by its form alone", () => {
    const found = cut(page(lead, second, "Mine hurts two near Tarso", "Mine hurts two near Tarso"));
    expect(found.blocks.slice(2).map((block) => block.split(":")[0])).toEqual(["furniture", "furniture"]);
    expect(found.issues).toEqual(["segment/furniture", "segment/furniture"]);
  });

  it("tells sub-headings from short sentences", () => {
    const kinds = cut(page(lead, "A third attack", second, "One died.", third)).blocks.map((block) => block.split(":")[0]);
    expect(kinds).toEqual(["paragraph", "header", "paragraph", "paragraph", "paragraph"]);
  });

  it("marks paragraphs that are one quotation, over several paragraphs too", () => {
    const found = cut(page(lead, "“We saw a light. Then the lorry burned.", "“It was all over in a minute.”", "“Nobody helped,” a driver said, “but us.”"));
    expect(found.blocks.map((block) => block.split(":")[0])).toEqual(["paragraph", "quote", "quote", "paragraph"]);
  });

  it("reads broadcast monitoring in capitals, with broken lines", () => {
    const text =
      "   TARSO, 13 NOV 89 (DPA) -- [TEXT] TWO SOLDIERS WERE HURT BY A MINE NEAR\nTHE BORDER TODAY, THE ARMY HAS SAID.  ONE OF THEM DIED IN THE HOSPITAL\nOF THE CAPITAL.\n\n   NOBODY HAS CLAIMED THE ATTACK, WHICH WAS THE THIRD OF THE WEEK IN THIS\nPART OF THE COUNTRY.\n";
    const found = cut(text);
    expect(found.dateline).toEqual({ span: "TARSO, 13 NOV 89 (DPA) -- [TEXT]", place: "TARSO", date: "13 NOV 89", agency: "DPA" });
    expect(found.sentences.slice(1).map((sentence) => sentence?.replaceAll(/\s+/g, " "))).toEqual([
      "TWO SOLDIERS WERE HURT BY A MINE NEAR THE BORDER TODAY, THE ARMY HAS SAID.",
      "ONE OF THEM DIED IN THE HOSPITAL OF THE CAPITAL.",
      "NOBODY HAS CLAIMED THE ATTACK, WHICH WAS THE THIRD OF THE WEEK IN THIS PART OF THE COUNTRY.",
    ]);
  });

  it("goes by a page's markup where there is any", () => {
    const html = `<html><body><article><h1>Mine hurts two soldiers</h1><p>TARSO (AFP) - ${lead}</p><h2>What is known</h2><p>${second}</p><blockquote>We saw a light.</blockquote><p>${third}</p><h3>Related articles</h3><ul><li>Ten hurt in blast</li></ul></article></body></html>`;
    expect(cut(html, "a.html")).toMatchObject({
      title: "Mine hurts two soldiers",
      dateline: { place: "TARSO", agency: "AFP" },
      blocks: [
        "title: Mine hurts two soldiers",
        "dateline: TARSO (AFP) -",
        `paragraph: ${lead}`,
        "header: What is known",
        `paragraph: ${second}`,
        "quote: We saw a light.",
        `paragraph: ${third}`,
        "furniture: Related articles",
        "furniture: Ten hurt in blast",
      ],
    });
  });

  it("says so where nothing reads as a sentence", () => {
    expect(cut("Share\n\nRead more\n\n* * *").issues).toEqual(["segment/empty"]);
  });

  it.each<{ line: string; kind: BlockKind }>([
    { line: "- two lorries", kind: "list" },
    { line: "File photo: a lorry on the road to Tarso", kind: "caption" },
    { line: "Home > World > Africa", kind: "furniture" },
    { line: "This is a developing story...", kind: "furniture" },
    { line: "“We saw a light.”", kind: "quote" },
    { line: "The mayor said:", kind: "paragraph" },
  ])("takes $line for $kind", ({ line, kind }) => {
    expect(cut(page(lead, line, second, third)).blocks[1]).toBe(`${kind}: ${line}`);
  });
});
