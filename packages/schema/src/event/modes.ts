import type { CoreType } from "../event.js";

/** How an act was done, with its counterparts in PLOVER (mode, where it has one) and ACLED (sub-event type, where it codes such acts). */
export interface ModeSpec<Type extends string = string> {
  type: Type;
  title: string;
  definition: string;
  plover?: string;
  acled?: string;
}

const air = "Air/drone strike";
const shelling = "Shelling/artillery/missile attack";

/** The core modes. Names and definitions follow common newsroom use; each belongs to one type. */
export const coreModes = {
  "drone-attack": { type: "assault", title: "Drone attack", definition: "One or more explosive (one-way) drones sent at a target.", plover: "drone", acled: air },
  "drone-strike": { type: "assault", title: "Drone strike", definition: "Munition released by an armed unmanned aircraft.", plover: "drone", acled: air },
  "air-strike": { type: "assault", title: "Air strike", definition: "Munition from a crewed or unspecified aircraft.", plover: "aerial", acled: air },
  "gunship-strike": { type: "assault", title: "Gunship strike", definition: "Fire from a fixed-wing or rotary gunship.", plover: "aerial", acled: air },
  "rocket-attack": { type: "assault", title: "Rocket attack", definition: "Unguided rockets or improvised projectiles from the ground.", plover: "heavy-weapons", acled: shelling },
  "missile-attack": { type: "assault", title: "Missile attack", definition: "Ballistic, cruise, anti-ship or unspecified missiles.", plover: "heavy-weapons", acled: shelling },
  "missile-drone-barrage": { type: "assault", title: "Missile and drone barrage", definition: "Missiles (or rockets) and drones in one operation.", plover: "heavy-weapons", acled: shelling },
  shelling: { type: "assault", title: "Shelling", definition: "Tube artillery or mortars.", plover: "heavy-weapons", acled: shelling },
  bombing: { type: "assault", title: "Bombing", definition: "Explosive device or blast of hostile or unsettled nature, no aircraft.", plover: "explosives", acled: "Remote explosive/landmine/IED" },
  "suicide-bombing": { type: "assault", title: "Suicide bombing", definition: "Explosive carried by a person or vehicle who dies.", plover: "suicide-attack", acled: "Suicide bomb" },
  grenade: { type: "assault", title: "Grenade attack", definition: "Grenade or other explosive thrown by hand.", plover: "explosives", acled: "Grenade" },
  "complex-attack": { type: "assault", title: "Complex attack", definition: "Bomb and gunmen together.", plover: "explosives", acled: "Armed clash" },
  shooting: { type: "assault", title: "Shooting", definition: "Small arms at persons.", plover: "firearms", acled: "Attack" },
  "armed-clash": { type: "assault", title: "Armed clash", definition: "Armed parties fight one another.", plover: "firearms", acled: "Armed clash" },
  "armed-raid": { type: "assault", title: "Armed raid", definition: "Armed group overruns a village, town or post; arms mixed, often arson.", plover: "firearms", acled: "Attack" },
  assassination: { type: "assault", title: "Assassination", definition: "Killing of a named or chosen person, means not told.", plover: "targeted", acled: "Attack" },
  massacre: { type: "assault", title: "Massacre", definition: "Killing of many unarmed people at once.", plover: "firearms", acled: "Attack" },
  abduct: { type: "assault", title: "Abduction", definition: "People taken and held by force or by threat of it.", plover: "abduct", acled: "Abduction/forced disappearance" },
  hijack: { type: "assault", title: "Hijacking", definition: "A vehicle, ship or aircraft taken over by force.", plover: "abduct", acled: "Abduction/forced disappearance" },
  arson: { type: "assault", title: "Arson", definition: "Property set on fire.", plover: "destroy", acled: "Looting/property destruction" },
  robbery: { type: "assault", title: "Armed robbery", definition: "Property taken by force.", plover: "destroy", acled: "Looting/property destruction" },
  sabotage: { type: "assault", title: "Sabotage", definition: "Property or lines damaged or destroyed, means mixed or not told.", plover: "destroy", acled: "Looting/property destruction" },
  torture: { type: "assault", title: "Torture or beating", definition: "Bodily harm to people held or without arms.", plover: "torture", acled: "Attack" },
  "sexual-violence": { type: "assault", title: "Sexual violence", definition: "Rape and other sexual violence.", plover: "sexual", acled: "Sexual violence" },
  "attack-unspecified": { type: "assault", title: "Attack, means not told", definition: "Attack or strike whose means the text does not tell.", acled: "Attack" },
  "explosion-unexplained": { type: "assault", title: "Unexplained explosion", definition: "Blast whose cause is disputed between attack and accident.", plover: "explosives", acled: "Remote explosive/landmine/IED" },
  "war-outbreak": { type: "assault", title: "Outbreak of war", definition: "Start of a war named as background.", acled: "Armed clash" },
  statement: { type: "support", title: "Statement", definition: "Public statement that justifies or explains an act." },
  praise: { type: "support", title: "Praise", definition: "Thanks or praise." },
  recognition: { type: "support", title: "Recognition or backing", definition: "Recognises, endorses or backs somebody in words." },
  condemnation: { type: "accuse", title: "Condemnation", definition: "Condemns or calls an act unacceptable.", plover: "disapprove" },
  accusation: { type: "accuse", title: "Accusation", definition: "Lays responsibility on someone.", plover: "allege" },
  investigation: { type: "accuse", title: "Investigation", definition: "Opens or runs an inquiry.", plover: "investigate" },
  denial: { type: "reject", title: "Denial", definition: "Denies a fact or a part in it." },
  rejection: { type: "reject", title: "Rejection", definition: "Refuses or opposes.", plover: "change" },
  threat: { type: "threaten", title: "Threat", definition: "Announces violence or revenge.", plover: "violence" },
  warning: { type: "threaten", title: "Warning", definition: "Conditional or general warning of action.", plover: "violence" },
  "announcement-resume": { type: "threaten", title: "Announced resumption", definition: "Announces that attacks begin again.", plover: "violence" },
  "announcement-halt": { type: "concede", title: "Announced halt", definition: "Announces that attacks stop or pause.", acled: "Agreement" },
  concession: { type: "concede", title: "Concession", definition: "Gives ground in words: a pardon, an apology, a lifted rule." },
  truce: { type: "agree", title: "Truce", definition: "Ceasefire or undeclared pause between parties.", acled: "Agreement" },
  agreement: { type: "agree", title: "Agreement", definition: "Agrees to something, or signs that it will.", acled: "Agreement" },
  appeal: { type: "request", title: "Appeal", definition: "Asks or calls on others to act or stop.", plover: "change" },
  talks: { type: "consult", title: "Talks", definition: "Negotiation round.", plover: "multilateral", acled: "Agreement" },
  visit: { type: "consult", title: "Visit", definition: "Official visit.", plover: "visit" },
  "phone-call": { type: "consult", title: "Call", definition: "Official call.", plover: "phone" },
  "diplomatic-message": { type: "consult", title: "Message", definition: "Message or notification handed over." },
  sanctions: { type: "sanction", title: "Sanctions", definition: "Economic or legal sanctions.", plover: "discontinue" },
  expulsion: { type: "sanction", title: "Expulsion", definition: "Puts a diplomat, member or body out.", plover: "expel" },
  conviction: { type: "sanction", title: "Conviction", definition: "A court finds somebody guilty.", plover: "convict" },
  evacuation: { type: "retreat", title: "Evacuation", definition: "Leaves positions.", plover: "withdraw", acled: "Change to group/activity" },
  withdrawal: { type: "retreat", title: "Withdrawal", definition: "Pulls forces out or gives up ground.", plover: "withdraw", acled: "Non-violent transfer of territory" },
  release: { type: "retreat", title: "Release", definition: "Frees captives.", plover: "release", acled: "Agreement" },
  resignation: { type: "retreat", title: "Resignation", definition: "An official leaves a post.", plover: "resign" },
  "search-operation": { type: "mobilize", title: "Search operation", definition: "Security forces search or look for suspects.", plover: "police", acled: "Other" },
  deployment: { type: "mobilize", title: "Deployment", definition: "Forces or assets moved or put on alert.", plover: "troops", acled: "Change to group/activity" },
  protest: { type: "protest", title: "Protest", definition: "Demonstration, occupation or picket.", plover: "demo", acled: "Peaceful protest" },
  riot: { type: "protest", title: "Riot", definition: "Violent crowd action.", plover: "riot", acled: "Violent demonstration" },
  strike: { type: "protest", title: "Work stoppage", definition: "Workers stop work.", plover: "strike", acled: "Peaceful protest" },
  funeral: { type: "protest", title: "Funeral", definition: "Funeral procession of political meaning.", plover: "demo", acled: "Peaceful protest" },
  detention: { type: "coerce", title: "Detention", definition: "Arrest or capture.", plover: "arrest", acled: "Arrests" },
  raid: { type: "coerce", title: "Search and seizure", definition: "Premises searched or property taken by authority, without violence.", plover: "seize", acled: "Disrupted weapons use" },
  restriction: { type: "coerce", title: "Restriction", definition: "Limits on movement, politics or speech: curfew, cordon, ban.", plover: "restrict", acled: "Other" },
  cyber: { type: "coerce", title: "Cyber attack", definition: "Attack on computers or networks.", plover: "cyber", acled: "Other" },
  "military-aid": { type: "aid", title: "Military aid", definition: "Arms, training or money for forces." },
  relief: { type: "aid", title: "Relief", definition: "Humanitarian or economic help, rescue, asylum." },
  cooperation: { type: "cooperate", title: "Cooperation", definition: "Works together in deed: trade, intelligence, joint work." },
  "joint-exercise": { type: "cooperate", title: "Joint exercise", definition: "Forces train together." },
} as const satisfies Record<string, ModeSpec<CoreType>>;

/** Name of a core mode, as in `drone-attack`. */
export type CoreMode = keyof typeof coreModes;
