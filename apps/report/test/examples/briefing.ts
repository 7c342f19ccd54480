import { writeFile } from "node:fs/promises";
import { readDataset } from "@dateline/dataset";
import { composeBriefing, formats, openCharts, renderBriefing } from "@dateline/report";

const dataset = await readDataset("out/dataset");

// In one step: a PDF of March in Niger, compared with February.
const pdf = await renderBriefing(dataset, {
  from: "2031-03-01",
  to: "2031-03-31",
  select: ({ place }) => place?.country === "NE",
  selection: "place: Niger",
  number: 7,
  marking: "GREEN",
});
await writeFile("out/niger.pdf", pdf);

// In two: what it says, as data with evidence, then its form.
const briefing = composeBriefing(dataset, { kind: "incident" }, openCharts(dataset));
console.log(
  briefing.title,
  briefing.sections.map(({ title }) => title),
);
await writeFile("out/incident.html", await formats.html.render(briefing, { paper: "A4" }));
