import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("whole dispatches", () => {
  itReads([
    {
      text: "Jihadists kill 17 soldiers in western Niger\n\nNIAMEY, May 12 (Sahel Wire) - Seventeen soldiers were killed and 20 others wounded when jihadists ambushed their convoy in western Niger on Saturday, the defence ministry said.\n\nThe convoy was attacked near the village of Koutougou, close to the border with Burkina Faso.\n\nNo group has claimed responsibility.",
      published: "2024-05-12",
      expect: [
        {
          type: "assault",
          status: "occurred",
          perpetrator: "jihadists",
          target: "convoy",
          country: "NE",
          date: "2024-05-11",
          killed: 17,
          injured: 20,
          voices: ["confirms: defence ministry"],
        },
      ],
    },
    {
      text: "Drone attack on Erbil airport\n\nA drone laden with explosives came down near Erbil airport in northern Iraq on Monday evening, the Kurdish counter-terrorism service said. There were no casualties.\n\nA group calling itself Liwa al-Sabiqun claimed responsibility in a post on Telegram. The Iraqi prime minister condemned the attack.",
      expect: [
        {
          type: "assault",
          mode: "drone-attack",
          place: "Erbil airport",
          date: "2024-05-13",
          killed: [],
          voices: ["claims-responsibility: Liwa al-Sabiqun", "condemns: Iraqi prime minister"],
        },
        { type: "accuse", mode: "condemnation", perpetrator: "Iraqi prime minister" },
      ],
    },
    {
      text: "Ecuador: councillor shot dead\n\nGUAYAQUIL - Two hired killers on a motorbike shot dead Carla Montes, a councillor of Duran, outside her home on Thursday morning. Police arrested one suspect, a 19-year-old man, hours later. President Daniel Noboa condemned the murder and sent 300 soldiers to the city.",
      expect: [
        { type: "assault", mode: "shooting", perpetrator: "hired killers", target: "Carla Montes", killed: 1, date: "2024-05-09" },
        { type: "coerce", mode: "detention", perpetrator: "Police" },
        { type: "accuse", mode: "condemnation", perpetrator: "Daniel Noboa" },
        { type: "mobilize", mode: "deployment", perpetrator: "Daniel Noboa" },
      ],
    },
    {
      text: "The United States carried out air strikes on two sites used by a militia in Deir ez-Zor, Syria, on Sunday, the Pentagon said. The strikes were a response to a rocket attack on Friday on a base in Hasakah that wounded four American soldiers. The militia has denied carrying out the rocket attack.",
      expect: [
        { type: "assault", mode: "air-strike", perpetrator: "United States", date: "2024-05-12", country: "SY", voices: ["confirms: Pentagon"] },
        { type: "assault", mode: "rocket-attack", place: "Hasakah", date: "2024-05-10", injured: 4, voices: ["denies: militia"] },
      ],
      besides: ["reject"],
    },
    {
      text: 'Boko Haram fighters raided three villages near Chibok on Wednesday night, burning houses and abducting 15 women, residents said. "They shot at everyone," said farmer Yakubu Bulus. Eleven people were killed in the village of Kwarangulum. The army said it had repelled the attackers.',
      expect: [{ type: "assault", mode: "armed-raid", perpetrator: "Boko Haram fighters", date: "2024-05-08" }],
      besides: ["assault"],
    },
    {
      text: "Ukraine's air force said it had shot down 13 of 17 drones that Russia launched overnight. One drone hit a grain warehouse in Izmail, injuring two workers, the regional governor said.",
      expect: [{ type: "assault", mode: "drone-attack", perpetrator: "Russia", target: "grain warehouse", place: "Izmail", injured: 2 }],
      besides: ["assault"],
    },
    {
      text: "A former rebel commander was killed by unknown gunmen in Bogota on Friday, a year after he had laid down his arms. His party blamed the state for failing to protect him. The government rejected the accusation.",
      expect: [
        { type: "assault", perpetrator: "unknown gunmen", target: "former rebel commander", killed: 1, place: "Bogota", date: "2024-05-10" },
        { type: "accuse", mode: "accusation", target: "state" },
        { type: "reject", mode: "rejection", perpetrator: "government" },
      ],
      besides: ["retreat"],
    },
    {
      text: "Talks between the government of Mali and Tuareg rebels opened in Algiers on Monday. The rebels demanded the withdrawal of foreign mercenaries. On Sunday, a drone strike near Tinzaouaten had killed 15 people, according to the rebels, who blamed the army.",
      expect: [
        { type: "consult", mode: "talks", place: "Algiers", date: "2024-05-13" },
        { type: "request", mode: "appeal", perpetrator: "rebels" },
        { type: "assault", mode: "drone-strike", place: "Tinzaouaten", date: "2024-05-12", killed: 15, voices: ["confirms: rebels"] },
      ],
      besides: ["accuse"],
    },
    {
      text: "Police in Manila said on Tuesday they had foiled a bomb attack on a ferry. Three men were arrested with explosives at the port on Monday. They are believed to belong to Abu Sayyaf.",
      published: "2024-05-14",
      expect: [
        { type: "assault", mode: "bombing", status: "foiled", target: "ferry" },
        { type: "coerce", mode: "detention", target: "men", date: "2024-05-13" },
      ],
    },
    {
      text: "Five years ago, gunmen stormed a luxury hotel in Nairobi and killed 21 people. On Monday, survivors gathered at the site to remember them.",
      expect: [{ type: "assault", perpetrator: "gunmen", killed: 21, place: "Nairobi" }],
      besides: ["protest"],
    },
    {
      text: "ISLAMABAD (Indus News) -- The death toll from a suicide bombing at a rally in Bajaur rose to 54 on Tuesday after two of the wounded died in hospital. The bomber struck on Sunday as supporters gathered in a tent. Islamic State Khorasan said it was behind the attack.",
      published: "2024-05-14",
      expect: [
        {
          type: "assault",
          mode: "suicide-bombing",
          place: "Bajaur",
          killed: 54,
          date: "2024-05-12",
          voices: ["claims-responsibility: Islamic State Khorasan"],
        },
      ],
      besides: ["protest"],
    },
    {
      text: "Honduras beat El Salvador 2-1 in San Pedro Sula on Sunday. The visitors attacked down the left, and captain Ruiz shot over the bar before half-time. Fans let off fireworks.",
      expect: [],
    },
    {
      text: "The price of cocoa shot up on Monday. Traders said a strike by port workers in Abidjan had hit exports. The ministry warned of shortages.",
      expect: [{ type: "protest", mode: "strike", perpetrator: "port workers", place: "Abidjan" }],
      besides: ["threaten"],
    },
    {
      text: "Firefighters battled a blaze that destroyed 40 homes near Valparaiso on Saturday. Two people died. Officials said lightning had caused the fire.",
      expect: [],
    },
    {
      text: "A gas explosion destroyed a block of flats in Astrakhan on Thursday, killing three residents. Investigators ruled out an attack.",
      expect: [],
    },
    {
      text: "A light plane crashed near Puerto Maldonado on Friday, killing all four on board, the air force said.",
      expect: [],
    },
    {
      text: "The novel, set in wartime Sarajevo, opens with a sniper killing a water carrier. Critics have called it a hit.",
      expect: [],
    },
    {
      text: "Hundreds of mourners attended the funeral on Sunday of a teenager killed by Israeli troops in Nablus the day before.",
      expect: [
        { type: "protest", mode: "funeral", date: "2024-05-12" },
        { type: "assault", perpetrator: "Israeli troops", target: "teenager", killed: 1, place: "Nablus", date: "2024-05-11" },
      ],
    },
  ]);
});
