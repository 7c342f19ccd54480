import { describe, expect, it } from "vitest";
import { readText } from "../read-text.js";

/** Short pages without any conflict, full of words that tell one elsewhere. */
const pages: Readonly<Record<string, string>> = {
  sport: `Late strike lifts Rovers to the top

HELSINKI, May 13 - Substitute Mika Aalto struck in stoppage time on Sunday as Rovers beat Northern Star 2-1 and went top of the league.
Northern Star attacked from the first whistle and hit the bar twice before Jonas Berg fired them ahead with a shot from 20 metres.
Rovers shot wide again and again until captain Eero Lahti headed a corner past the goalkeeper. "We were under siege, but we fought back," the coach said.
The defeat kills off Northern Star's hopes of a title. Their striker left the pitch with an injured knee.`,
  business: `Shares take a hit as price war breaks out

FRANKFURT, May 14 - Shares of the two largest grocers were hit on Tuesday after Hanse Markt cut the price of milk and fired the first shot in a new price war.
Analysts said the move was aimed at discounters, whose sales have exploded. Hanse Markt's chief executive defended the attack on prices.
The company will launch 40 shops and target younger customers. A strike by warehouse workers cost it 12 million euros in April.
A rival, Kornblum, was killed off by debt last year and left 300 people without jobs.`,
  weather: `Storm Odile batters the coast

WELLINGTON, May 12 - Storm Odile struck the west coast on Sunday night, killing two people and leaving 14 injured.
Winds of 150 km/h destroyed roofs and knocked down power lines. A falling tree hit a car near Hokitika and killed its driver.
Lightning set fire to a barn. Rescuers searched for a fisherman who was swept off the rocks. "It sounded like a bomb," a resident said.
Forecasters warned that a second storm could hit the south on Tuesday.`,
  culture: `A war film without a battle

CANNES, May 14 - The new film by Leila Haddad, which opened the festival on Tuesday, tells of a sniper who shoots nobody.
Rebels storm a village, soldiers burn its houses and a bomb kills the mayor, yet the camera shows none of it.
Critics attacked the slow first hour; others called the ending a bombshell. The film's star, Omar Nasri, was mobbed by fans on the red carpet.
Haddad's last work, on the massacre of a family in 1948, won a prize in Venice.`,
  science: `How a virus attacks the cell

UPPSALA, May 13 - Scientists have shown how a virus hijacks the machinery of a cell and blows up its wall from within.
The team bombarded proteins with X-rays and shot a thousand pictures a second. The drug they tested targets one protein and kills the virus in mice.
In another experiment the cells were starved until nine in ten died. The immune system launches a counterattack within hours, the study says.
A star that exploded 2,000 light years away was the subject of a second talk.`,
  court: `Tenant wins case over stolen bicycle

GHENT, May 14 - A court on Tuesday ordered a landlord to pay 900 euros to a tenant whose bicycle was taken from a cellar.
The judge shot down the landlord's claim that the cellar was open to all. His lawyer had attacked the credibility of two witnesses.
The tenant said she had been hit hard by the loss. The landlord was not arrested and will appeal.
The case had been delayed by a strike of court clerks.`,
  "local council": `Council under fire over plan to close pool

DERBY, May 13 - The council came under fire on Monday over a plan to close the town's only pool.
Residents fired questions at the mayor for two hours. Opposition members launched a fierce attack on the budget, which they said would kill the high street.
The plan was shot down by 21 votes to 18. "We will fight on," said the leader of the swimming club.
Fireworks for the summer fair were also approved; last year's display went off without a hitch.`,
  travel: `Three days in the old town

TBILISI, May 12 - The fortress that the Persians stormed is now a quiet park, and the baths that invaders burned have been rebuilt.
Hit the road early, since coaches raid the car parks by ten. The walls survived sieges, earthquakes and a fire.
Our guide, whose grandfather was wounded in the war, shot a picture of every dog. The view from the tower will blow you away.
A museum next door marks the battles of 1921. Tickets cost a bomb at weekends.`,
  health: `Heart attacks fall after smoking ban

DUBLIN, May 14 - Deaths from heart attacks fell by a fifth in the five years after smoking was banned in pubs, a study said on Tuesday.
Strokes killed 1,100 people last year and cancer 9,000. Doctors said that panic attacks are often mistaken for heart attacks.
The ministry has launched a campaign that targets young smokers. A shot against the flu is free for all over 60.
Nurses, who went on strike in March, welcomed the figures.`,
  tech: `Phone maker launches drone with a camera

SHENZHEN, May 13 - The phone maker launched a drone on Monday that shoots films in the dark and can be thrown into the air by hand.
The firm will target farmers, who use drones to kill weeds. A rival's drones had been hit by a ban in two states.
Shares in the firm exploded after the launch. A bug in the first version crashed the battery, and one drone went up in flames; nobody was hurt.
Hackers tried to attack the firm's servers in April, it said.`,
};

describe("pages without conflict", () => {
  for (const [name, text] of Object.entries(pages)) {
    it(`tells no violence on a page of ${name}`, () => {
      const { reports } = readText({ text });
      expect(reports.filter(({ type }) => type === "assault").map(({ mode, evidence }) => `${mode}: ${evidence[0]?.quote}`)).toEqual([]);
    });
  }
});
