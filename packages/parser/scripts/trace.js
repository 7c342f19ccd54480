// Run: npm run trace -w packages/parser -- "A text." (after npm run build). Prints what each stage makes of a text's sentences, in Markdown:
// tokens, mentions, chunks, clauses, candidates, status and voices, reports. docs/reader.md quotes what it prints for the text below.

import { loadContext, readDocuments } from "../dist/index.js";
import { parse } from "../dist/parse.js";
import { assemble } from "../dist/stages/assemble.js";
import { attribute } from "../dist/stages/attribute.js";
import { chunk } from "../dist/stages/chunk.js";
import { recognize } from "../dist/stages/recognize.js";
import { resolve } from "../dist/stages/resolve.js";
import { segment } from "../dist/stages/segment.js";
import { tokenize } from "../dist/stages/tokenize.js";

const example = [
  "MOSUL, Iraq, March 14, 2023",
  "",
  "Gunmen killed three soldiers in an attack on an army checkpoint near Mosul on Sunday, the defense ministry said.",
].join("\n");
const text = process.argv[2] ?? example;
const context = await loadContext();
const { documents } = await readDocuments({ path: "trace.txt", bytes: new TextEncoder().encode(text) }, context);

/** @param {string} title @param {readonly string[]} header @param {readonly (readonly unknown[])[]} rows */
function table(title, header, rows) {
  console.log(`\n**${title}**\n\n| ${header.join(" | ")} |\n|${header.map(() => "---|").join("")}`);
  for (const row of rows) console.log(`| ${row.map((cell) => String(cell ?? "").replaceAll("|", "\\|") || " ").join(" | ")} |`);
}

/** @param {{ start: number, end: number } | null | undefined} span */
const quote = (span) => (span == null ? "" : text.slice(span.start, span.end));

for (const document of documents) {
  const tokenized = tokenize(segment(document, context.segments).value, context).value;
  const recognized = recognize(tokenized, context).value;
  const chunked = chunk(recognized, context).value;
  const assembled = assemble(chunked, context).value;
  const resolved = resolve(attribute(assembled, context).value, context).value;
  const { reports } = parse(document, context);
  for (const { sentence, chunks, clauses, mentions, times } of chunked.sentences) {
    if (sentence.blockKind === "dateline") continue;
    const { tokens } = sentence;
    console.log(`\n${tokens.map(({ text: word, pos }) => `${word}/${pos}`).join(" ")}`);
    table(
      "mentions and times",
      ["words", "type", "what"],
      [
        ...mentions.map((found) => [quote(found), found.type, found.actorId ?? found.place?.name ?? found.rule]),
        ...times.map((time) => [quote(time), "time", JSON.stringify(time.value)]),
      ],
    );
    table(
      "chunks",
      ["kind", "words", "read as"],
      chunks.map((one) => [
        one.kind,
        quote(one),
        one.kind === "noun" ? one.class : one.kind === "verb" ? `${one.lemma}, ${one.form}, ${one.voice}, ${one.tense}` : "",
      ]),
    );
    table(
      "clauses",
      ["verb", "relation", "subject", "object", "prepositions"],
      clauses.map(({ verb, relation, subject, object, attachments }) => [
        quote(verb),
        relation,
        quote(subject),
        quote(object),
        attachments.map(({ preposition, group }) => `${preposition} ${quote(group)}`).join("; "),
      ]),
    );
  }
  table(
    "candidates",
    ["trigger", "type, mode", "roles", "tolls", "places", "rules"],
    assembled.candidates.map(({ trigger, type, mode, fillers, tolls, places, explanation }) => [
      quote(trigger),
      `${type}, ${mode}`,
      fillers.map(({ role, group }) => `${role}: ${quote(group)}`).join("; "),
      tolls.map(({ outcome, count }) => `${outcome} ${count.min}`).join("; "),
      places.map(({ preposition, group }) => `${preposition} ${quote(group)}`).join("; "),
      explanation.map(({ rule }) => rule).join("; "),
    ]),
  );
  table(
    "status and voices",
    ["trigger", "status", "voices", "who and where"],
    resolved.told.map(({ trigger, status, speakers, roles, place }) => [
      quote(trigger),
      status,
      speakers.map(({ stance, entity }) => `${entity.label} ${stance}`).join("; "),
      [...roles.map(({ role, entity }) => `${role}: ${entity.actorId ?? entity.label}`), `place: ${place?.mention.place.name ?? "none"}`].join("; "),
    ]),
  );
  for (const report of reports) {
    const { explanation, evidence, ...told } = report;
    console.log(`\n**report**\n\n\`\`\`json\n${JSON.stringify(told, null, 1)}\n\`\`\``);
  }
}
