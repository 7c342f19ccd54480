import type { ComposeContext } from "../compose-context.js";
import type { Block } from "../content.js";
import { countryName } from "../wording/place.js";
import { monthMatrix } from "./month-matrix.js";

/** Incidents by country and month. */
export function trendCountries(context: ComposeContext): Block[] {
  return monthMatrix(
    {
      name: "country-months",
      title: "Country",
      summary: "Incidents by country and month, most frequent country first; what has no known country is left out.",
      namesOf: ({ place }) => (place?.country === undefined ? [] : [place.country]),
      labelOf: countryName,
    },
    context,
  );
}
