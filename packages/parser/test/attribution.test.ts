import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("who says it", () => {
  itReads([
    { text: "Gunmen killed a judge in Loja on Monday, according to police.", expect: [{ type: "assault", voices: ["confirms: police"] }] },
    {
      text: "According to the interior ministry, gunmen killed a judge in Loja on Monday.",
      expect: [{ type: "assault", voices: ["confirms: interior ministry"] }],
    },
    { text: '"Gunmen killed a judge in Loja on Monday," said police chief Marta Solis.', expect: [{ type: "assault", voices: ["confirms: Marta Solis"] }] },
    { text: "Police chief Marta Solis said gunmen had killed a judge in Loja on Monday.", expect: [{ type: "assault", voices: ["confirms: Marta Solis"] }] },
    { text: "Gunmen killed a judge in Loja on Monday, the newspaper El Faro reported.", expect: [{ type: "assault", status: "alleged" }] },
    {
      text: '"They came at dawn," said Amina Sow, a teacher. "They burned our houses and killed four men in Solhan on Friday."',
      expect: [{ type: "assault", killed: 4, place: "Solhan", voices: ["confirms: Amina Sow"] }],
      besides: ["assault"],
    },
    {
      text: 'Shells hit a clinic in Nyala on Sunday. "Two of our nurses died," the director of the clinic told reporters.',
      expect: [{ type: "assault", mode: "shelling", killed: 2, place: "Nyala", date: "2024-05-12" }],
    },
    {
      text: "A bomb exploded in Mersin on Saturday. The governor blamed the PKK.",
      expect: [
        { type: "assault", mode: "bombing", place: "Mersin", voices: ["attributes: governor"] },
        { type: "accuse", mode: "accusation", perpetrator: "governor", target: "PKK" },
      ],
    },
    {
      text: "A bomb exploded in Mersin on Saturday. The PKK denied any involvement.",
      expect: [
        { type: "assault", mode: "bombing", voices: ["denies: PKK"] },
        { type: "reject", mode: "denial", perpetrator: "PKK" },
      ],
    },
    {
      text: "A missile hit a school in Poltava on Monday. Germany and Poland condemned the attack.",
      expect: [
        { type: "assault", mode: "missile-attack", voices: ["condemns: Germany", "condemns: Poland"] },
        { type: "accuse", mode: "condemnation", perpetrator: ["Germany", "Poland"] },
      ],
    },
    {
      text: "The defence ministry in Baku said its forces had destroyed two Armenian howitzers on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "assault", date: "2024-05-14", voices: ["claims-responsibility: defence ministry in Baku"] }],
    },
    {
      text: "State television, citing a military source, reported an Israeli raid on Masyaf on Sunday.",
      expect: [{ type: "assault", place: "Masyaf", date: "2024-05-12" }],
    },
    {
      text: "Witnesses said soldiers had fired on the crowd in Mbandaka on Thursday; the army denied it.",
      expect: [{ type: "assault", mode: "shooting", voices: ["confirms: Witnesses", "denies: army"] }],
      besides: ["reject"],
    },
    {
      text: "In a statement on Telegram, the Islamic Resistance said it had launched drones at a base in Hasakah on Friday.",
      expect: [
        { type: "assault", mode: "drone-attack", status: "claimed", perpetrator: "Islamic Resistance", voices: ["claims-responsibility: Islamic Resistance"] },
      ],
    },
    {
      text: "Russia's shelling killed two women in Kupiansk on Monday, regional governor Oleh Syniehubov wrote on Telegram.",
      expect: [{ type: "assault", mode: "shelling", perpetrator: "Russia", killed: 2, voices: ["attributes: Oleh Syniehubov"] }],
    },
  ]);
});
