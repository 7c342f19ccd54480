import type { ActorId } from "../../id.js";
import { ActorId as ActorIdSchema } from "../../id.js";
import { sha256 } from "../sha256.js";

/** Longer slugs are cut, and told apart by a hash. */
const mostLetters = 80;

/** Returns the id of the actor of a name: its letters and digits without marks, with a hash where some of them have no place in an id. */
export function actorIdOf(name: string): ActorId {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const isWhole = slug !== "" && slug.length <= mostLetters && !/[^\p{ASCII}]/u.test(plain.replace(/[^\p{L}\p{N}]/gu, ""));
  if (isWhole) return ActorIdSchema.parse(slug);
  return ActorIdSchema.parse(`${slug.slice(0, mostLetters).replace(/-$/, "") || "actor"}-${sha256(name).slice(0, 8)}`);
}
