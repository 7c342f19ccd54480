import { readDataset } from "@dateline/dataset";
import type { ConflictEvent } from "@dateline/schema";
import { expect, it } from "vitest";
import { selectEvents } from "../src/select-events.js";
import { tiny } from "./tiny.js";

it("gives the first events by time out of many in any order, and counts all", async () => {
  const [event] = (await readDataset(tiny)).events;
  if (event?.time == null) throw new Error("The tiny dataset has no dated event.");
  const { time } = event;
  const days = Array.from({ length: 28 }, (_, index) => String(((index * 11) % 28) + 1).padStart(2, "0"));
  const events = days.map(
    (day): ConflictEvent => ({ ...event, id: `e_${day}` as ConflictEvent["id"], time: { ...time, start: `2031-02-${day}` as typeof time.start } }),
  );
  for (const limit of [1, 3, 100]) {
    const { shown, counts, allIds } = await selectEvents(events, ({ id }) => id !== "e_02", limit);
    const wanted = days
      .toSorted()
      .filter((day) => day !== "02")
      .slice(0, limit);
    expect(shown.map(({ id }) => id)).toEqual(wanted.map((day) => `e_${day}`));
    expect([counts.total, allIds.length]).toEqual([27, 28]);
  }
});
