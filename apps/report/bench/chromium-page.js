import { join } from "node:path";
import { charts } from "@dateline/charts";
import { composeBriefing, formats } from "@dateline/report";
import { buildSync } from "esbuild";
import { parseHTML } from "linkedom";

/**
 * Returns a briefing as an HTML page that a browser can print: the same words and tables, and the same charts, which the page draws itself with the same
 * code. The dataset is not read by the page: what its charts need stands in it.
 * @param {import("@dateline/report").BriefingDataset} dataset @param {string} root
 * @returns {Promise<{ html: string, chartCount: number }>}
 */
export async function chromiumPage(dataset, root) {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  /** @type {{ name: string, ids: string[], width: number, height: number | undefined }[]} */
  const wanted = [];
  const briefing = composeBriefing(dataset, {}, (name, events, size, documents) => {
    const drawn = charts[name].draw(events, { document, documents, inset: true, ...size });
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("id", `chart-${wanted.length}`);
    wanted.push({ name, ids: events.map(({ id }) => id), width: size.width, height: size.height });
    return { ...drawn, svg };
  });
  const bytes = await formats.html.render(briefing, { paper: "A4" });
  const bundle = buildSync({
    stdin: { contents: `import { charts } from "@dateline/charts"; globalThis.datelineCharts = charts;`, resolveDir: root },
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
  }).outputFiles[0]?.text.replaceAll("</script", "<\\/script");
  const events = JSON.stringify(dataset.events).replaceAll("<", "\\u003c");
  const documents = JSON.stringify(dataset.documents.map(({ id, published }) => ({ id, published })));
  const script = `${bundle}
const events = new Map(${events}.map((event) => [event.id, event]));
const documents = ${documents};
for (const [index, { name, ids, width, height }] of ${JSON.stringify(wanted)}.entries()) {
  const chart = globalThis.datelineCharts[name].draw(ids.map((id) => events.get(id)), { documents, inset: true, width, height });
  document.getElementById("chart-" + index)?.replaceWith(chart.svg);
}`;
  const html = new TextDecoder()
    .decode(bytes)
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, "")
    .replace("</style>", `${fontFaces(root)}@page { size: A4; margin: 18mm; } @media print { body { font-size: 10pt; } }</style>`)
    .replace("</body>", () => `<script>${script}</script></body>`);
  return { html, chartCount: wanted.length };
}

/** The fonts of the briefing, so that both embed the same. @param {string} root */
function fontFaces(root) {
  const faces = [
    ["Source Serif 4", 400, "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"],
    ["Source Serif 4", 600, "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"],
    ["Noto Sans", 400, "noto-sans/400Regular/NotoSans_400Regular.ttf"],
    ["Noto Sans", 600, "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"],
  ];
  return faces
    .map(
      ([family, weight, file]) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("file://${join(root, "node_modules/@expo-google-fonts", String(file))}"); }\n`,
    )
    .join("");
}
