/** What comes in on the first day. */
export const articles = {
  "articles/wire.txt": `Two rockets hit market in Idlib

Idlib, 4 March 2034 (Orchard Wire) - Two rockets hit a market in Idlib on Friday, killing at least five people and wounding 20, the civil defence said.

The army denied that it had fired on the city.
`,
  "articles/courier.txt": `Courier, 5 March 2034

Rockets struck a market in Idlib on Friday, 3 March 2034, a hospital doctor said. Seven people were killed.

On Saturday gunmen kidnapped an engineer in Aleppo, police said.
`,
  "articles/gazette.txt": `Gazette, 6 March 2034

A bomb exploded outside a court in Homs on Sunday, injuring two guards, a lawyer said.
`,
};

/** What comes in while the analyst is at work. */
export const later = {
  "later/evening.txt": `Evening Post, 7 March 2034

The engineer kidnapped in Aleppo on Saturday was an employee of the water board, the governor said.

On Monday about 400 people marched in Idlib against the rocket attack.
`,
};
