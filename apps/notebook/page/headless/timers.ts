import type { Host } from "./host.js";

/** The timers of a window. */
export interface Timers {
  setTimeout(callback: unknown, delayMs?: number, ...given: unknown[]): number;
  setInterval(callback: unknown, delayMs?: number, ...given: unknown[]): number;
  clearTimeout(timer?: number): void;
  clearInterval(timer?: number): void;
}

/** Returns timers that the host keeps time for, and what it is to call when a time has come. */
export function startTimers(host: Pick<Host, "wait">): { timers: Timers; fire(timer: number): void } {
  const waiting = new Map<number, () => void>();
  let last = 0;
  const start = (callback: unknown, delayMs: unknown, given: readonly unknown[], isRepeated: boolean) => {
    last += 1;
    const timer = last;
    const delay = Math.max(0, Number(delayMs) || 0);
    waiting.set(timer, () => {
      if (isRepeated) host.wait(timer, delay);
      else waiting.delete(timer);
      if (typeof callback === "function") callback(...given);
    });
    host.wait(timer, delay);
    return timer;
  };
  const stop = (timer?: number) => void waiting.delete(timer ?? 0);
  return {
    timers: {
      setTimeout: (callback, delayMs, ...given) => start(callback, delayMs, given, false),
      setInterval: (callback, delayMs, ...given) => start(callback, delayMs, given, true),
      clearTimeout: stop,
      clearInterval: stop,
    },
    fire: (timer) => waiting.get(timer)?.(),
  };
}
