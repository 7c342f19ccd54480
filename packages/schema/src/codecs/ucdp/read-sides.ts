import type { Actor } from "../../actor.js";
import type { Participant } from "../../model.js";
import { countryOfGwno } from "../countries/countries.js";
import { actorIdOf } from "../rows/actor-slug.js";
import type { RowView } from "../rows/row-view.js";

const sides = [
  { name: "side_a", state: "gwnoa" },
  { name: "side_b", state: "gwnob" },
] as const;

/** What the second side is called where civilians were attacked; it names nobody in particular. */
export const civilians = "Civilians";

/** The sides in one-sided violence, where the first did it to the second; in other violence the order tells nothing. */
const oneSided = "3";

/** Returns who takes part in a row's event. */
export function readSides(row: RowView): Participant[] {
  const roles = row.value("type_of_violence") === oneSided ? (["perpetrator", "victim"] as const) : (["other", "other"] as const);
  return sides.flatMap(({ name: column, state }, at): Participant[] => {
    const words = row.words(column);
    if (words === undefined) return [];
    const { text, name, start, end } = words;
    const role = roles[at] ?? "other";
    if (name === civilians) return [{ role, kind: "group", text, start, end }];
    return [{ role, kind: isState(row, name, state) ? "state" : "organization", text, name, actorId: actorIdOf(name), start, end }];
  });
}

const isState = (row: RowView, name: string, column: string) => /^Government of /.test(name) || countryOfGwno(Number(row.value(column))) !== undefined;

/** Returns the actors that a row names: states by their number, others as armed groups. */
export function sideActors(row: RowView): Actor[] {
  return sides.flatMap(({ name: column, state }): Actor[] => {
    const name = row.value(column);
    if (name === "" || name === civilians) return [];
    const country = countryOfGwno(Number(row.value(state)));
    const kind = isState(row, name, state) ? "state" : "armed-group";
    return [{ id: actorIdOf(name), name, kind, ...(country === undefined ? {} : { country: country.alpha2 }), aliases: [], relations: [] }];
  });
}
