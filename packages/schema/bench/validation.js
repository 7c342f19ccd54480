// `node bench/validation.js [EVENTS.jsonl]`: how fast events are validated, by zod and by ajv on the JSON Schema of the same model. Without a file, events are made.
// Rounds are interleaved, so that a machine that slows down slows all alike; medians of the rounds' processor time are compared.
// zod gives a checked copy, ajv says yes or no; ajv is also given each event's own variant, since it tries all sixteen otherwise.
import { readFileSync } from "node:fs";
import { ConflictEvent, coreModel, toJsonSchema } from "@dateline/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { madeEvents } from "./made-events.js";

const least = 2000;
const warmUps = 5;
const rounds = 21;

/** @typedef {Record<string, unknown>} Json */

const file = process.argv[2];
const events = file === undefined ? madeEvents(least) : repeated(linesOf(file));
// A fault at the end of the record, so that everything before it is looked at.
const faulty = events.map((event) => ({ ...event, confidence: "surely" }));

const ajv = new Ajv2020();
const schema = toJsonSchema(coreModel);
ajv.addSchema(schema, "dateline");

/** @param {string} path @returns {Json[]} */
function linesOf(path) {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** As often as it takes to fill a round. @param {Json[]} few */
function repeated(few) {
  return Array.from({ length: Math.ceil(least / few.length) }, () => few).flat();
}

/** @param {string} pointer */
function compiled(pointer) {
  const validate = ajv.getSchema(`dateline#/$defs/ConflictEvent${pointer}`);
  if (validate === undefined) throw new Error(`The JSON Schema has nothing at ConflictEvent${pointer}.`);
  return validate;
}

const whole = compiled("");
/** Validators of the variants, by event type. */
const variants = new Map(coreModel.types.map(({ type }, at) => [type, compiled(`/oneOf/${at}`)]));

/** @type {Record<string, (event: any) => boolean | undefined>} */
const contenders = {
  zod: (event) => ConflictEvent.safeParse(event).success,
  ajv: (event) => whole(event) === true,
  "ajv, told the type": (event) => variants.get(event.type)?.(event) === true,
};

/** Processor time for one round, in milliseconds; throws where a contender judges otherwise than it must. @param {(event: any) => boolean | undefined} accepts @param {Json[]} over @param {boolean} right */
function round(accepts, over, right) {
  const start = process.cpuUsage();
  const agreeing = over.filter((event) => accepts(event) === right).length;
  const { user, system } = process.cpuUsage(start);
  if (agreeing !== over.length) throw new Error(`${over.length - agreeing} events were judged wrongly.`);
  return (user + system) / 1000;
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @param {Json[]} over @param {boolean} right */
function measure(over, right) {
  const times = new Map(Object.keys(contenders).map((name) => [name, /** @type {number[]} */ ([])]));
  for (let at = 0; at < warmUps + rounds; at += 1) {
    for (const [name, accepts] of Object.entries(contenders)) {
      const ms = round(accepts, over, right);
      if (at >= warmUps) times.get(name)?.push(ms);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

console.log(`\n${events.length} events, medians of ${rounds} rounds in turn, processor time, Node ${process.version}.\n`);
console.log("| events | validator | a second | zod's time to its |\n|---|---|---|---|");
for (const [what, over, right] of /** @type {[string, Json[], boolean][]} */ ([
  ["valid", events, true],
  ["with a fault at the end", faulty, false],
])) {
  const medians = measure(over, right);
  for (const [name, ms] of medians) {
    console.log(`| ${what} | ${name} | ${Math.round((over.length / ms) * 1000)} | ${((medians.get("zod") ?? Number.NaN) / ms).toFixed(2)} |`);
  }
}
