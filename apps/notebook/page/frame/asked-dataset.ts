import { changeSignal } from "./change-signal.js";
import type { DatasetPart, DatasetSource } from "./dataset-source.js";

/** What the page says of a dataset: that there is one, in a state of its own, or why there is none. */
export type DatasetState = { state: string } | { problem: string };

/** A dataset whose parts the page is asked for as cells need them: some are large, and few notebooks need them all. */
export interface AskedDataset extends DatasetSource {
  /** The dataset is another now. */
  become(state: DatasetState): void;
  /** The answer to a question: a part as JSON, or why it is not to be had. */
  take(part: DatasetPart, answer: { json: string } | { problem: string }): void;
}

/** Returns the dataset; `ask` asks the page for a part. */
export function askedDataset(ask: (part: DatasetPart) => void): AskedDataset {
  const changes = changeSignal();
  const parts = new Map<DatasetPart, { value: Promise<unknown>; settle(answer: { json: string } | { problem: string }): void }>();
  let current: DatasetState = { problem: "The dataset is still on its way." };
  return {
    get current() {
      return current;
    },
    changed: changes.next,
    read(part) {
      if ("problem" in current) throw new Error(current.problem);
      const known = parts.get(part);
      if (known !== undefined) return known.value;
      const asked = question();
      parts.set(part, asked);
      ask(part);
      return asked.value;
    },
    become(state) {
      parts.clear();
      current = state;
      changes.announce();
    },
    take: (part, answer) => parts.get(part)?.settle(answer),
  };
}

function question() {
  let settle: (answer: { json: string } | { problem: string }) => void = () => {};
  const value = new Promise<unknown>((resolve, reject) => {
    settle = (answer) => {
      if ("json" in answer) resolve(JSON.parse(answer.json));
      else reject(new Error(answer.problem));
    };
  });
  // Whoever waits is told; nobody may be waiting any more.
  value.catch(() => {});
  return { value, settle: (answer: { json: string } | { problem: string }) => settle(answer) };
}
