import type { ConflictEvent } from "@dateline/schema";
import type { Linker } from "../linker.js";

/** Returns the linker, telling each event that it puts together. */
export function withListener<Key>(linker: Linker<Key>, onEvent: ((event: ConflictEvent) => void) | undefined): Linker<Key> {
  if (onEvent === undefined) return linker;
  return {
    ...linker,
    eventOf(reports, tellerOf) {
      const event = linker.eventOf(reports, tellerOf);
      onEvent(event);
      return event;
    },
  };
}
