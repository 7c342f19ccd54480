// A made-up conflict: invented groups and places around a real lake. Nobody did any of this.

/** Name, kind, country, longitude, latitude, precision. @type {readonly (readonly [string, string, string, number, number, number])[]} */
export const places = [
  ["Kessim", "town", "TD", 14.2, 13.4, 1],
  ["Tarfa", "town", "TD", 14.9, 13.6, 1],
  ["Bol Haraze", "town", "TD", 14.7, 13.1, 1],
  ["Oum Delil", "town", "TD", 15.3, 13.9, 1],
  ["Mao Kebir", "town", "TD", 15.1, 14.1, 1],
  ["Ngala Sud", "village", "TD", 14.1, 12.8, 1],
  ["Liwa Gharbi", "village", "TD", 14.3, 13.8, 1],
  ["Nokou Plains", "region", "TD", 14.8, 14.6, 2],
  ["Dikwa Bridge", "camp", "NE", 13.6, 13.7, 1],
  ["Baga Tolo", "village", "NE", 13.1, 13.5, 1],
  ["N’Gourti Nord", "town", "NE", 13.2, 15.3, 1],
  ["Aïn Telbeskey", "village", "NE", 12.4, 14.6, 1],
  ["Manga East", "region", "NE", 12.9, 14.9, 2],
  ["Gashagar", "town", "NG", 12.8, 13.4, 1],
  ["Mallam Fori", "town", "NG", 13.3, 12.7, 1],
  ["Kukawa Yala", "town", "NG", 13.6, 12.9, 1],
  ["Dumba Market", "village", "NG", 13.8, 12.5, 1],
  ["Fotokol Est", "town", "CM", 14.2, 12.4, 1],
  ["Makary Hill", "base", "CM", 14.5, 12.6, 1],
  ["Darak Island", "village", "CM", 14.4, 12.9, 1],
];

/** Id, name, kind, country. @type {readonly (readonly [string, string, string, string | undefined])[]} */
export const doers = [
  ["lake-shore-front", "Lake Shore Front", "armed-group", undefined],
  ["army-of-the-north", "Army of the North", "armed-group", undefined],
  ["northern-command", "Northern Command", "military", "TD"],
  ["basin-guard", "Basin Guard", "military", "NE"],
  ["sahel-river-brigade", "Sahel River Brigade", "armed-group", undefined],
  ["joint-lake-force", "Joint Lake Force", "coalition", undefined],
  ["island-fishers-league", "Island Fishers’ League", "organization", "CM"],
  ["harakat-sahil-al-buhayra", "Ḥarakat Sāḥil al-Buḥayra", "armed-group", undefined],
];

/** Mode, weapon, the verb, how often out of a hundred. @type {readonly (readonly [string, string | undefined, string, number])[]} */
export const acts = [
  ["drone-attack", "drone", "sent drones against", 16],
  ["rocket-attack", "rocket", "fired rockets at", 14],
  ["armed-raid", "firearm", "raided", 16],
  ["shelling", "artillery", "shelled", 12],
  ["bombing", "bomb", "set off a bomb near", 10],
  ["shooting", "firearm", "opened fire on", 12],
  ["abduct", undefined, "took people from", 8],
  ["armed-clash", "firearm", "fought at", 12],
];

export const targets = [
  "the fuel depot",
  "a convoy",
  "the police post",
  "the market",
  "an outpost",
  "a fishing camp",
  "the airfield",
  "a relief store",
  "the ferry landing",
  "a village school",
];
export const groups = ["soldiers", "fishermen", "traders", "guards", "civilians", "fighters", "aid workers", "children"];
export const voices = [
  "the Interior Ministry",
  "a village elder",
  "the relief committee",
  "hospital staff",
  "the port master",
  "a district chief",
  "residents",
  "the defence ministry",
];
export const outlets = ["Harbour Post", "Northern Wire", "Lake Gazette", "Basin Radio", "Shoreline Bulletin", "Sahel Courier"];
