import type { Notebook } from "../../src/notebook.js";
import type { NotebookAnswer, SaveAnswer, SettleAnswer, VersionAnswer } from "../../src/server/api.js";
import { ask, Refused } from "./ask.js";
import { dropDraft, keepDraft } from "./draft.js";

export type SaveState = "saved" | "unsaved" | "saving" | "conflict" | "failed";

/** What saving needs of the sheet, and what it tells it. */
export interface SaverHost {
  /** The file, as its draft is kept under. */
  key: string;
  notebook(): Notebook;
  isTrusted(): boolean;
  state(state: SaveState, reason?: string): void;
  /** The file changed on disk and nothing here is unsaved: this is what it holds now. */
  reload(answer: NotebookAnswer, note: string): void;
}

/** Keeps the file as the page has it, and never writes over what somebody else wrote. */
export interface Saver {
  /** Something changed: saved soon. */
  touch(): void;
  save(): Promise<void>;
  isUnsaved(): boolean;
  /** Looks whether the file has changed on disk. */
  look(): Promise<void>;
  /** Ends a conflict; returns where the other version is kept, in words. */
  settle(keep: "mine" | "theirs"): Promise<string>;
}

/** Milliseconds of quiet before what was changed is saved. */
const quiet = 1000;
/** Milliseconds until a server that did not answer is asked again. */
const retryAfter = 4000;

/** Returns the saver of a notebook read at `version`. */
export function saverOf(version: string | null, host: SaverHost): Saver {
  let [base, theirs] = [version, version];
  let state: SaveState = "saved";
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const become = (next: SaveState, reason?: string) => {
    state = next;
    host.state(next, reason);
  };
  const saved = () => {
    dropDraft(host.key);
    become("saved");
  };
  const conflict = (onDisk: string | null) => {
    theirs = onDisk;
    become("conflict");
  };
  // `save` and `schedule` call one another: what changes while a save is under way is saved after it.
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (state === "saving" || state === "conflict") return;
    const savedChanges = changes;
    become("saving");
    try {
      base = (await ask<SaveAnswer>("PUT", "/api/notebook", { notebook: host.notebook(), base, trusted: host.isTrusted() })).version;
      saved();
      // What was changed meanwhile is not in the file yet.
      if (changes !== savedChanges) schedule();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status !== 409) {
        become("failed", error.message);
        timer = setTimeout(() => void save(), retryAfter);
        return;
      }
      conflict((await ask<VersionAnswer>("GET", "/api/version")).version);
    }
  };
  const schedule = () => {
    keepDraft(host.key, base, host.notebook());
    if (state === "saving" || state === "conflict") return;
    become("unsaved");
    clearTimeout(timer);
    timer = setTimeout(() => void save(), quiet);
  };
  return {
    touch() {
      changes += 1;
      schedule();
    },
    save,
    isUnsaved: () => state !== "saved",
    async look() {
      if (state !== "saved" && state !== "unsaved") return;
      const { version: onDisk } = await ask<VersionAnswer>("GET", "/api/version");
      if (onDisk === base || (state !== "saved" && state !== "unsaved")) return;
      clearTimeout(timer);
      if (state === "unsaved") return conflict(onDisk);
      const answer = await ask<NotebookAnswer>("GET", "/api/notebook");
      base = answer.version;
      host.reload(answer, `${answer.name} has changed on disk and is shown as it is now.`);
    },
    async settle(keep) {
      const answer = await ask<SettleAnswer>("POST", "/api/settle", { notebook: host.notebook(), theirs, keep, trusted: host.isTrusted() }).catch(
        async (error: unknown) => {
          // It may have changed once more: then what the user decides next is about that.
          theirs = (await ask<VersionAnswer>("GET", "/api/version")).version;
          throw error;
        },
      );
      base = answer.version;
      saved();
      const note = `${keep === "mine" ? "This page is saved; what was on disk" : "This page shows what was on disk; what it held"} is kept as ${answer.copy}.`;
      if (keep === "theirs") host.reload(answer, note);
      return note;
    },
  };
}
