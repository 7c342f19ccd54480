// `node apps/report/bench/make-dataset.js FOLDER [EVENTS]`: writes a made-up dataset (2,000 events, if no number is given) that is the same each time:
// dispatches in our own words about groups and places that do not exist, with the records that a reader would make of them.
import { createHash } from "node:crypto";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { randomFrom } from "./made/random.js";
import { acts, doers, groups, outlets, places, targets, voices } from "./made/world.js";

const dayMs = 86_400_000;
const firstDay = Date.UTC(2031, 0, 1);
const days = 365;
const perDispatch = 8;

/** @param {string} text */
const digest = (text) => createHash("sha256").update(text).digest("hex");
/** @param {string} prefix @param {string} text */
const id = (prefix, text) => `${prefix}_${digest(text).slice(0, 16)}`;
/** @param {number} at */
const isoDay = (at) => new Date(at).toISOString().slice(0, 10);

/** @param {string} edtf @param {string} start @param {string} end @param {unknown[]} evidence */
const timeOf = (edtf, start, end, evidence) => ({ edtf, start, end, precision: start === end ? "day" : "range", basis: "stated", evidence });

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/** @param {string} iso */
const written = (iso) => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;

/**
 * Returns the records of a dataset of so many events, told in dispatches of eight; one event in five is told again by another outlet.
 * @param {number} count
 */
export function makeRecords(count) {
  const random = randomFrom(2031);
  const incidents = Array.from({ length: count }, (_, index) => makeIncident(random, index));
  const accounts = incidents.flatMap((incident, index) => [
    { incident, outlet: index % outlets.length, order: incident.at },
    ...(index % 5 === 0 ? [{ incident, outlet: (index + 1) % outlets.length, order: incident.at + 1 }] : []),
  ]);
  accounts.sort((a, b) => a.outlet - b.outlet || a.order - b.order || a.incident.index - b.incident.index);
  /** @type {typeof accounts[]} */
  const dispatches = [];
  for (const account of accounts) {
    const last = dispatches.at(-1);
    if (last === undefined || last.length === perDispatch || last[0]?.outlet !== account.outlet) dispatches.push([account]);
    else last.push(account);
  }
  const read = dispatches.map(makeDispatch);
  const reports = read.flatMap(({ told }) => told);
  /** @type {Map<number, any[]>} */
  const byIncident = new Map();
  for (const { index, report } of reports) byIncident.set(index, [...(byIncident.get(index) ?? []), report]);
  const events = [...byIncident.values()].map(makeEvent);
  const eventIds = new Map(events.flatMap((event) => event.reportIds.map((/** @type {string} */ report) => [report, event.id])));
  return {
    documents: read.map(({ document }) => document),
    reports: reports.map(({ report }) => ({ ...report, voices: undefined, eventId: eventIds.get(report.id) })).map(withoutUndefined),
    events,
    actors: doers.map(([slug, name, kind, country]) => withoutUndefined({ id: slug, name, kind, country, aliases: [], relations: [] })),
    originals: [],
    mentions: [],
    figures: read.slice(0, 6).flatMap(({ figure }) => figure),
    issues: [],
  };
}

/** @template {Record<string, unknown>} T @param {T} record */
const withoutUndefined = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** @param {ReturnType<typeof randomFrom>} random @param {number} index */
function makeIncident(random, index) {
  const at = Math.floor(days * Math.sqrt(random.next()));
  const roll = random.next();
  const status =
    roll < 0.7
      ? "occurred"
      : roll < 0.86
        ? "claimed"
        : roll < 0.91
          ? "alleged"
          : roll < 0.94
            ? "denied"
            : roll < 0.96
              ? "threatened"
              : roll < 0.98
                ? "foiled"
                : "ongoing";
  const pick = random.next() * 100;
  let sum = 0;
  const act = acts.find(([, , , share]) => {
    sum += share;
    return pick < sum;
  });
  return {
    index,
    at,
    status,
    act: act ?? acts[0],
    doer: random.next() < 0.8 ? random.one(doers) : undefined,
    place: random.next() < 0.93 ? random.one(places) : undefined,
    dated: random.next() < 0.94,
    span: random.next() < 0.1 ? random.whole(2, 9) : 0,
    target: random.one(targets),
    killed: random.next() < 0.3 ? random.whole(1, 14) : 0,
    injured: random.next() < 0.35 ? random.whole(1, 30) : 0,
    group: random.one(groups),
    voice: random.one(voices),
    confirmed: random.next() < 0.45,
    differs: random.next() < 0.3,
  };
}

/** @param {{ incident: ReturnType<typeof makeIncident>, outlet: number }[]} accounts @param {number} number */
function makeDispatch(accounts, number) {
  const outlet = outlets[accounts[0]?.outlet ?? 0] ?? "";
  const published = isoDay(firstDay + (Math.max(...accounts.map(({ incident }) => incident.at)) + 1) * dayMs);
  const title = `${outlet} round-up of ${written(published)}, no. ${number + 1}`;
  const sentences = accounts.map(({ incident }, position) => sentenceOf(incident, position > 0 && incident.differs));
  const closing = `The Joint Lake Force keeps some ${400 + number} soldiers on the shore.`;
  const text = [...sentences.map(({ text: sentence }) => sentence), closing].join("\n\n");
  const documentId = id("d", text + outlet);
  /** @param {number} from @param {number} to */
  const evidence = (from, to) => ({ documentId, start: from, end: to, quote: text.slice(from, to) });
  let offset = 0;
  const told = sentences.map((sentence, position) => {
    const start = offset;
    offset += sentence.text.length + 2;
    const incident = accounts[position]?.incident;
    if (incident === undefined) throw new Error("A sentence without an incident.");
    /** @param {string} words */
    const words = (words) => {
      const found = text.indexOf(words, start);
      return evidence(found, found + words.length);
    };
    return { index: incident.index, report: makeReport(incident, sentence, { documentId, whole: evidence(start, start + sentence.text.length), words }) };
  });
  const document = {
    id: documentId,
    path: `made/${String(number + 1).padStart(4, "0")}.txt`,
    sha256: digest(text + outlet),
    mediaType: "text/plain",
    language: "en",
    title,
    publisher: outlet,
    url: `https://dispatch.example/${number + 1}`,
    published: { ...timeOf(published, published, published, []), basis: "document" },
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
  };
  const at = text.length - closing.length;
  const figure = [
    {
      id: id("f", documentId),
      documentId,
      kind: "troop-level",
      min: 400 + number,
      max: 400 + number,
      approximate: true,
      what: "soldiers on the shore",
      text: `some ${400 + number} soldiers`,
      accordingTo: outlet,
      place: null,
      time: null,
      evidence: [evidence(at, text.length)],
    },
  ];
  return { document, told, figure };
}

/** What one account says, with the words that its records quote. @param {ReturnType<typeof makeIncident>} incident @param {boolean} differs */
function sentenceOf(incident, differs) {
  const [, , verb] = incident.act ?? acts[0] ?? [];
  const who = incident.doer?.[1] ?? "Gunmen";
  const start = isoDay(firstDay + incident.at * dayMs);
  const end = isoDay(firstDay + (incident.at + incident.span) * dayMs);
  const when = !incident.dated ? "" : incident.span === 0 ? ` on ${written(start)}` : ` between ${written(start)} and ${written(end)}`;
  const where = incident.place === undefined ? "" : ` at ${incident.place[0]}`;
  const killed = incident.killed === 0 ? 0 : incident.killed + (differs ? 2 : 0);
  const tolls = [killed === 0 ? "" : `${killed} ${incident.group} were killed`, incident.injured === 0 ? "" : `${incident.injured} were injured`].filter(
    (toll) => toll !== "",
  );
  const toll = tolls.length === 0 ? "" : `; ${tolls.join(" and ")}`;
  const aim = `${incident.target}${where}${when}`;
  const verbs = {
    claimed: `claimed that it ${verb}`,
    alleged: `is alleged to have ${verb}`,
    denied: `denied that it ${verb}`,
    threatened: `threatened to strike`,
    foiled: `was stopped before it ${verb}`,
    ongoing: `still ${verb}`,
    occurred: verb,
  };
  const lead = `${who} ${verbs[/** @type {keyof typeof verbs} */ (incident.status)]} ${aim}${toll}`;
  return { text: `${lead}, ${incident.voice} said in report ${incident.index + 1}.`, who, start, end, killed, when };
}

/**
 * @param {ReturnType<typeof makeIncident>} incident @param {ReturnType<typeof sentenceOf>} sentence
 * @param {{ documentId: string, whole: any, words: (words: string) => any }} source
 */
function makeReport(incident, sentence, { documentId, whole, words }) {
  const [mode] = incident.act ?? acts[0] ?? [];
  const span = (/** @type {string} */ text) => ({ text, start: words(text).start, end: words(text).end });
  const place = incident.place;
  const toll = (/** @type {string} */ outcome, /** @type {number} */ number, /** @type {string} */ text, /** @type {string | undefined} */ who) =>
    withoutUndefined({
      outcome,
      min: number,
      max: incident.index % 7 === 0 ? null : number,
      approximate: false,
      text,
      who,
      side: who === undefined ? undefined : ["soldiers", "fighters", "guards"].includes(who) ? "combatant" : "civilian",
      harm: who === "children" ? ["children"] : who === "aid workers" ? ["aid-worker"] : undefined,
      accordingTo: incident.voice,
      evidence: [words(text)],
    });
  const doer = incident.doer === undefined ? { name: undefined } : { name: incident.doer[1], actorId: incident.doer[0] };
  const voice = { text: incident.voice.replace(/^(the|a) /, ""), evidence: [words(incident.voice)] };
  const owns = incident.status === "claimed" || incident.status === "denied";
  return withoutUndefined({
    id: id("r", `${documentId}${whole.start}`),
    documentId,
    type: "assault",
    mode,
    status: incident.status,
    time: incident.dated
      ? timeOf(incident.span === 0 ? sentence.start : `${sentence.start}/${sentence.end}`, sentence.start, sentence.end, [words(sentence.when.trim())])
      : null,
    place:
      place === undefined
        ? null
        : { name: place[0], kind: place[1], country: place[2], longitude: place[3], latitude: place[4], precision: place[5], evidence: [words(place[0])] },
    participants: [
      withoutUndefined({ role: "perpetrator", kind: "group", ...span(sentence.who), ...doer }),
      { role: "target", kind: "facility", ...span(incident.target.replace(/^(the|an?) /, "")) },
    ],
    weapons: [],
    casualties: [
      ...(sentence.killed === 0 ? [] : [toll("killed", sentence.killed, `${sentence.killed} ${incident.group}`, incident.group)]),
      ...(incident.injured === 0 ? [] : [toll("injured", incident.injured, `${incident.injured} were injured`, undefined)]),
    ],
    attributions: [
      { stance: incident.status === "occurred" && incident.confirmed ? "confirms" : "reports", ...voice },
      ...(owns && incident.doer !== undefined
        ? [{ stance: incident.status === "claimed" ? "claims-responsibility" : "denies", ...doer, text: sentence.who, evidence: [words(sentence.who)] }]
        : []),
    ],
    contested: [],
    confidence: incident.confirmed ? "high" : "moderate",
    reasons: [],
    explanation: [],
    evidence: [whole],
    voices: [voice.text],
  });
}

/** Puts the accounts of one incident together as linking would. @param {any[]} accounts */
function makeEvent(accounts) {
  const reports = accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [{ id: first, documentId: _document, explanation: _explanation, evidence: _evidence, voices: _voices, ...shared }] = reports;
  const killed = reports.flatMap(({ casualties }) => casualties.filter((/** @type {any} */ one) => one.outcome === "killed"));
  const differ = new Set(killed.map(({ min }) => min)).size > 1;
  const perpetrator = Number.parseInt(first.slice(2, 6), 16) % 23 === 0 && reports.length > 1;
  const version = (/** @type {string} */ value, /** @type {any} */ report) => ({ value, by: [report.attributions[0].text], evidence: report.evidence });
  return {
    ...shared,
    id: `e_${first.slice(2)}`,
    reportIds: reports.map(({ id: report }) => report),
    voices: [...new Set(reports.flatMap(({ voices: said }) => said))].sort(),
    casualties: reports.flatMap(({ casualties }) => casualties),
    attributions: reports.flatMap(({ attributions }) => attributions),
    contested: [
      ...(differ
        ? [{ field: "casualties", versions: killed.map((one, index) => version(`${one.min} killed`, reports[Math.min(index, reports.length - 1)])) }]
        : []),
      ...(perpetrator
        ? [{ field: "perpetrator", versions: [version(reports[0].participants[0].text, reports[0]), version("somebody else", reports[1])] }]
        : []),
    ],
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder, count = "2000"] = argv;
  if (folder === undefined || !/^\d+$/.test(count)) {
    console.error("Usage: node apps/report/bench/make-dataset.js FOLDER [EVENTS]");
    process.exit(2);
  }
  const { writeDataset } = await import("@dateline/dataset");
  await writeDataset(folder, /** @type {any} */ (makeRecords(Number(count))), { inputs: [] });
}
