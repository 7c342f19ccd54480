import { coreModes, type EventReport, type Evidence } from "@dateline/schema";

/** How a value can be put right: by one of several words, or by text of a form that `form` describes. */
export type FieldEdit = { kind: "choice"; options: readonly string[] } | { kind: "text"; form: string };

/** A value of an account with the words it rests on and the rules that read it. */
export interface ReadField {
  /** Its place in the report, as in `casualties.0`. */
  path: string;
  label: string;
  value: string;
  evidence: readonly Evidence[];
  rules: readonly string[];
  edit?: FieldEdit;
}

type Casualty = EventReport["casualties"][number];

const statuses = ["occurred", "claimed", "alleged", "denied", "threatened", "planned", "foiled", "ongoing"];
export const textForms = {
  time: "A day (2024-01-28), a month (2024-01), a year (2024) or a range of days (2024-01-28/2024-01-30); nothing where it is not told.",
  place: "A name, and where known its point: Qamar, 33.31, 44.36; nothing where it is not told.",
  name: "The name as it is usually written.",
  toll: "A number (3), a range (3-5) or an open one (3+).",
};

/** Returns the values of an account in the order that people ask for them. */
export function fieldsOf(report: EventReport, text: string): ReadField[] {
  const rules = (...names: string[]) => [...new Set(report.explanation.filter(({ field }) => field !== undefined && names.includes(root(field))).map(nameOf))];
  const at = ({ start, end }: { start: number; end: number }): Evidence[] => [{ documentId: report.documentId, start, end, quote: text.slice(start, end) }];
  const modes = Object.entries(coreModes).flatMap(([mode, { type }]) => (type === report.type ? [mode] : []));
  return [
    {
      path: "mode",
      label: "What",
      value: report.mode,
      evidence: report.evidence.slice(0, 1),
      rules: rules("mode", "type"),
      edit: { kind: "choice", options: modes },
    },
    { path: "status", label: "Told as", value: report.status, evidence: [], rules: rules("status"), edit: { kind: "choice", options: statuses } },
    {
      path: "time",
      label: "When",
      value: report.time?.edtf ?? "",
      evidence: report.time?.evidence ?? [],
      rules: rules("time"),
      edit: { kind: "text", form: textForms.time },
    },
    {
      path: "place",
      label: "Where",
      value: placeText(report.place),
      evidence: report.place?.evidence ?? [],
      rules: rules("place"),
      edit: { kind: "text", form: textForms.place },
    },
    ...report.participants.map(
      (one, index): ReadField => ({
        path: `participants.${index}`,
        label: sentence(one.role),
        value: one.name ?? one.text,
        evidence: at(one),
        rules: rules("participants", one.role),
        edit: { kind: "text", form: textForms.name },
      }),
    ),
    ...report.weapons.map(
      (one, index): ReadField => ({ path: `weapons.${index}`, label: "With", value: one.text, evidence: at(one), rules: rules("weapons") }),
    ),
    ...report.casualties.map(
      (one, index): ReadField => ({
        path: `casualties.${index}`,
        label: sentence(one.outcome.replaceAll("-", " ")),
        value: tollText(one),
        evidence: one.evidence,
        rules: rules("casualties"),
        edit: { kind: "text", form: textForms.toll },
      }),
    ),
    ...report.attributions.map(
      (one, index): ReadField => ({
        path: `attributions.${index}`,
        label: sentence(one.stance.replaceAll("-", " ")),
        value: one.name ?? one.text,
        evidence: one.evidence,
        rules: rules("attributions"),
      }),
    ),
  ];
}

/** Returns a toll as it can be typed: `3`, `3-5`, `3+`. */
function tollText({ min, max }: Pick<Casualty, "min" | "max">): string {
  if (max === null) return `${min}+`;
  return min === max ? String(min) : `${min}-${max}`;
}

function placeText(place: EventReport["place"]): string {
  if (place === null) return "";
  const { name, latitude, longitude } = place;
  return latitude === undefined || longitude === undefined ? name : `${name}, ${latitude}, ${longitude}`;
}

const root = (field: string) => field.split(".")[0] ?? field;
const nameOf = ({ stage, rule }: EventReport["explanation"][number]) => `${stage}: ${rule}`;

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
