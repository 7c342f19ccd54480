import { coreModes, coreTypes, Status, standings } from "@dateline/schema";
import { type OptionTable, oneOf, text } from "./option.js";

// Some modes bear the name of their type.
const typesAndModes = [...new Set([...coreTypes.map(({ type }) => type), ...Object.keys(coreModes)])];

/** Options that choose events by place, kind of act and how they stand, alike wherever events are chosen. */
export const eventFilterOptions = {
  where: { value: text("PLACE"), summary: "Events at the place, in the region or in the country." },
  type: { value: oneOf("TYPE", typesAndModes), isMany: true, summary: "Events of a type (assault) or mode (drone-attack)." },
  status: {
    value: oneOf("STATUS", [...new Set([...Status.options, ...standings])]),
    isMany: true,
    summary: "Events told so (claimed, planned) or standing so (contested).",
  },
} as const satisfies OptionTable;
