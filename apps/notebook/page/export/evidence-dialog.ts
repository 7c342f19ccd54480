import { eventLabel } from "@dateline/charts/event-label";
import type { ConflictEvent, Evidence } from "@dateline/schema";

/** Shows the words that events rest on, as far as the file carries the events. */
export function showEvidence(ids: readonly string[], events: readonly ConflictEvent[]): void {
  const found = events.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return;
  const dialog = document.createElement("dialog");
  dialog.className = "evidence";
  dialog.setAttribute("aria-label", "Evidence");
  dialog.append(...found.flatMap(eventView), closing(dialog));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function eventView(event: ConflictEvent): Element[] {
  const quotes = [...new Set(evidenceIn(event).map(({ quote }) => quote))];
  const list = make("ul", ...quotes.map((quote) => make("li", make("q", quote))));
  const voices = event.voices.length === 0 ? [] : [make("p", `Told by ${event.voices.join(", ")}.`)];
  return [make("h2", eventLabel(event)), list, ...voices];
}

/** Every passage that a record cites, wherever in it. */
function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== "object" || value === null) return [];
  if ("quote" in value && "documentId" in value) return [value as Evidence];
  return Object.values(value).flatMap(evidenceIn);
}

function closing(dialog: HTMLDialogElement): Element {
  const button = make("button", "Close");
  button.addEventListener("click", () => dialog.close());
  return button;
}

function make(name: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
