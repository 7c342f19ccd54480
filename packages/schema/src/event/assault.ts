import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const assault = defineEventType({
  type: "assault",
  title: "Assault",
  description: "Uses force: attacks, strikes, kills, abducts, destroys.",
  quadrant: "material-conflict",
  fields: {},
});

const air = "Air/drone strike";
const shelling = "Shelling/artillery/missile attack";

export const assaultModes = {
  "drone-attack": {
    type: "assault",
    title: "Drone attack",
    definition: "One or more explosive (one-way) drones sent at a target.",
    plover: "drone",
    acled: air,
  },
  "drone-strike": { type: "assault", title: "Drone strike", definition: "Munition released by an armed unmanned aircraft.", plover: "drone", acled: air },
  "air-strike": { type: "assault", title: "Air strike", definition: "Munition from a crewed or unspecified aircraft.", plover: "aerial", acled: air },
  "gunship-strike": { type: "assault", title: "Gunship strike", definition: "Fire from a fixed-wing or rotary gunship.", plover: "aerial", acled: air },
  "rocket-attack": {
    type: "assault",
    title: "Rocket attack",
    definition: "Unguided rockets or improvised projectiles from the ground.",
    plover: "heavy-weapons",
    acled: shelling,
  },
  "missile-attack": {
    type: "assault",
    title: "Missile attack",
    definition: "Ballistic, cruise, anti-ship or unspecified missiles.",
    plover: "heavy-weapons",
    acled: shelling,
  },
  "missile-drone-barrage": {
    type: "assault",
    title: "Missile and drone barrage",
    definition: "Missiles (or rockets) and drones in one operation.",
    plover: "heavy-weapons",
    acled: shelling,
  },
  shelling: { type: "assault", title: "Shelling", definition: "Tube artillery or mortars.", plover: "heavy-weapons", acled: shelling },
  bombing: {
    type: "assault",
    title: "Bombing",
    definition: "Explosive device or blast of hostile or unsettled nature, no aircraft.",
    plover: "explosives",
    acled: "Remote explosive/landmine/IED",
  },
  "suicide-bombing": {
    type: "assault",
    title: "Suicide bombing",
    definition: "Explosive carried by a person or vehicle who dies.",
    plover: "suicide-attack",
    acled: "Suicide bomb",
  },
  grenade: { type: "assault", title: "Grenade attack", definition: "Grenade or other explosive thrown by hand.", plover: "explosives", acled: "Grenade" },
  "complex-attack": { type: "assault", title: "Complex attack", definition: "Bomb and gunmen together.", plover: "explosives", acled: "Armed clash" },
  shooting: { type: "assault", title: "Shooting", definition: "Small arms at persons.", plover: "firearms", acled: "Attack" },
  "armed-clash": { type: "assault", title: "Armed clash", definition: "Armed parties fight one another.", plover: "firearms", acled: "Armed clash" },
  "armed-raid": {
    type: "assault",
    title: "Armed raid",
    definition: "Armed group overruns a village, town or post; arms mixed, often arson.",
    plover: "firearms",
    acled: "Attack",
  },
  assassination: {
    type: "assault",
    title: "Assassination",
    definition: "Killing of a named or chosen person, means not told.",
    plover: "targeted",
    acled: "Attack",
  },
  massacre: { type: "assault", title: "Massacre", definition: "Killing of many unarmed people at once.", plover: "firearms", acled: "Attack" },
  abduct: {
    type: "assault",
    title: "Abduction",
    definition: "People taken and held by force or by threat of it.",
    plover: "abduct",
    acled: "Abduction/forced disappearance",
  },
  hijack: {
    type: "assault",
    title: "Hijacking",
    definition: "A vehicle, ship or aircraft taken over by force.",
    plover: "abduct",
    acled: "Abduction/forced disappearance",
  },
  arson: { type: "assault", title: "Arson", definition: "Property set on fire.", plover: "destroy", acled: "Looting/property destruction" },
  robbery: { type: "assault", title: "Armed robbery", definition: "Property taken by force.", plover: "destroy", acled: "Looting/property destruction" },
  sabotage: {
    type: "assault",
    title: "Sabotage",
    definition: "Property or lines damaged or destroyed, means mixed or not told.",
    plover: "destroy",
    acled: "Looting/property destruction",
  },
  torture: { type: "assault", title: "Torture or beating", definition: "Bodily harm to people held or without arms.", plover: "torture", acled: "Attack" },
  "sexual-violence": { type: "assault", title: "Sexual violence", definition: "Rape and other sexual violence.", plover: "sexual", acled: "Sexual violence" },
  "attack-unspecified": {
    type: "assault",
    title: "Attack, means not told",
    definition: "Attack or strike whose means the text does not tell.",
    acled: "Attack",
  },
  "explosion-unexplained": {
    type: "assault",
    title: "Unexplained explosion",
    definition: "Blast whose cause is disputed between attack and accident.",
    plover: "explosives",
    acled: "Remote explosive/landmine/IED",
  },
  "war-outbreak": { type: "assault", title: "Outbreak of war", definition: "Start of a war named as background.", acled: "Armed clash" },
} as const satisfies Record<string, ModeSpec<"assault">>;
