import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("an object behind a time or a means, as in translated copy", () => {
  itReads([
    {
      text: "Gunmen killed on Monday a judge and two guards in Loja.",
      expect: [{ type: "assault", perpetrator: ["Gunmen"], target: ["judge", "guards"], killed: 3 }],
    },
    {
      text: "Rebels attacked on Monday with grenades and rifles a police station in Loja.",
      expect: [{ type: "assault", perpetrator: ["Rebels"], target: ["police station"], weapon: "grenade" }],
    },
    {
      text: "Gunmen assassinated in less than two days Judge Mario Salas, Colonel Andres Prado and Senator Pedro Loyola.",
      expect: [{ type: "assault", perpetrator: ["Gunmen"], target: ["Mario Salas", "Andres Prado", "Pedro Loyola"] }],
    },
    { text: "Soldiers killed on Monday in Loja were buried by their families.", expect: [{ type: "assault", perpetrator: null, target: ["Soldiers"] }] },
  ]);
});

describe("things of several kinds in one list", () => {
  itReads([
    {
      text: "Two banks, a pharmacy, and the offices of a telephone company were damaged by an explosion in Loja on Monday.",
      expect: [{ type: "assault", mode: "bombing", target: ["banks", "pharmacy", "offices of a telephone company"] }],
    },
    {
      text: "A car bomb went off on Monday at a hotel in Tacna, destroying three cars and damaging the cathedral, two shops and the consulate.",
      expect: [{ type: "assault", mode: "bombing", target: ["hotel", "cars", "cathedral", "shops", "consulate"] }],
    },
    {
      text: "The bomb attacks on a hotel, on the office of the ruling party, and against two banks caused heavy damage in Loja on Monday.",
      expect: [{ type: "assault", mode: "bombing", target: ["hotel", "office of the ruling party", "banks"] }],
    },
    {
      text: "Rebels killed Captain Luis Paz, Sergeant Juan Gil, Corporal Pedro Ruiz, Corporal Ivan Mora, Sergeant Hugo Sosa, Captain Raul Vega, Major Omar Gil and Major Saul Pena in Loja on Monday.",
      expect: [
        {
          type: "assault",
          perpetrator: ["Rebels"],
          target: ["Luis Paz", "Juan Gil", "Pedro Ruiz", "Ivan Mora", "Hugo Sosa", "Raul Vega", "Omar Gil", "Saul Pena"],
        },
      ],
    },
  ]);
});

describe("who acted, and with what", () => {
  itReads([
    {
      text: "The mayor was abducted by heavily armed men in Loja on Monday.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: ["heavily armed men"] }],
    },
    {
      text: "Thirty rebels armed with rifles stormed a police post in Loja on Monday.",
      expect: [{ type: "assault", mode: "armed-raid", perpetrator: ["rebels"], weapon: "firearm" }],
    },
    {
      text: "A senator and two guards were wounded in Loja on Monday when unidentified men opened fire on their car.",
      expect: [{ type: "assault", mode: "shooting", perpetrator: ["unidentified men"], injured: 3 }],
    },
    {
      text: "Six priests were murdered in Loja on Monday. The crime was carried out by soldiers, the bishop said.",
      expect: [{ type: "assault", perpetrator: ["soldiers"], killed: 6 }],
      besides: ["accuse"],
    },
  ]);
});
