import { type CoreType, coreTypes } from "@dateline/schema";
import { describe } from "vitest";
import { itReads } from "../it-reads.js";

const peaceful: readonly CoreType[] = coreTypes.map(({ type }) => type).filter((type) => type !== "assault");

/** Tests that no sentence is read as an assault; what else one tells is not asked. */
const noForce = (...texts: readonly string[]) => itReads(texts.map((text) => ({ text, expect: [], besides: peaceful })));

describe("sport", () => {
  noForce(
    "Two early strikes from Amara Diallo sank the hosts in Lagos on Saturday.",
    "The fast bowler struck twice in his opening over and the batsmen never recovered in Galle.",
    "The Tigers' pitcher threw a strike to end the inning on Sunday.",
    "She rolled four strikes in a row to win the bowling title in Lahti.",
    "Rivera fired a shot into the top corner ten minutes before halftime.",
    "The goalkeeper was beaten twice in five minutes by the Danish striker.",
    "Kenya's captain blasted a penalty over the bar in Kigali on Friday.",
    "The champions were gunned down on the last lap by a teenage rider.",
    "The league's best attack met its best defence in Turin.",
    "The visitors launched wave after wave of attacks but could not find a goal.",
    "The boxer knocked out his rival with a left hook in the third round.",
    "Pakistan were bombed out of the tournament after a third defeat.",
    "The coach was shot down by fans after he dropped the captain for the cup match.",
  );
});

describe("stoppages of work", () => {
  noForce(
    "Train drivers will strike for two days next week, their union said.",
    "The strike by dock workers has paralysed the port of Valparaiso.",
    "Doctors in Harare ended a month-long strike on Thursday.",
    "A general strike shut shops and banks across Chile on Monday.",
    "Prisoners in Ankara began a hunger strike over conditions in their cells.",
    "The teachers' strike hit schools in three provinces.",
    "Pilots voted to strike over pay, the airline said.",
    "Talks to avert a rail strike collapsed in London on Sunday.",
    "Miners went on strike in Katowice after an accident killed a colleague.",
  );
});

describe("illness and medicine", () => {
  noForce(
    "The former president died after a heart attack at his ranch on Friday.",
    "Panic attacks are more common among teenagers, a study found.",
    "A stroke killed the conductor hours before the concert in Vienna.",
    "The virus attacks the lungs and can kill within days, doctors said.",
    "Malaria killed 600,000 people last year, the health agency said.",
    "The drug targets the tumour and destroys its blood supply.",
    "She battled cancer for three years before she died on Tuesday.",
    "An asthma attack sent the minister to hospital in Nairobi.",
    "Cholera struck two districts of Malawi in March, killing 40 people.",
    "The vaccine gave the campaign a shot in the arm.",
  );
});

describe("works of art and games", () => {
  noForce(
    "The film tells of a sniper who kills a general in wartime Leningrad.",
    "In the novel, rebels storm the palace and execute the king.",
    "The series opens with the kidnapping of a banker's daughter in Milan.",
    "Players of the game shoot zombies and blow up bridges.",
    "The documentary on the bombing of Dresden won a prize in Berlin on Sunday.",
    "The exhibition shows paintings of the siege and of soldiers shelling the town.",
    "Her new play is about the murder of a poet.",
    "The video game lets players attack enemy bases with drones.",
    "His second album, Car Bomb, is a hit in Norway.",
    "The movie about the hijacking of an airliner opens in cinemas on Friday.",
  );
});

describe("exercises and drills", () => {
  noForce(
    "Firefighters in Osaka rehearsed for a terrorist attack in a drill on Sunday.",
    "Troops fired live missiles at a mock base during an exercise in the desert.",
    "Marines stormed a beach in a training exercise off Luzon on Tuesday.",
    "The drill simulated a bomb attack on the metro in Seoul.",
    "Pilots practised air strikes in a joint exercise over the Baltic.",
    "The navy sank a decommissioned frigate in an exercise.",
    "Police staged a simulated hostage-taking at the airport.",
    "During the manoeuvres, jets bombed dummy targets on a range in Nevada.",
  );
});

describe("weather and the earth", () => {
  noForce(
    "Hurricane Lena struck the coast of Honduras on Monday, killing 14 people.",
    "A tornado hit the town of Greenfield and destroyed 60 homes.",
    "Floods killed at least 30 people in Assam, officials said on Friday.",
    "Lightning struck a church in Vermont on Sunday.",
    "A landslide buried a village in Papua and killed dozens.",
    "The cyclone pounded Madagascar for a second day.",
    "Drought has hit farmers in Zambia.",
    "An avalanche killed three skiers near Chamonix on Saturday.",
    "Heavy rain battered Karachi, leaving nine people dead.",
    "The volcano erupted with an explosion that was heard in Catania.",
    "Wildfires destroyed 200 houses outside Athens.",
  );
});
