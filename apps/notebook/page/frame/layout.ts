import { outputWidth } from "../../src/output-width.js";
import { changeSignal } from "./change-signal.js";
import type { PageLayout } from "./chart-scope.js";
import type { LayoutSource } from "./scope.js";

/** The layout that cells draw for, as the page sets it. */
export interface Layout extends LayoutSource {
  set(width: number | undefined, dark: boolean): void;
  /** Whether cells run only because the layout changed, and not because the user asked for it. */
  isFitting(): boolean;
  /** The user asks for cells to run. */
  isAsked(): void;
}

/** Returns the layout of a sheet with room enough, until the page tells another. */
export function layoutOf(): Layout {
  let current: PageLayout = { width: outputWidth, dark: matchMedia("(prefers-color-scheme: dark)").matches };
  const changes = changeSignal();
  let fitting = false;
  return {
    get current() {
      return current;
    },
    changed: changes.next,
    set(width = current.width, dark) {
      const fitted = Math.min(outputWidth, Math.floor(width));
      if (fitted === current.width && dark === current.dark) return;
      current = { width: fitted, dark };
      fitting = true;
      changes.announce();
    },
    isFitting: () => fitting,
    isAsked() {
      fitting = false;
    },
  };
}
