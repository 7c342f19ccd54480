import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("what stands beside a thing that was stopped", () => {
  itReads([
    {
      text: "A gunman who drove at soldiers near Hebron was intercepted and shot dead on Sunday, the army said.",
      expect: [{ type: "assault", mode: "shooting", status: "occurred", target: "gunman", killed: 1, date: "2024-05-12" }],
    },
    {
      text: "Air defences intercepted and destroyed two drones over Belgorod on Monday.",
      expect: [{ type: "assault", mode: "drone-attack", status: "foiled", place: "Belgorod", date: "2024-05-13" }],
    },
    {
      text: "Air defences brought down two drones over Saratov on Monday.",
      expect: [{ type: "assault", mode: "drone-attack", status: "foiled", place: "Saratov", date: "2024-05-13" }],
    },
    { text: "Rebels planned to attack the dam and to kill its guards.", expect: [], besides: ["assault"] },
  ]);
});

describe("claims and denials by armed groups", () => {
  itReads([
    {
      text: "The armed wing of Hamas said it had fired mortar rounds at Israeli troops near Rafah on Monday.",
      expect: [{ type: "assault", status: "claimed", target: "Israeli troops", place: "Rafah", voices: ["claims-responsibility: armed wing"] }],
    },
    {
      text: "In Sudan the Rapid Support Forces said they had attacked an army camp in El Obeid on Monday.",
      expect: [{ type: "assault", status: "claimed", perpetrator: "Rapid Support Forces", place: "El Obeid" }],
    },
    {
      text: "Kenya's military denied striking the school in Jilib.",
      expect: [{ type: "assault", status: "denied", target: "school", place: "Jilib" }],
      besides: ["reject"],
    },
    {
      text: "Gunmen attacked a post in Goma on Monday. The group denied that it was behind the raid.",
      expect: [{ type: "assault", status: "occurred", perpetrator: ["Gunmen"], voices: ["denies: group"] }],
      besides: ["reject"],
    },
    {
      text: "Gunmen attacked a post in Goma on Monday. The PKK has neither confirmed nor denied that it was behind the raid.",
      expect: [{ type: "assault", status: "occurred", perpetrator: ["Gunmen"] }],
    },
    {
      text: "Two soldiers died on Monday when their vehicle ran over a landmine near Gao, the army said.",
      expect: [{ type: "assault", mode: "bombing", perpetrator: null, target: ["vehicle", "soldiers"], killed: 2, voices: ["confirms: army"] }],
    },
    {
      text: "A missile struck a tanker off Aden on Wednesday. Yahya Ansi, the Houthi military spokesman, claimed the attack.",
      expect: [{ type: "assault", mode: "missile-attack", perpetrator: ["Houthis"], voices: ["claims-responsibility: Yahya Ansi"] }],
    },
    {
      text: "The Arakan Army seized the town of Paletwa in western Myanmar on Sunday, its spokesman said.",
      expect: [{ type: "assault", mode: "armed-raid", status: "claimed", perpetrator: "Arakan Army", place: "Paletwa", country: "MM" }],
    },
    {
      text: "Gunmen killed seven gendarmes in an ambush near Gao on Tuesday. The Islamic State group claimed the attack on Thursday.",
      published: "2024-05-17",
      expect: [{ type: "assault", killed: 7, date: "2024-05-14", voices: ["claims-responsibility: Islamic State"] }],
    },
  ]);
});

describe("acts that ordinary verbs tell", () => {
  itReads([
    {
      text: "A drone slammed into a depot in Basra on Monday, wounding two guards.",
      expect: [{ type: "assault", mode: "drone-attack", target: ["depot", "guards"], injured: 2, place: "Basra" }],
    },
    {
      text: "Five engineers and their driver were killed on Tuesday when a suicide bomber rammed a van into their convoy near Quetta.",
      expect: [{ type: "assault", mode: "suicide-bombing", perpetrator: ["suicide bomber"], killed: 6, date: "2024-05-14" }],
    },
    { text: "A lorry rammed into a bus near Quetta on Tuesday, killing nine people.", expect: [] },
    { text: "A drunk driver slammed into a shop in Leeds on Monday.", expect: [] },
    {
      text: "The rebels sank the cargo ship Meridian in the Red Sea on Monday.",
      expect: [{ type: "assault", perpetrator: "rebels", place: "Red Sea", date: "2024-05-13" }],
    },
    { text: "A ferry sank off Lamu on Monday and twelve people drowned.", expect: [] },
    { text: "Rebels captured the village of Mweso in Congo on Friday.", expect: [{ type: "assault", mode: "armed-raid", place: "Mweso", country: "CD" }] },
    { text: "The photographer captured the mood of the crowd.", expect: [] },
    {
      text: "Two Israelis and a Palestinian were killed in a shooting in Hebron on Monday.",
      expect: [{ type: "assault", mode: "shooting", killed: 3, place: "Hebron" }],
    },
    { text: "A Palestinian was shot dead in Hebron on Monday, medics said.", expect: [{ type: "assault", target: "Palestinian", killed: 1 }] },
    {
      text: "Two Americans were killed when rockets hit a camp near Erbil on Monday.",
      expect: [{ type: "assault", mode: "rocket-attack", target: ["camp", "Americans"], killed: 2 }],
    },
    {
      text: "Members of the party attacked protesters with sticks and machetes in Dhaka on Monday.",
      expect: [{ type: "assault", target: "protesters", weapon: "other", place: "Dhaka" }],
    },
    {
      text: "At least 21 people were killed by shelling in Rafah on Monday.",
      expect: [{ type: "assault", mode: "shelling", perpetrator: null, killed: [21, null], place: "Rafah" }],
    },
    {
      text: "Fighters of the militia shelled and then stormed the village of Wad Hamid in Sudan on Monday.",
      expect: [{ type: "assault", perpetrator: "Fighters", killed: null, place: "Wad Hamid" }],
    },
    {
      text: "Army aircraft dropped barrel bombs on a market held by the rebels in El Fasher on Tuesday.",
      expect: [{ type: "assault", mode: "air-strike", perpetrator: ["Army"], target: ["market", "rebels"], date: "2024-05-14" }],
    },
    {
      text: "ELN guerrillas freed a sergeant whom they had kidnapped in Tibú on May 9.",
      expect: [{ type: "assault", mode: "abduct", target: "sergeant", date: "2024-05-09", place: "Tibú" }],
      besides: ["retreat"],
    },
    {
      text: "Iran fired missiles at Ain al-Asad on Monday in retaliation for the killing of a general.",
      expect: [{ type: "assault", mode: "missile-attack", target: ["Ain al-Asad air base"], killed: null }],
      besides: ["assault"],
    },
    { text: "Sunday's fire in a warehouse, in which five people died, began in the kitchen.", expect: [] },
    {
      text: "Two officers were gunned down when their patrol car came under fire in the suburb of Durán in Ecuador on Saturday.",
      expect: [{ type: "assault", mode: "shooting", perpetrator: null, killed: 2, date: "2024-05-11" }],
    },
  ]);
});

describe("days and places of conflict news", () => {
  itReads([
    { text: "A drone hit a base in Basra before dawn on Monday.", expect: [{ type: "assault", date: "2024-05-13" }] },
    { text: "Rockets hit a base in Goma shortly after midnight on Sunday.", expect: [{ type: "assault", date: "2024-05-12" }] },
    { text: "On Sunday gunmen drove into Gao and killed five people.", expect: [{ type: "assault", perpetrator: "gunmen", killed: 5, date: "2024-05-12" }] },
    {
      text: "In 1998 a suicide bomber drove a truck into the barracks in Beirut and killed 241 soldiers.",
      expect: [{ type: "assault", mode: "suicide-bombing", target: ["barracks", "soldiers"], killed: 241, date: "1998-XX-XX" }],
      figures: [],
    },
    {
      text: "On May 11, between 4:30 a.m. and 6 p.m. (Sanaa time), U.S. forces shot down three drones near ships sailing in the Red Sea.",
      expect: [{ type: "assault", status: "foiled", place: "Red Sea", date: "2024-05-11" }],
    },
    {
      text: "OUAGADOUGOU - Jihadists stormed the village of Tankoualou on Sunday.",
      expect: [{ type: "assault", mode: "armed-raid", place: "Tankoualou", country: "BF" }],
    },
    {
      text: "The death toll from Sunday's attack on the village of Tankoualou in Burkina Faso has risen to 31, the governor said. Armed men on motorcycles stormed the village and burned granaries.",
      expect: [{ type: "assault", killed: 31, perpetrator: "Armed men", place: "Tankoualou", date: "2024-05-12" }],
    },
    {
      text: "U.S. warplanes struck three warehouses belonging to Kataib Hezbollah near al-Qaim on Monday.",
      expect: [{ type: "assault", mode: "air-strike", place: "Al-Qaim" }],
    },
    {
      text: "Separatists set fire to a health centre in Kumbo on Thursday.",
      expect: [{ type: "assault", mode: "arson", target: "health centre", place: "Kumbo" }],
    },
  ]);
});
