import type { Act } from "../rows/row-format.js";

/** A sub-event type of ACLED, with what it belongs to and the act that it stands for here. */
export interface SubEvent {
  eventType: string;
  disorderType: string;
  /** Absent for "Other", which may be anything: the model has no mode for it. */
  act?: Act;
}

const violence = "Political violence";
const demonstrations = "Demonstrations";
const strategic = "Strategic developments";
const remote = "Explosions/Remote violence";
const civilians = "Violence against civilians";

const inBattle = { eventType: "Battles", disorderType: violence, act: { type: "assault", mode: "armed-clash" } } as const satisfies SubEvent;
const inProtest = { eventType: "Protests", disorderType: demonstrations, act: { type: "protest", mode: "protest" } } as const satisfies SubEvent;
const riot: Act = { type: "protest", mode: "riot" };
const from = (mode: Act["mode"], eventType = remote): SubEvent => ({ eventType, disorderType: violence, act: { type: "assault", mode } });
const development = (act?: Act): SubEvent => ({ eventType: strategic, disorderType: strategic, ...(act === undefined ? {} : { act }) });

/** The sub-event types of the 2024-25 codebook. Several modes write to one; reading one gives the plainest of them. */
const subEvents: Readonly<Record<string, SubEvent>> = {
  "Government regains territory": inBattle,
  "Non-state actor overtakes territory": inBattle,
  "Armed clash": inBattle,
  "Excessive force against protesters": { ...inProtest, disorderType: `${violence}; ${demonstrations}` },
  "Protest with intervention": inProtest,
  "Peaceful protest": inProtest,
  "Violent demonstration": { eventType: "Riots", disorderType: demonstrations, act: riot },
  "Mob violence": { eventType: "Riots", disorderType: violence, act: riot },
  "Chemical weapon": from("attack-unspecified"),
  "Air/drone strike": from("air-strike"),
  "Suicide bomb": from("suicide-bombing"),
  "Shelling/artillery/missile attack": from("shelling"),
  "Remote explosive/landmine/IED": from("bombing"),
  Grenade: from("grenade"),
  "Sexual violence": from("sexual-violence", civilians),
  Attack: from("attack-unspecified", civilians),
  "Abduction/forced disappearance": from("abduct", civilians),
  Agreement: development({ type: "agree", mode: "agreement" }),
  Arrests: development({ type: "coerce", mode: "detention" }),
  "Change to group/activity": development({ type: "mobilize", mode: "deployment" }),
  "Disrupted weapons use": development({ type: "coerce", mode: "search-seizure" }),
  "Headquarters or base established": development({ type: "mobilize", mode: "deployment" }),
  "Looting/property destruction": development({ type: "assault", mode: "sabotage" }),
  "Non-violent transfer of territory": development({ type: "retreat", mode: "withdrawal" }),
  Other: development(),
};

const byKey = new Map(Object.entries(subEvents).map(([name, subEvent]) => [name.toLowerCase(), subEvent]));

/** What ACLED calls weapons that were found, shot down or went off before they did harm. */
export const disrupted = "Disrupted weapons use";

/** Returns the sub-event type of a name, in capitals or not; undefined for what is none. */
export const subEventOf = (name: string): SubEvent | undefined => byKey.get(name.trim().toLowerCase());

/** Whether a sub-event type is of the acts whose first actor did it to the second. */
export const isAgainstCivilians = ({ eventType }: SubEvent): boolean => eventType === civilians;

/** Whether it is of the acts of a crowd, which is the first actor. */
export const isDemonstration = ({ eventType }: SubEvent): boolean => eventType === "Protests" || eventType === "Riots";

/** Whether it is one of strikes and blasts. */
export const isRemote = ({ eventType }: SubEvent): boolean => eventType === remote;
