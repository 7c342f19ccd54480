import { ConflictEvent } from "@dateline/schema";
import { geoJson, type Loss } from "@dateline/schema/codecs";

const event = ConflictEvent.parse({
  id: "e_5f0c9d3b7a114e26",
  reportIds: ["r_5f0c9d3b7a114e26"],
  voices: ["Port Authority"],
  type: "protest",
  mode: "strike",
  status: "occurred",
  time: null,
  place: { name: "Port Almar", kind: "town", latitude: 12.8, longitude: 45.0375, precision: 1, text: "the port", evidence: [] },
  participants: [{ role: "perpetrator", kind: "group", text: "dockers", start: 13, end: 20 }],
  weapons: [],
  casualties: [],
  attributions: [],
  contested: [],
  confidence: "moderate",
  reasons: [],
});

const losses: Loss[] = [];
const records = { documents: [], actors: [], reports: [], events: [event], figures: [] };
const text = [...geoJson.encode(records, { onLoss: (loss) => losses.push(loss) })].join("");

console.log(JSON.parse(text).bbox.join(" ")); // 45.0375 12.8 45.0375 12.8
console.log(losses.map(({ field }) => field).join(" ")); // place.text participants.start participants.end

const [back] = geoJson.decode(text);
console.log(back?.place?.name, back?.participants[0]?.text); // Port Almar dockers
