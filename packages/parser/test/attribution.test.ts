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
    { text: "The bishop asked the rebels on Monday to free the hostages.", expect: [{ type: "request", voices: ["reports: bishop"] }] },
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

describe("whose words they are", () => {
  itReads([
    {
      text: "Gunmen killed three guards at a mine in Kidal on Monday. A spokesman for the Malian army confirmed the deaths.",
      expect: [{ type: "assault", killed: 3, voices: ["confirms: Malian armed forces"] }],
    },
    {
      text: "The strike killed a commander, a source in the Nigerian army told reporters on Monday.",
      expect: [{ type: "assault", status: "occurred", voices: ["confirms: Nigerian armed forces"] }],
    },
    {
      text: "A statement by the Islamic State group said its fighters had killed five soldiers in Mocimboa on Monday.",
      expect: [{ type: "assault", status: "claimed", killed: 5, voices: ["claims-responsibility: Islamic State"] }],
    },
    {
      text: "Rebels attacked Bunia on Monday, a charity reported, citing local officials.",
      expect: [{ type: "assault", voices: ["confirms: local officials", "reports: charity"] }],
    },
  ]);
});

describe("who names the doer", () => {
  itReads([
    {
      text: "Rapid Support Forces fighters killed nine people in El Fasher on Sunday, the Sudanese army said in a statement.",
      expect: [{ type: "assault", killed: 9, voices: ["attributes: Sudanese army"] }],
    },
    {
      text: "Gunmen killed 20 villagers in Zamfara on Monday. The governor said Boko Haram was behind the attack.",
      expect: [{ type: "assault", killed: 20, voices: ["attributes: governor"] }],
    },
    {
      text: 'Five rangers were shot dead in Virunga on Monday. "It was carried out by Mai-Mai fighters," park director Luc Mbala said.',
      expect: [{ type: "assault", killed: 5, voices: ["attributes: Luc Mbala"] }],
      besides: ["accuse"],
    },
    {
      text: "The Sudanese army said its drones had hit a fuel depot in Nyala on Monday.",
      expect: [{ type: "assault", status: "occurred", perpetrator: "Sudanese army", voices: ["claims-responsibility: Sudanese army"] }],
    },
  ]);
});

describe("what is said of an act told before", () => {
  itReads([
    {
      text: "A bomb killed six people in Quetta on Monday. The Baloch Liberation Army said it was behind the attack.",
      expect: [{ type: "assault", killed: 6, perpetrator: "Baloch Liberation Army", voices: ["claims-responsibility: Baloch Liberation Army"] }],
    },
    {
      text: "A missile hit a tanker off Aden on Monday, killing two sailors. The Houthis said it was them.",
      expect: [{ type: "assault", killed: 2, voices: ["claims-responsibility: Houthis"] }],
    },
    {
      text: "A bomb killed four soldiers in Timbuktu on Friday. Mali's foreign minister Abdoulaye Diop called the attack cowardly.",
      expect: [{ type: "assault", killed: 4, voices: ["condemns: Abdoulaye Diop"] }],
      besides: ["accuse"],
    },
    {
      text: "A drone struck a bus near El Obeid on Friday, killing six. The Rapid Support Forces called it a crime.",
      expect: [{ type: "assault", killed: 6, voices: ["condemns: Rapid Support Forces"] }],
      besides: ["accuse"],
    },
    {
      text: "A blast tore through a mosque in Peshawar on Monday. Islamic State claimed responsibility.",
      expect: [{ type: "assault", perpetrator: "Islamic State", voices: ["claims-responsibility: Islamic State"] }],
    },
    {
      text: "A roadside bomb killed four soldiers in Bannu on Friday. No group has claimed responsibility.",
      expect: [{ type: "assault", status: "occurred", perpetrator: null, killed: 4, voices: [] }],
    },
  ]);
});

describe("whom the words reach", () => {
  itReads([
    {
      text: "The Ansar Brigade, a militia with support from Libya, on Sunday claimed an attack on a base in Gao.",
      expect: [{ type: "assault", status: "claimed", voices: ["claims-responsibility: Ansar Brigade"] }],
    },
    {
      text: "The Sahel Monitor, an observer group in Dakar, confirmed on Monday an attack on a base in Gao.",
      expect: [{ type: "assault", place: "Gao", voices: ["confirms: Sahel Monitor"] }],
    },
    {
      text: "Two fishermen died off Hodeidah on Monday when a missile of the Houthi militants struck, two port officials told Reuters.",
      expect: [
        {
          type: "assault",
          mode: "missile-attack",
          status: "occurred",
          perpetrator: "Houthis",
          killed: 2,
          voices: ["attributes: port officials", "reports: Reuters"],
        },
      ],
    },
    {
      text: "Asaib Ahl al-Haq, a pro-Iran militia group, announced that a US raid in Basra had killed five of its members on Sunday. The armed group later claimed responsibility for an attack on a base in Hasakah on Monday.",
      expect: [
        { type: "assault", mode: "armed-raid", place: "Basra", killed: 5, voices: ["confirms: Asaib Ahl al-Haq"] },
        { type: "assault", status: "claimed", place: "Hasakah", perpetrator: "Asaib Ahl al-Haq", voices: ["claims-responsibility: Asaib Ahl al-Haq"] },
      ],
    },
    {
      text: "Abdoulaye Diop, the Malian foreign minister, told French envoy Karl Blanc of his rejection of any attack on Malian soil.",
      expect: [{ type: "reject", perpetrator: "Abdoulaye Diop", voices: ["condemns: Abdoulaye Diop"] }],
    },
    {
      text: "Libyan militias backed by Turkey announced on Monday that their attacks on oil sites around Sirte were starting again.",
      expect: [{ type: "threaten", mode: "announcement-resume", voices: ["confirms: Libyan militias backed by Turkey"] }],
    },
    {
      text: "Rebels, the Congolese army said, attacked a post near Bunia on Monday.",
      expect: [{ type: "assault", perpetrator: "Rebels", target: "post", voices: ["confirms: Congolese army"] }],
    },
    {
      text: "On Monday, the Congolese army said, gunmen killed three guards near Bunia.",
      expect: [{ type: "assault", perpetrator: "gunmen", killed: 3, voices: ["confirms: Congolese army"] }],
    },
    {
      text: "“On the orders of the president,” General Pedro Vargas said, soldiers stormed a camp near Arauca on Monday.",
      expect: [{ type: "assault", perpetrator: "soldiers", target: "camp", voices: ["confirms: Pedro Vargas"] }],
    },
    {
      text: "Iran-backed militias announced renewed attacks on US bases on Monday. The statement by Kataib Hezbollah said the decision to resume the attacks was final.",
      expect: [{ type: "threaten", mode: "announcement-resume", voices: ["confirms: Kata'ib Hezbollah"] }],
      besides: ["assault"],
    },
    {
      text: "Chad said on Monday that Sudan had condemned the raid on Tine.",
      expect: [{ type: "accuse", mode: "condemnation", perpetrator: "Sudan", voices: ["condemns: Sudan", "reports: Chad"] }],
    },
    {
      text: "Sudan denied that its jets had struck a school in Tine on Monday.",
      expect: [{ type: "assault", status: "denied", target: "school", voices: ["denies: Sudan"] }],
      besides: ["reject"],
    },
    {
      text: "Kenyan troops stormed a camp near Jilib on Monday to pay back attacks on Garissa.",
      expect: [{ type: "assault", place: "Jilib", perpetrator: "Kenyan troops" }],
    },
  ]);
});

describe("what voices dispute", () => {
  itReads([
    {
      text: "A blast tore through a mosque in Peshawar on Monday. A faction of the Pakistani Taliban claimed responsibility. Islamic State also claimed the attack.",
      expect: [{ type: "assault", contested: ["perpetrator"] }],
    },
    {
      text: "A missile hit a house in Marib on Sunday, killing four, the government said. The Houthis said no missile had been fired.",
      expect: [{ type: "assault", status: "occurred", killed: 4, contested: ["status"], voices: ["confirms: government", "denies: Houthis"] }],
    },
    {
      text: "JNIM claimed an attack on Djibo on Monday. The group later withdrew the claim.",
      expect: [{ type: "assault", status: "claimed", voices: ["claims-responsibility: JNIM", "denies: JNIM"] }],
      besides: ["retreat"],
    },
  ]);
});
