import { describe, expect, it } from "vitest";
import { defaultMaxBytes, readDocuments } from "../../src/read/read-documents.js";

const read = (page: string) => readDocuments({ path: "a.html", bytes: new TextEncoder().encode(page) }, { maxBytes: defaultMaxBytes });
const story = "<p>Two soldiers were hurt by a mine near the border on Friday, the army said, and were taken to a hospital in the capital.</p>".repeat(4);

describe("html", () => {
  it("never runs scripts", async () => {
    const probe = globalThis as { touched?: boolean };
    await read(
      `<html><body onload="globalThis.touched = true"><script>globalThis.touched = true</script><img src=x onerror="globalThis.touched = true">${story}</body></html>`,
    );
    expect(probe.touched).toBeUndefined();
  });

  it("takes the JSON-LD of an article before that of a site", async () => {
    const page = `<script type="application/ld+json">[{"@type":"Organization","name":"X"},{"@type":"ReportageNewsArticle","headline":"Mine hurts two","datePublished":"2024-05-01"}]</script>${story}`;
    expect((await read(page)).documents[0]).toMatchObject({ title: "Mine hurts two", published: { edtf: "2024-05-01" } });
  });

  it("does not follow JSON-LD that nests without end", async () => {
    const page = `<script type="application/ld+json">${"[".repeat(5000)}${"]".repeat(5000)}</script>${story}`;
    expect((await read(page)).documents[0]?.title).toBeUndefined();
  });

  it("looks up in the JSON-LD whom it names by an id alone", async () => {
    const page = `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Mine hurts two","author":[{"@id":"#a"},{"@id":"#none"}],"publisher":{"@id":"#p"}},{"@id":"#a","name":"Lena Orsk"},{"@id":"#p","name":"Northwire"}]}</script>${story}`;
    expect((await read(page)).documents[0]).toMatchObject({ byline: "Lena Orsk", publisher: "Northwire" });
  });

  it.each([
    { name: "an element of the byline", page: `<p class="byline">By Lena Orsk</p>${story}`, is: { byline: "Lena Orsk" } },
    { name: "a link to the author", page: `<a rel="author">Lena Orsk</a>${story}`, is: { byline: "Lena Orsk" } },
    {
      name: "the site's name behind the title",
      page: `<title>Mine hurts two | Northwire</title><h1>Mine hurts two</h1>${story}`,
      is: { title: "Mine hurts two", publisher: "Northwire" },
    },
    { name: "microdata", page: `<div itemprop="publisher"><meta itemprop="name" content="Northwire"></div>${story}`, is: { publisher: "Northwire" } },
  ])("reads $name where no tag says more", async ({ page, is }) => {
    expect((await read(page)).documents[0]).toMatchObject(is);
  });

  it.each(["related-stories", "js-newsletter", "shareBar", "article__promo"])("leaves out a box of the class %s within the story", async (name) => {
    const [before, after] = [story, story.replaceAll("Two", "Ten")];
    const { documents } = await read(`<article>${before}<div class="${name}"><p>Car bomb kills seven in Velin.</p></div>${after}</article>`);
    expect(documents[0]?.text).toContain("Ten soldiers");
    expect(documents[0]?.text).not.toContain("Velin");
  });

  it("keeps a short story whose body bears the name of a box", async () => {
    expect((await read('<html><body class="ads-on"><p>Two were hurt on Friday, the army said.</p></body></html>')).documents[0]?.text).toContain(
      "Two were hurt",
    );
  });

  it("keeps a story whose own wrapper is called like a box", async () => {
    expect((await read(`<div class="related-content">${story}${story}</div>`)).documents[0]?.text).toContain("Two soldiers");
  });

  it("prefers a date that can be read to one that cannot", async () => {
    const page = `<meta name="date" content="yesterday"><time datetime="2024-05-02">2 May</time>${story}`;
    const { documents, issues } = await read(page);
    expect({ edtf: documents[0]?.published?.edtf, issues }).toEqual({ edtf: "2024-05-02", issues: [] });
  });

  it("says so where it had to read the whole page", async () => {
    const { documents, issues } = await read(`<html><body>${"<div>".repeat(150)}${story}${"</div>".repeat(150)}</body></html>`);
    expect(documents[0]?.text).toContain("Two soldiers were hurt");
    expect(issues.map(({ code }) => code)).toEqual(["read/whole-page"]);
  });

  it("leaves out menus, forms and hidden words", async () => {
    const page = `<html><body><nav>Home World</nav><form>Search <input></form><article>${story}<p hidden>Hidden words here.</p></article><footer>Imprint</footer></body></html>`;
    expect((await read(page)).documents[0]?.text).not.toMatch(/Home|Search|Hidden|Imprint/);
  });
});
