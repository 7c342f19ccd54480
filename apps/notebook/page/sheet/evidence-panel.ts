import type { EventEvidence } from "../../src/evidence/evidence.js";
import type { CorrectRequest } from "../../src/server/api.js";
import type { EvidenceAnswer } from "../../src/server/dataset-desk.js";
import { accountView } from "./account-view.js";
import { ask, Refused } from "./ask.js";
import { button, element } from "./element.js";
import { readDataset } from "./run-cells.js";
import type { Sheet } from "./sheet.js";
import type { PanelContent } from "./side-panel.js";

const kind = "evidence";

/** Shows what events or accounts rest on: the first of them, with a way to the others. */
export async function showEvidence(sheet: Sheet, ids: readonly string[]): Promise<void> {
  const load = async (shown?: string): Promise<PanelContent> => {
    const answer = await ask<EvidenceAnswer>("POST", "/api/evidence", { ids, ...(shown === undefined ? {} : { shown }) });
    const { event } = answer;
    if (event === undefined) return { kind, title: "Evidence", content: [element("p", {}, "This event is in the dataset no more.")] };
    return evidencePanel(answer, event, {
      choose: (id) => void update(id),
      correct: (request) => void correct(sheet, request, () => update(event.id)),
    });
  };
  const update = async (shown?: string) => {
    sheet.panel.update(await load(shown).catch((error: unknown) => failedPanel(kind, error)));
  };
  sheet.panel.show(await load().catch((error: unknown) => failedPanel(kind, error)));
}

/** Corrects the dataset, gives cells what it now holds, and shows the panel anew. */
export async function correct(sheet: Sheet, request: CorrectRequest, again: () => Promise<void>): Promise<void> {
  try {
    await ask("POST", "/api/correct", request);
    await readDataset(sheet, "dataset");
    await again();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sheet.panel.complain(error.message);
  }
}

/** Returns a panel that says why there is nothing to show. */
export function failedPanel(panel: string, error: unknown): PanelContent {
  if (!(error instanceof Refused)) throw error;
  return { kind: panel, title: "Evidence", content: [element("p", { class: "bad", role: "alert" }, error.message)] };
}

interface EvidenceActions {
  choose(id: string): void;
  correct(request: CorrectRequest): void;
}

function evidencePanel({ events, corrections, canCorrect }: EvidenceAnswer, event: EventEvidence, actions: EvidenceActions): PanelContent {
  const index = events.findIndex(({ id }) => id === event.id);
  const step = (by: -1 | 1) => () => {
    const next = events[index + by];
    if (next !== undefined) actions.choose(next.id);
  };
  const chooser = element(
    "select",
    { "aria-label": "Event" },
    ...events.map(({ id, label }) => element("option", { value: id, ...(id === event.id ? { selected: "" } : {}) }, label)),
  );
  chooser.addEventListener("change", () => actions.choose(chooser.value));
  const others =
    events.length === 1
      ? []
      : [
          element(
            "div",
            { class: "chooser" },
            chooser,
            element("span", {}, `${index + 1} of ${events.length}`),
            button("Previous", "k", step(-1)),
            button("Next", "j", step(1)),
          ),
        ];
  const log = corrections.map((one) =>
    element(
      "li",
      {},
      `${correctionWords(one)}: ${one.reason} `,
      ...(canCorrect ? [button("Undo", "Take this correction back", () => actions.correct({ action: "undo", correctionId: one.id }))] : []),
    ),
  );
  return {
    kind,
    title: event.label,
    keys: { j: step(1), k: step(-1) },
    content: [
      ...others,
      element(
        "p",
        { class: "facts" },
        element("code", {}, event.id),
        ` ${event.standing}, told by ${event.voices.length === 0 ? "no named voice" : event.voices.join("; ")}`,
      ),
      ...event.contested.map(({ field, versions }) =>
        element("p", { class: "contested" }, `${field} is contested: ${versions.map(({ value, by }) => `${value} (${by.join(", ")})`).join("; ")}`),
      ),
      ...event.accounts.map((account) => accountView(account, event, canCorrect ? actions.correct : undefined)),
      ...(log.length === 0 ? [] : [element("h3", {}, "Corrections"), element("ul", { class: "corrections" }, ...log)]),
    ],
  };
}

type Correction = EvidenceAnswer["corrections"][number];

function correctionWords(correction: Correction): string {
  switch (correction.action) {
    case "set":
      return `${correction.field} set to ${JSON.stringify(shortValue(correction.value))}`;
    case "merge":
      return `Merged with ${correction.eventIds.slice(1).join(", ")}`;
    case "split":
      return "Split off";
    case "reject":
      return "Rejected";
    case "add":
      return "Added";
  }
}

/** The part of a value that people recognise it by. */
function shortValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const known = ["name", "edtf", "text"].map((key) => (value as Record<string, unknown>)[key]).find((one) => typeof one === "string");
  return known ?? value;
}
