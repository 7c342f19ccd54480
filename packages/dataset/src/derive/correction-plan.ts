import type { EventReport, Issue, ReportId } from "@dateline/schema";

/** What the corrections of a dataset come to, over the reports that the reader gave. */
export interface CorrectionPlan {
  /** Returns a report as corrections have it: null where they reject it. Asked only for those in `touched`. */
  correct(report: EventReport): EventReport | null;
  /** Reports that corrections add. */
  added: readonly EventReport[];
  /** Returns the groups that linking found with merges and splits applied. */
  regroup(groups: ReportId[][]): ReportId[][];
  /** The reports of the reader's that corrections change or reject. */
  touched: ReadonlySet<ReportId>;
  /** Corrections that disagree, or rest on what is gone. */
  issues: readonly Issue[];
}

/** Nothing corrected. */
export const noCorrections: CorrectionPlan = { correct: (report) => report, added: [], regroup: (groups) => groups, touched: new Set(), issues: [] };
