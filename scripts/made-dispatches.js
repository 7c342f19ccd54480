// A made corpus: dispatches of our own making, the n-th always the same, told so that linking has work: about every third is another paper's account of
// an event that was told before, with other words and now and then another toll. Days go on with the number, so that a larger corpus is a longer one.

/** Returns a function that gives numbers from 0 up to 1, always the same row of them for a seed. @param {number} seed */
export function randomNumbers(seed) {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

const towns = [
  ["Mosul", "Iraq"],
  ["Kirkuk", "Iraq"],
  ["Tikrit", "Iraq"],
  ["Ramadi", "Iraq"],
  ["Basra", "Iraq"],
  ["Aleppo", "Syria"],
  ["Raqqa", "Syria"],
  ["Homs", "Syria"],
  ["Idlib", "Syria"],
  ["Aden", "Yemen"],
  ["Marib", "Yemen"],
  ["Taiz", "Yemen"],
  ["Gao", "Mali"],
  ["Mopti", "Mali"],
  ["Kidal", "Mali"],
  ["Djibo", "Burkina Faso"],
  ["Dori", "Burkina Faso"],
  ["Maiduguri", "Nigeria"],
  ["Kaduna", "Nigeria"],
  ["Zamfara", "Nigeria"],
  ["Goma", "Congo"],
  ["Bunia", "Congo"],
  ["Beni", "Congo"],
  ["Kabul", "Afghanistan"],
  ["Kunduz", "Afghanistan"],
  ["Herat", "Afghanistan"],
  ["Quetta", "Pakistan"],
  ["Peshawar", "Pakistan"],
  ["Kharkiv", "Ukraine"],
  ["Kherson", "Ukraine"],
  ["Odesa", "Ukraine"],
  ["Sittwe", "Myanmar"],
  ["Lashio", "Myanmar"],
  ["Mogadishu", "Somalia"],
  ["Kismayo", "Somalia"],
  ["Khartoum", "Sudan"],
];
const doers = ["Gunmen", "Rebels", "Militants", "Insurgents", "Armed men", "Fighters", "Soldiers", "Bandits"];
const targets = ["traders", "farmers", "policemen", "soldiers", "teachers", "drivers", "villagers", "guards", "miners", "herders"];
const sites = ["a market", "a checkpoint", "a bridge", "a school", "a bus station", "a mill", "a barracks", "a depot", "a clinic", "a mosque"];
const numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve"];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const papers = ["Harbour Wire", "Coast Courier", "Valley Post", "Northern Bulletin", "River Times", "Plains Monitor"];

/** Dispatches a day. */
const perDay = 12;
const dayMs = 86_400_000;
/** How many of the dispatches before are told anew. */
const memory = 30;

/** @template T @param {readonly T[]} of @param {() => number} random @returns {T} */
const pick = (of, random) => /** @type {T} */ (of[Math.floor(random() * of.length)]);

/** What happened, as the n-th dispatch of its own tells it. @param {number} at */
function incident(at) {
  const random = randomNumbers(at * 7919 + 17);
  const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(at / perDay) * dayMs);
  return {
    day,
    town: pick(towns, random),
    doer: pick(doers, random),
    target: pick(targets, random),
    site: pick(sites, random),
    killed: pick(numbers, random),
    hurt: pick(numbers, random),
    way: random(),
  };
}

const modes = /** @type {const} */ (["attack-unspecified", "bombing", "shelling", "abduct"]);
const codes = {
  Iraq: "IQ",
  Syria: "SY",
  Yemen: "YE",
  Mali: "ML",
  "Burkina Faso": "BF",
  Nigeria: "NG",
  Congo: "CD",
  Afghanistan: "AF",
  Pakistan: "PK",
  Ukraine: "UA",
  Myanmar: "MM",
  Somalia: "SO",
  Sudan: "SD",
};

/** Returns the text of the n-th dispatch. @param {number} at */
export const dispatch = (at) => dispatchParts(at).text;

/** Returns the n-th dispatch with what it was made of; where `of` is given, it is that one as another paper prints it. @param {number} at */
export function dispatchParts(at, of = at) {
  const random = randomNumbers(of * 104_729 + 3);
  const isRetold = of >= memory && random() < 0.34;
  const told = incident(isRetold ? of - 1 - Math.floor(random() * memory) : of);
  const {
    day,
    town: [town = "", country = ""],
    doer,
    target,
    site,
    hurt,
    way,
  } = told;
  const killed = random() < 0.2 ? pick(numbers, random) : told.killed;
  const weekday = weekdays[day.getUTCDay()] ?? "";
  const next = new Date(day.getTime() + dayMs);
  const date = `${next.getUTCDate()} ${months[next.getUTCMonth()]} ${next.getUTCFullYear()}`;
  const acts = [
    `${doer} attacked ${site} in ${town} on ${weekday}, killing ${killed} ${target} and wounding ${hurt} others.`,
    `A bomb exploded at ${site} in ${town} on ${weekday} and killed ${killed} ${target}, police said.`,
    `${doer} shelled ${site} near ${town} on ${weekday}; ${killed} ${target} were killed, a local official said.`,
    `${doer} kidnapped ${killed} ${target} from ${site} in ${town} on ${weekday}.`,
  ];
  const kind = Math.floor(way * acts.length);
  const after = [
    `The government of ${country} condemned the attack.`,
    `Residents of ${town} fled their homes, and shops stayed shut.`,
    "No group has claimed responsibility.",
    `About ${hurt} hundred people protested in the capital against the violence.`,
  ];
  const paper = pick(papers, random);
  const text = `${town.toUpperCase()}, ${date} (${paper}) - ${acts[kind]}\n\n${pick(after, random)} Report ${at} of this desk.\n`;
  const mode = modes[kind] ?? "attack-unspecified";
  return { text, day, town, country: codes[/** @type {keyof typeof codes} */ (country)], doer, target, killed, mode, paper };
}
