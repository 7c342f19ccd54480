import type { ConflictEvent, Correction, EventReport, Evidence } from "@dateline/schema";
import { standingIn, undoneIn } from "../corrections/active.js";
import { isObject, type Json, partsOf } from "../corrections/field-path.js";
import { bareValue, canonical } from "./compare-fields.js";
import type { Matchable } from "./match-events.js";

/** Why something differs: the corrections made or taken back between the two, and the words that tell what is new. */
export interface Cause {
  corrections: Correction[];
  evidence: Evidence[];
}

export interface Side extends Matchable {
  corrections: readonly Correction[];
}

/** A correction that stands on one side alone, as the log tells it: itself, or the undo that took it back. */
interface Made {
  standing: Exclude<Correction, { action: "undo" }>;
  told: Correction;
}

/** Returns the corrections that stand on one side and not on the other. */
export function correctionsBetween(before: Side, after: Side): Made[] {
  const ids = (log: readonly Correction[]) => new Set<string>(standingIn(log).map(({ id }) => id));
  const [mine, theirs] = [ids(before.corrections), ids(after.corrections)];
  const made = standingIn(after.corrections).filter(({ id }) => !mine.has(id));
  const undone = undoneIn(after.corrections);
  const gone = standingIn(before.corrections).filter(({ id }) => !theirs.has(id));
  const takerOf = ({ id }: Correction) => after.corrections.findLast((one) => one.action === "undo" && one.correctionId === id && !undone.has(one.id));
  return [...made.map((standing) => ({ standing, told: standing })), ...gone.map((standing) => ({ standing, told: takerOf(standing) ?? standing }))];
}

/** The accounts of an event, of either side. */
interface Accounts {
  reports: readonly EventReport[];
  /** Those that only the later side has. */
  fresh: readonly EventReport[];
}

/** Fields that an event draws from others: whoever sets one of those may change them. */
const drawn = new Set(["contested", "voices", "confidence"]);

/** Whether setting one field may change another. No field that is set brings an event about, or takes one away. */
const mayChange = (set: string, field: string) => drawn.has(field) || partsOf(set)[0] === field || (field === "type" && set === "mode");

/** A field of an event that differs. */
interface Changed {
  field: string;
  before: ConflictEvent;
  after: ConflictEvent;
}

/** Returns what made a field of an event differ; of the event as a whole where none is named. */
export function causeOf({ reports, fresh }: Accounts, made: readonly Made[], changed?: Changed): Cause {
  const field = changed?.field;
  const ids = new Set<string>(reports.map(({ id }) => id));
  const concerns = ({ standing }: Made) =>
    standing.accounts.some(({ reportId }) => ids.has(reportId)) && (standing.action !== "set" || (field !== undefined && mayChange(standing.field, field)));
  const concerned = made.filter(concerns);
  // Who sets a field says more of it than who moves whole accounts, and of two who set it the later does.
  const setting = field === undefined ? [] : concerned.filter(({ standing }) => standing.action === "set");
  const last = new Map(setting.map((one) => [one.standing.action === "set" ? one.standing.field : "", one]));
  const corrections = (last.size > 0 ? [...last.values()] : concerned).map(({ told }) => told);
  const own = changed === undefined ? [] : freshEvidence(changed);
  const first = (fresh.length > 0 ? fresh : reports).flatMap(({ evidence }) => evidence.slice(0, 1));
  // Words tell what the text says; where an analyst said it, they are the correction's own.
  const quoted = corrections.flatMap((one) => one.evidence);
  if (field !== undefined && corrections.length > 0) return { corrections, evidence: quoted };
  return { corrections, evidence: own.length > 0 ? own : first };
}

/** The evidence of what the field holds now; of a list that of the entries it did not hold before. */
function freshEvidence({ field, before, after }: Changed): Evidence[] {
  const [was, is]: unknown[] = [Reflect.get(before, field), Reflect.get(after, field)];
  if (!Array.isArray(was) || !Array.isArray(is)) return evidenceIn(is);
  const known = new Set(was.map((entry) => canonical(bareValue(entry, field))));
  return is.filter((entry) => !known.has(canonical(bareValue(entry, field)))).flatMap(evidenceIn);
}

/** The evidence of a value, of each of its entries. */
function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (!isObject(value as Json)) return [];
  const { evidence } = value as { evidence?: Evidence[] };
  return evidence ?? [];
}
