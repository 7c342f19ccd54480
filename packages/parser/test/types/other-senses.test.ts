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

describe("figures of speech", () => {
  noForce(
    "The price war between supermarkets broke out again on Monday.",
    "The minister came under fire from critics over the budget.",
    "New tariffs hit exporters in Vietnam.",
    "The singer's resignation dropped a bombshell on the label.",
    "The trade war between the two countries entered its third year.",
    "Demand exploded after the product was launched in India.",
    "The opposition attacked the government's plan to raise fuel prices.",
    "Her song stormed the charts in Brazil.",
    "An explosion of interest followed the discovery in Oslo.",
    "The company held a fire sale of its assets.",
    "A row exploded in parliament on Tuesday over the appointment.",
    "The senator shot back at reporters on Thursday.",
    "Inflation hit a record in Argentina.",
    "The governor launched an attack on the press.",
    "Residents are up in arms over a plan to fell 40 oaks.",
    "The bank will target small businesses in Peru.",
    "The report blasted the police for failing to act.",
    "The scandal killed his career.",
  );
});

describe("accidents", () => {
  noForce(
    "A gas leak caused an explosion in a block of flats in Omsk that killed four people.",
    "Two trains collided near Larissa on Tuesday, killing at least 30 passengers.",
    "A bus overturned on a mountain road in Bolivia and 17 people died.",
    "A boiler explosion killed two workers at a laundry in Dhaka.",
    "A methane explosion at a coal mine in Shanxi killed eleven miners.",
    "Five fishermen died when their boat capsized off Lombok on Sunday.",
    "A building collapsed in Lagos on Friday, killing six people.",
    "A helicopter crashed into a hillside in Nepal, killing the pilot and four tourists.",
    "An explosion at a fireworks factory in Rayong killed nine workers.",
    "Three people were killed when a lorry ran into a crowd of shoppers in Porto; police said the brakes had failed.",
    "Engineers set off a controlled explosion to clear rock from the road.",
    "A blast at a quarry sent dust over the village.",
    "A fire destroyed a market in Kampala on Monday.",
  );
});

describe("animals", () => {
  noForce(
    "A shark attacked a surfer off Perth on Sunday.",
    "A bear killed a hiker in Hokkaido last week.",
    "Two farmers were killed by a tiger near the park in Nagpur.",
    "Wolves killed 20 sheep in a valley above Trento.",
    "A dog attack left a child in hospital in Leeds.",
    "Locusts attacked crops in Somalia.",
    "An elephant killed a ranger in Zambia on Tuesday.",
    "Killer bees attacked mourners at a funeral in Managua.",
  );
});

describe("past wars, anniversaries and records of the police", () => {
  noForce(
    "Japan marked the anniversary of the atomic bombing of Hiroshima on Tuesday.",
    "The museum tells the story of the battle of Verdun.",
    "A memorial to those killed in the war was unveiled in Ypres.",
    "Historians disagree about who ordered the massacre.",
    "The number of murders in the city fell by a tenth last year, police figures show.",
    "There were 214 shootings in 2022, down from 250 the year before.",
    "The bridge, which was built before the war, will be restored.",
    "A ceremony was held on Sunday for the victims of the bombing.",
  );
});

describe("acts not done", () => {
  noForce(
    "If the rebels attack the town, the army will defend it.",
    "Experts warned that militants might bomb the pipeline.",
    "The army has no plans to attack the island, a spokesman said.",
    "Officials fear that gangs could kidnap aid workers.",
    "Nobody was killed and nothing was attacked, the mayor said.",
    "The group would need months to prepare an attack on the port.",
    "The treaty bans attacks on hospitals.",
    "Any attack on the convoy would be a war crime, the envoy said.",
    "The general said he would never order the bombing of civilians.",
  );
});

describe("products and business", () => {
  noForce(
    "The firm launched a missile-shaped vacuum cleaner in Seoul.",
    "The rocket was launched from French Guiana on Thursday with two satellites on board.",
    "NASA launched a rocket to the Moon on Monday.",
    "The airline fired 200 workers on Friday.",
    "The startup raised money to build delivery drones in Rwanda.",
    "The carmaker will kill off its diesel models by 2030.",
    "The company was hit by a fine of 20 million euros.",
    "Investors dumped the shares after the chief executive was fired.",
  );
});

describe("what looks like force and is none, by whoever acts", () => {
  noForce(
    "A heat wave killed 40 people in Delhi last week.",
    "The plane skidded off the runway in Kathmandu, leaving four passengers injured.",
    "The army of ants attacked the termite nest.",
    "A hippo killed a fisherman on Lake Naivasha.",
    "The company blew up an old cooling tower in Yorkshire on Sunday.",
    "Workers dynamited the hillside to build the road.",
    "Bomb disposal experts destroyed a shell found by a fisherman.",
    "The senator came under attack for his remarks on migration.",
    "The two parties clashed over pensions in parliament on Monday.",
    "The crowd stormed the pitch after the final whistle.",
    "The defence collapsed under a barrage of attacks from the wing.",
    "A crane collapsed on a building site in Toronto, killing two workers.",
  );
});
