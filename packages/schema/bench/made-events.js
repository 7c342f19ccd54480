// Events to validate: one of every mode, with everything that an event can hold, as they stand on the wire.
import { coreModes } from "@dateline/schema";

const documentId = "d_91b2c7e04d5a6f38";
const quoted = (/** @type {string} */ quote, start = 0) => [{ documentId, start, end: start + quote.length, quote }];

const shared = {
  voices: ["Interior Ministry", "River Militia"],
  status: "occurred",
  time: {
    edtf: "[2024-05-06,2024-05-07]",
    start: "2024-05-06",
    end: "2024-05-07",
    precision: "day",
    basis: "relative",
    text: "overnight",
    evidence: quoted("overnight", 40),
  },
  place: {
    name: "Guayaquil",
    kind: "city",
    admin1: "Guayas",
    country: "EC",
    latitude: -2.19,
    longitude: -79.89,
    precision: 1,
    geonamesId: 3657509,
    text: "in Guayaquil",
    evidence: quoted("in Guayaquil", 50),
  },
  participants: [
    { role: "perpetrator", kind: "organization", text: "River Militia", name: "River Militia", actorId: "river-militia", start: 0, end: 13 },
    { role: "target", kind: "facility", text: "checkpoint", start: 28, end: 38 },
    { role: "victim", kind: "person", text: "police officers", start: 60, end: 75 },
  ],
  weapons: [{ kind: "firearm", text: "rifles", start: 80, end: 86 }],
  casualties: ["killed", "injured"].map((outcome) => ({
    outcome,
    min: 2,
    max: null,
    approximate: false,
    text: "at least two police officers",
    side: "combatant",
    accordingTo: "the ministry",
    evidence: quoted("at least two police officers", 90),
  })),
  attributions: [
    { stance: "confirms", text: "the ministry", name: "Interior Ministry", evidence: quoted("the ministry said", 120) },
    { stance: "claims-responsibility", text: "the militia", actorId: "river-militia", evidence: quoted("the militia said", 140) },
  ],
  contested: [
    {
      field: "casualties",
      versions: [
        { value: "two", by: ["Interior Ministry"], evidence: quoted("two", 99) },
        { value: "five", by: ["River Militia"], evidence: quoted("five", 160) },
      ],
    },
  ],
  confidence: "moderate",
  reasons: ["two voices", "one of them official"],
};

const idOf = (/** @type {string} */ letter, /** @type {number} */ at) => `${letter}_${at.toString(16).padStart(16, "0")}`;

/** Returns `count` events over all modes in turn. @param {number} count */
export function madeEvents(count) {
  const modes = Object.entries(coreModes);
  return Array.from({ length: count }, (_, at) => {
    const [mode, { type }] = modes[at % modes.length] ?? ["shooting", { type: "assault" }];
    return { id: idOf("e", at), reportIds: [idOf("r", at), idOf("r", at + count)], type, mode, ...shared };
  });
}
