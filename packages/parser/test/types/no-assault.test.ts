import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("what is no assault", () => {
  itReads([
    { text: "The visitors attacked from the first whistle and striker Jan Kolar scored twice in Prague on Sunday.", expect: [] },
    { text: "The home side launched a late attack on goal but the keeper made a fine save.", expect: [] },
    { text: "He hit a home run in the ninth inning as the Giants shelled the Cubs pitcher.", expect: [] },
    { text: "Nurses went on strike in Lisbon on Monday over pay.", expect: [{ type: "protest", mode: "strike", place: "Lisbon", date: "2024-05-13" }] },
    { text: "The actor died of a heart attack at his home in Rome on Friday.", expect: [] },
    { text: "The film tells of a bomb attack on a train in Spain.", expect: [] },
    { text: "Two people were killed when a bus plunged into a ravine near Cusco on Sunday.", expect: [] },
    { text: "A fire at a garment factory in Karachi killed twelve workers on Saturday, rescue officials said.", expect: [] },
    { text: "An earthquake struck eastern Taiwan on Wednesday, killing nine people.", expect: [] },
    { text: "Lightning killed three farmers in Bihar on Monday.", expect: [] },
    { text: "Shares took a hit on Monday as investors fired questions at the board.", expect: [] },
    { text: "The troops will simulate attacks on a port in an exercise next month.", expect: [], besides: ["cooperate"] },
    { text: "Candles were lit in Madrid on Monday on the twentieth anniversary of the train bombings.", expect: [], besides: ["assault"] },
    { text: "If rebels attacked the dam, thousands would have to flee, an engineer warned.", expect: [{ type: "threaten", mode: "warning" }] },
    { text: "Officials fear an attack on the embassy in Nairobi.", expect: [] },
    { text: "There were no attacks in the capital on Monday, the interior ministry said.", expect: [] },
    { text: "The minister was sacked on Friday after critics took aim at his record.", expect: [] },
    { text: "The company launched a new drone for farmers in Kansas on Monday.", expect: [] },
    { text: "Doctors fired by the ministry went to court in Accra on Thursday.", expect: [] },
    { text: "The central bank shot down the proposal on Tuesday.", expect: [], besides: ["reject"] },
    { text: "Prices exploded in Ankara last year.", expect: [] },
    { text: "The singer's new album is a hit in Jakarta.", expect: [] },
    { text: "Police conducted a drill that simulated a hostage-taking at Oslo airport on Sunday.", expect: [] },
    { text: "Storm Petra killed four people in northern Portugal on Saturday.", expect: [] },
    { text: "He was struck by the beauty of the old town of Lviv.", expect: [] },
    { text: "The opposition attacked the budget in parliament on Monday.", expect: [], besides: ["accuse"] },
    { text: "A virus killed thousands of birds near the lake in April.", expect: [] },
    { text: "A quarrel over the budget exploded in parliament, the daily said.", expect: [] },
    { text: "The union called on both sides to abandon practices such as kidnapping.", expect: [], besides: ["request"] },
    { text: "The militias have murdered civilians, the bishop said.", expect: [] },
    { text: "The general seized power, the radio said.", expect: [] },
    { text: "Negotiators struck a deal in Doha on Sunday.", expect: [{ type: "agree", mode: "agreement", place: "Doha", date: "2024-05-12" }] },
  ]);
});
