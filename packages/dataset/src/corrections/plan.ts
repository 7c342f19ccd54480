import type { Anchor, Correction, EventReport, Evidence, Issue, ReportId } from "@dateline/schema";
import { type Standing, standingIn, undoneIn } from "./active.js";
import { addedReport } from "./added-report.js";
import { findAccount, wordsOf } from "./anchor.js";
import { applySet, signed, type Work } from "./apply-sets.js";
import { correctionIssue, naming } from "./correction-issue.js";
import { type KnownReadings, knownReadings, type Readings } from "./readings.js";
import { type Regrouped, type Regrouping, regroup } from "./regroup.js";
import { evidenceOf } from "./words.js";

/** What a log of corrections does to what the reader gave: a pure value. */
export interface CorrectionPlan {
  /** Returns the account as corrected; null where it is struck out. Accounts that no correction touches come back as they are. */
  correct(report: EventReport): EventReport | null;
  /** The accounts that corrections add, as corrected; to be grouped like any other. */
  added: readonly EventReport[];
  /** The accounts of the reader that are changed or struck out: the dataset keeps them as its `originals`. */
  touched: ReadonlySet<ReportId>;
  /** Returns the groups that linking found, with merges and splits made in them, and what later ones take back of earlier ones. */
  regroup(groups: readonly (readonly ReportId[])[]): Regrouped;
  /** What cannot be done, is no longer what it was, or disagrees. */
  issues: readonly Issue[];
  /** Words of the values set that a document does not hold, by correction and account: entries of a list that it goes without. */
  missing: ReadonlyMap<string, ReadonlyMap<ReportId, readonly string[]>>;
}

/** Returns the anchors of all corrections that stand. */
export const anchorsIn = (log: readonly Correction[]): Anchor[] => standingIn(log).flatMap(({ accounts }) => accounts);

/**
 * Returns what the corrections do, in the order of the log: each finds its accounts by id, else by their words; of two that disagree the later holds and
 * the disagreement is an issue; one whose account or words are gone does nothing, and is an issue.
 */
export function planCorrections(log: readonly Correction[], readings: Readings): CorrectionPlan {
  const standing = standingIn(log);
  const planning = new Planning(knownReadings(readings), unknownUndone(log));
  const added = standing.flatMap((correction) => (correction.action === "add" ? planning.add(correction) : []));
  planning.readings = knownReadings({ ...readings, reports: [...readings.reports, ...added] });
  for (const correction of standing) planning.take(correction);
  return planning.result(added);
}

function unknownUndone(log: readonly Correction[]): Issue[] {
  const known = new Set<string>(log.map(({ id }) => id));
  const undone = undoneIn(log);
  return log.flatMap((correction) =>
    correction.action !== "undo" || undone.has(correction.id) || known.has(correction.correctionId)
      ? []
      : [correctionIssue("correct/unknown", [correction], `${naming(correction)} takes back ${correction.correctionId}, which the log does not have.`)],
  );
}

/** Two accounts of one event give the same cause to say the same. */
function eachOnce(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [issue.id, issue])).values()];
}

/** The work of planning, correction by correction. */
class Planning {
  readings: KnownReadings;
  private readonly issues: Issue[];
  private readonly works = new Map<ReportId, Work>();
  private readonly rejected = new Map<ReportId, Standing>();
  private readonly regroupings: Regrouping[] = [];
  private readonly missing = new Map<string, Map<ReportId, readonly string[]>>();

  constructor(readings: KnownReadings, issues: Issue[]) {
    this.readings = readings;
    this.issues = issues;
  }

  add(correction: Extract<Standing, { action: "add" }>): EventReport[] {
    const found = addedReport(correction, this.readings);
    if ("report" in found) return [found.report];
    this.issues.push(found.issue);
    return [];
  }

  take(correction: Standing): void {
    if (correction.action === "add") return;
    const accounts = this.accountsOf(correction);
    if (accounts === undefined) return;
    if (correction.action === "set") this.set(correction, accounts);
    else if (correction.action === "reject") for (const { id } of accounts) this.rejected.set(id, correction);
    else this.regroupings.push({ correction, ids: accounts.map(({ id }) => id) });
  }

  /** All accounts that a correction names; none where one is lost, since half of a correction is another one. */
  private accountsOf(correction: Standing): EventReport[] | undefined {
    const found = correction.accounts.map((anchor) => findAccount(anchor, this.readings));
    const lost = correction.accounts.find((_, at) => found[at] === undefined);
    if (lost === undefined) return [...new Set(found.flatMap((one) => one ?? []))];
    const words = wordsOf(lost);
    const told = words === "" ? "" : `, which told “${words}”`;
    const message = `${naming(correction)} speaks of account ${lost.reportId}${told}; ${lost.path ?? "the dataset"} no longer has it.`;
    this.issues.push(correctionIssue("correct/account-lost", [correction], message, lost.path === undefined ? {} : { path: lost.path }));
    return undefined;
  }

  private set(correction: Extract<Standing, { action: "set" }>, accounts: readonly EventReport[]): void {
    const evidence = this.evidenceOf(correction, accounts);
    if (evidence === undefined) return;
    for (const account of accounts) {
      const striker = this.rejected.get(account.id);
      if (striker !== undefined) {
        const message = `${naming(correction)} sets ${correction.field} of account ${account.id}, which ${naming(striker)} strikes out.`;
        this.issues.push(correctionIssue("correct/conflict", [correction, striker], message, { documentId: account.documentId }));
      }
      const document = this.readings.document(account.documentId);
      if (document === undefined) continue;
      const work = this.works.get(account.id) ?? { report: account, document, made: [] };
      const { issues, missing } = applySet(work, correction, evidence);
      this.issues.push(...issues);
      if (work.made.length > 0) this.works.set(account.id, work);
      if (missing.length > 0)
        this.missing.set(correction.id, (this.missing.get(correction.id) ?? new Map<ReportId, readonly string[]>()).set(account.id, missing));
    }
  }

  /** The words quoted, where they stand now in the documents of the accounts; `undefined` where some are gone. */
  private evidenceOf(correction: Standing, accounts: readonly EventReport[]): Evidence[] | undefined {
    const found = correction.evidence.map((one) => this.reanchored(one, accounts));
    const gone = correction.evidence.find((_, at) => found[at] === undefined);
    if (gone === undefined) return found.flatMap((one) => one ?? []);
    const path = correction.accounts[0]?.path;
    const message = `${naming(correction)} rests on the words “${gone.quote}”, which ${path ?? "the dataset"} no longer has.`;
    this.issues.push(correctionIssue("correct/evidence-lost", [correction], message, path === undefined ? {} : { path }));
    return undefined;
  }

  private reanchored(evidence: Evidence, accounts: readonly EventReport[]): Evidence | undefined {
    const { documentId, start, end, quote } = evidence;
    if (this.readings.document(documentId)?.text.slice(start, end) === quote) return evidence;
    for (const account of accounts) {
      const document = this.readings.document(account.documentId);
      const found = document === undefined ? undefined : evidenceOf(document, quote, account.evidence[0]?.start ?? start);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  result(added: readonly EventReport[]): CorrectionPlan {
    const { works, rejected, regroupings, issues, missing } = this;
    const correct = (report: EventReport) => {
      if (rejected.has(report.id)) return null;
      const work = works.get(report.id);
      return work === undefined ? report : signed(work);
    };
    const isAdded = new Set(added.map(({ id }) => id));
    const touched = new Set([...works.keys(), ...rejected.keys()].filter((id) => !isAdded.has(id)));
    return { correct, added, touched, regroup: (groups) => regroup(groups, regroupings), issues: eachOnce(issues), missing };
  }
}
