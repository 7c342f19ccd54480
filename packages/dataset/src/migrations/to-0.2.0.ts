import { createHash } from "node:crypto";
import type { Migration, Raw } from "../migration.js";

/** The file `originals` came in; corrections name accounts by anchors, no longer by their ids alone. */
export const to020: Migration = {
  to: "0.2.0",
  manifest: (manifest) => ({
    ...manifest,
    schemaVersion: "0.2.0",
    counts: { ...asObject(manifest.counts), originals: 0 },
    files: { ...asObject(manifest.files), originals: createHash("sha256").digest("hex") },
  }),
  record: (file, record) => (file === "corrections" && record.accounts === undefined ? withAnchors(record) : record),
};

const asObject = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});

function withAnchors(correction: Raw): Raw {
  const { reportId, reportIds, eventIds, evidence, report, ...rest } = correction;
  const [words] = Array.isArray(evidence) ? evidence : [];
  const anchors = (ids: unknown) =>
    Array.isArray(ids) ? ids.map((id: unknown) => ({ reportId: id, ...(words === undefined ? {} : { evidence: words }) })) : [];
  switch (correction.action) {
    case "set":
    case "reject":
      // The evidence of a 0.1.0 correction was that of its account; from 0.2.0 on it is what the author quoted.
      return { ...rest, evidence: [], accounts: anchors([reportId]) };
    case "split":
      return { ...rest, evidence: [], accounts: anchors(reportIds) };
    case "merge":
      return {
        ...rest,
        evidence,
        eventIds,
        accounts: Array.isArray(eventIds) ? eventIds.map((id: unknown) => ({ reportId: typeof id === "string" ? id.replace(/^e_/, "r_") : id })) : [],
      };
    case "add":
      return { ...rest, evidence: [], report, accounts: anchors([Reflect.get(asObject(report), "id")]) };
    default:
      return correction;
  }
}
