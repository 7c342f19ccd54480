import { Actor } from "@dateline/schema";

/** Returns a name as the words of an id: lower case, without accents and apostrophes, hyphens between. */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Returns the actor id of a name: a slug; the last resort for names without Latin letters is their code points. */
export function actorIdOf(name: string): Actor["id"] {
  const id = slugOf(name) || `x-${[...name].map((letter) => letter.codePointAt(0)?.toString(16) ?? "").join("-")}`;
  return Actor.shape.id.parse(id.slice(0, 80).replace(/-$/, ""));
}
