import type { ConflictEvent, Correction, EventReport, Evidence, Issue } from "@dateline/schema";
import { standingIn, undoneIn } from "../corrections/active.js";
import { isObject, type Json, partsOf, selectorOf } from "../corrections/field-path.js";
import { bareValue, canonical } from "./compare-fields.js";
import type { Matchable } from "./match-events.js";

/** Why something differs: the corrections made or taken back between the two, and the words that tell what is new. */
export interface Cause {
  corrections: Correction[];
  evidence: Evidence[];
}

export interface Side extends Matchable {
  corrections: readonly Correction[];
  /** Those that tell of corrections without effect; where they are left out, all are held to have one. */
  issues?: readonly Issue[];
}

/** A correction that stands on one side alone, as the log tells it: itself, or the undo that took it back. */
interface Made {
  standing: Exclude<Correction, { action: "undo" }>;
  told: Correction;
}

/** A correction one of whose accounts or all of whose words are gone does nothing at all; one that does not fit may still do so on other accounts. */
const lossCodes: ReadonlySet<string> = new Set(["correct/account-lost", "correct/evidence-lost"]);

/** Returns the corrections that stand and do something. */
function effectiveIn({ corrections, issues = [] }: Side): Made["standing"][] {
  const told = issues.filter(({ code }) => lossCodes.has(code) || code === "correct/unfit");
  return standingIn(corrections).filter(({ id, accounts }) => {
    const own = told.filter(({ message }) => message.startsWith(`${id} `));
    return !own.some(({ code }) => lossCodes.has(code)) && (own.length === 0 || own.length < accounts.length);
  });
}

/** Returns the corrections that stand on one side and not on the other, as far as they do something there. */
export function correctionsBetween(before: Side, after: Side): Made[] {
  const ids = (log: readonly Correction[]) => new Set<string>(standingIn(log).map(({ id }) => id));
  const [mine, theirs] = [ids(before.corrections), ids(after.corrections)];
  const made = effectiveIn(after).filter(({ id }) => !mine.has(id));
  const undone = undoneIn(after.corrections);
  const gone = effectiveIn(before).filter(({ id }) => !theirs.has(id));
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

/** Whether setting a field bears on what differs of it: of a list whose entries go by a word, whether it sets entries that came or went. */
function bearsOn(set: string, changed: Changed): boolean {
  if (!mayChange(set, changed.field)) return false;
  const word = wordOf(set, changed.field);
  return word === undefined || [freshEntries(changed), goneEntries(changed)].some((entries) => entries.some((entry) => goesBy(entry, changed.field, word)));
}

/** The word by which a set selects entries of the field, as `injured` in `casualties.injured`. */
function wordOf(set: string, field: string): string | undefined {
  const [list, part] = partsOf(set);
  return list === field && selectorOf(list, part) !== undefined ? part : undefined;
}

const goesBy = (entry: unknown, field: string, word: string) => isObject(entry as Json) && Reflect.get(entry as object, selectorOf(field, word) ?? "") === word;

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
    standing.accounts.some(({ reportId }) => ids.has(reportId)) && (standing.action !== "set" || (changed !== undefined && bearsOn(standing.field, changed)));
  const concerned = made.filter(concerns);
  // Who sets a field says more of it than who moves whole accounts, and of two who set it the later does.
  const setting = field === undefined ? [] : concerned.filter(({ standing }) => standing.action === "set");
  const last = new Map(setting.map((one) => [one.standing.action === "set" ? one.standing.field : "", one]));
  const corrections = (last.size > 0 ? [...last.values()] : concerned).map(({ told }) => told);
  const own = changed === undefined ? [] : freshEvidence(changed);
  const first = (fresh.length > 0 ? fresh : reports).flatMap(({ evidence }) => evidence.slice(0, 1));
  // Words tell what the text says; where an analyst said it, they are the correction's own.
  const quoted = corrections.flatMap((one) => one.evidence);
  if (changed !== undefined && corrections.length > 0) return { corrections, evidence: [...quoted, ...evidenceBeside(setting, changed, reports)] };
  return { corrections, evidence: own.length > 0 ? own : first };
}

/** The evidence of what came into a list by no correction: entries that go by another word than those that were set, or rest on documents in which none was set. */
function evidenceBeside(setting: readonly Made[], changed: Changed, reports: readonly EventReport[]): Evidence[] {
  if (setting.length === 0 || drawn.has(changed.field)) return [];
  const sets = setting.map(({ standing }) => (standing.action === "set" ? wordOf(standing.field, changed.field) : undefined));
  const ids = new Set<string>(setting.flatMap(({ standing }) => standing.accounts.map(({ reportId }) => reportId)));
  const corrected = new Set<string>(reports.filter(({ id }) => ids.has(id)).map(({ documentId }) => documentId));
  const isOther = (entry: unknown) =>
    sets.every((word) => word !== undefined && !goesBy(entry, changed.field, word)) || !evidenceIn(entry).some(({ documentId }) => corrected.has(documentId));
  return freshEntries(changed).filter(isOther).flatMap(evidenceIn);
}

/** The evidence of what the field holds now; of a list that of the entries it did not hold before. */
function freshEvidence(changed: Changed): Evidence[] {
  const is: unknown = Reflect.get(changed.after, changed.field);
  return Array.isArray(is) && Array.isArray(Reflect.get(changed.before, changed.field)) ? freshEntries(changed).flatMap(evidenceIn) : evidenceIn(is);
}

const freshEntries = ({ field, before, after }: Changed) => entriesBeyond(Reflect.get(after, field), Reflect.get(before, field), field);
const goneEntries = ({ field, before, after }: Changed) => entriesBeyond(Reflect.get(before, field), Reflect.get(after, field), field);

/** The entries of a list that the other does not have. */
function entriesBeyond(list: unknown, other: unknown, field: string): unknown[] {
  if (!Array.isArray(list)) return [];
  const known = new Set((Array.isArray(other) ? other : []).map((entry) => canonical(bareValue(entry, field))));
  return list.filter((entry) => !known.has(canonical(bareValue(entry, field))));
}

/** The evidence of a value, of each of its entries. */
function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (!isObject(value as Json)) return [];
  const { evidence } = value as { evidence?: Evidence[] };
  return evidence ?? [];
}
