import { type CoreType, coreTypes } from "@dateline/schema";
import { describe } from "vitest";
import { itReads } from "../it-reads.js";

const peaceful: readonly CoreType[] = coreTypes.map(({ type }) => type).filter((type) => type !== "assault");

/** Tests that no sentence is read as an assault; what else one tells is not asked. */
const noForce = (...texts: readonly string[]) => itReads(texts.map((text) => ({ text, expect: [], besides: peaceful })));

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
