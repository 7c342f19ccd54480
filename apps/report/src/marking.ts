import type { Marking } from "./content.js";

/** Colours of the labels of the Traffic Light Protocol 2.0 (FIRST, 2022), set on black as the protocol asks. */
export const markingColors: Record<Marking, string> = { CLEAR: "#FFFFFF", GREEN: "#33FF00", AMBER: "#FFC000", "AMBER+STRICT": "#FFC000", RED: "#FF2B2B" };
