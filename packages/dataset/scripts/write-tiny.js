// Writes test/fixtures/tiny, a dataset of one made-up dispatch with two accounts of two events, through writeDataset itself.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { toEventId, toId } from "@dateline/schema";
import { writeDataset } from "../dist/index.js";

const text = `Drones hit fuel depot in Port Almar

Port Almar, 4 March 2031 (Harbour Wire) - Two drones struck a fuel depot in Port Almar on Monday, killing one guard and injuring at least four workers, the harbour police said.

The Northern Front claimed responsibility for the attack.

On Tuesday about 300 people marched through Port Almar against the group.
`;
const sha256 = createHash("sha256").update(text).digest("hex");
const documentId = toId("document", sha256);

const idOf = (kind, ...parts) =>
  toId(
    kind,
    createHash("sha256")
      .update([documentId, ...parts].join("\n"))
      .digest("hex"),
  );

/** The span of the first occurrence of the words after an anchor, so that a phrase that comes twice can be told apart. */
function spanOf(words, after = "") {
  const start = text.indexOf(words, text.indexOf(after));
  if (start === -1) throw new Error(`The dispatch does not say "${words}".`);
  return { start, end: start + words.length };
}
const evidence = (words, after) => ({ documentId, ...spanOf(words, after), quote: words });
const blockOf = (kind, words) => ({ kind, ...spanOf(words) });

const time = (day, words, after) => ({
  edtf: day,
  start: day,
  end: day,
  precision: "day",
  basis: "relative",
  text: words,
  evidence: [evidence(words, after), evidence("4 March 2031")],
});
const portAlmar = { name: "Port Almar", kind: "city", country: "YE", latitude: 12.79, longitude: 45.03, precision: 1, text: "Port Almar" };
const placeAfter = (after) => ({ ...portAlmar, evidence: [evidence("Port Almar", after)] });

const [title, dispatch, claim, march] = text.trim().split("\n\n");
const harbourPolice = { text: "harbour police", name: "Harbour Police", actorId: "harbour-police" };
const northernFront = { text: "Northern Front", name: "Northern Front", actorId: "northern-front" };

const attack = {
  type: "assault",
  mode: "drone-attack",
  status: "occurred",
  time: time("2031-03-03", "Monday"),
  place: placeAfter("fuel depot in Port Almar on"),
  participants: [
    { role: "perpetrator", kind: "group", ...northernFront, ...spanOf("Northern Front") },
    { role: "target", kind: "facility", text: "fuel depot", ...spanOf("fuel depot", "struck") },
    { role: "victim", kind: "person", text: "guard", ...spanOf("guard") },
  ],
  weapons: [{ kind: "drone", text: "drones", ...spanOf("drones") }],
  casualties: [
    { outcome: "killed", min: 1, max: 1, approximate: false, text: "one guard", who: "guard", evidence: [evidence("killing one guard")] },
    {
      outcome: "injured",
      min: 4,
      max: null,
      approximate: false,
      text: "at least four workers",
      who: "workers",
      side: "civilian",
      accordingTo: "Harbour Police",
      evidence: [evidence("injuring at least four workers")],
    },
  ],
  attributions: [
    { stance: "confirms", ...harbourPolice, evidence: [evidence("the harbour police said")] },
    { stance: "claims-responsibility", ...northernFront, evidence: [evidence("The Northern Front claimed responsibility")] },
  ],
  contested: [],
  confidence: "high",
  reasons: ["The doer claims it and the police confirm it."],
};
const protest = {
  type: "protest",
  mode: "protest",
  status: "occurred",
  time: time("2031-03-04", "Tuesday"),
  place: placeAfter("marched through"),
  participants: [
    { role: "perpetrator", kind: "group", text: "300 people", ...spanOf("300 people") },
    { role: "target", kind: "group", text: "group", ...spanOf("group", "against the"), actorId: "northern-front" },
  ],
  weapons: [],
  casualties: [],
  attributions: [{ stance: "reports", text: "Harbour Wire", name: "Harbour Wire", actorId: "harbour-wire", evidence: [evidence("Harbour Wire")] }],
  contested: [],
  confidence: "moderate",
  reasons: ["One voice tells it."],
  size: { min: 270, max: 330, approximate: true, text: "about 300 people", evidence: [evidence("about 300 people")] },
};

function accountOf(fields, trigger, sentence, voices) {
  const { start, end } = spanOf(trigger);
  const id = idOf("report", start, end);
  const explanation = [{ stage: "assemble", rule: `example/${trigger}`, start, end }];
  return {
    report: { id, documentId, eventId: toEventId(id), ...fields, explanation, evidence: [evidence(sentence)] },
    event: { id: toEventId(id), reportIds: [id], voices, ...fields },
  };
}
const accounts = [
  accountOf(attack, "struck", dispatch.slice(dispatch.indexOf("Two drones")), ["Harbour Police", "Northern Front"]),
  accountOf(protest, "marched", march, ["Harbour Wire"]),
];

const mention = (type, words, links, after) => {
  const { start, end } = spanOf(words, after);
  return { id: idOf("mention", start, end, type), documentId, start, end, text: words, type, ...links };
};
const actor = (id, name, kind) => ({ id, name, kind, aliases: [], relations: [] });
const today = spanOf("On Tuesday");

await writeDataset(
  fileURLToPath(new URL("../test/fixtures/tiny", import.meta.url)),
  {
    documents: [
      {
        id: documentId,
        path: "port-almar.txt",
        sha256,
        mediaType: "text/plain",
        language: "en",
        title,
        publisher: "Harbour Wire",
        published: { edtf: "2031-03-04", start: "2031-03-04", end: "2031-03-04", precision: "day", basis: "stated", evidence: [evidence("4 March 2031")] },
        text,
        blocks: [blockOf("title", title), blockOf("paragraph", dispatch), blockOf("paragraph", claim), blockOf("paragraph", march)],
      },
    ],
    mentions: [
      mention("organization", "Northern Front", { actorId: "northern-front" }),
      mention("organization", "harbour police", { actorId: "harbour-police" }),
      mention("location", "Port Almar", { place: portAlmar }, "fuel depot in Port Almar on"),
      mention("weapon", "drones", {}),
    ],
    actors: [
      actor("northern-front", "Northern Front", "armed-group"),
      actor("harbour-police", "Harbour Police", "police"),
      actor("harbour-wire", "Harbour Wire", "media"),
    ],
    reports: accounts.map(({ report }) => report),
    events: accounts.map(({ event }) => event),
    figures: [],
    issues: [
      {
        id: idOf("issue", "actor/unlinked", today.start),
        code: "actor/unlinked",
        stage: "resolve",
        documentId,
        ...spanOf("300 people"),
        message: "The marchers are not named.",
        hint: "Nothing to mend: they stay a group without a name.",
      },
    ],
    originals: [],
  },
  { inputs: [{ path: "port-almar.txt", sha256 }], options: { language: "en" } },
);
