/** The actor types of ACLED by their numbers, which older files hold. */
const labels = {
  1: "State forces",
  2: "Rebel group",
  3: "Political militia",
  4: "Identity militia",
  5: "Rioters",
  6: "Protesters",
  7: "Civilians",
  8: "External/Other forces",
} as const;

/** Number of an actor type of ACLED. */
export type ActorType = keyof typeof labels;

// `Object.keys` forgets the keys of a constant table.
const numbers = Object.keys(labels).map(Number) as ActorType[];

/** Returns what ACLED calls an actor type. */
export const actorTypeLabel = (type: ActorType): string => labels[type];

/** Returns the actor type that a cell of `inter1` or `inter2` holds: its label or its number. Undefined for a blank, for 0, and for what is none. */
export function readActorType(cell: string): ActorType | undefined {
  const text = cell.trim().toLowerCase();
  return numbers.find((number) => text === String(number) || text === labels[number].toLowerCase());
}

/**
 * Returns the interaction of two actor types as ACLED writes it: the smaller number first, and "only" where there is no second. External forces come before civilians,
 * alone of all pairs. Empty where a type is not known.
 */
export function interactionOf(first: ActorType | undefined, second: ActorType | undefined, isOneSided: boolean): string {
  if (first === undefined) return "";
  if (isOneSided) return `${labels[first]} only`;
  if (second === undefined) return "";
  const [low, high] = first <= second ? [first, second] : [second, first];
  return low === 7 && high === 8 ? `${labels[8]}-${labels[7]}` : `${labels[low]}-${labels[high]}`;
}
