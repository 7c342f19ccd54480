import { describe, expect, it } from "vitest";
import { isFurniture, opensTail } from "../../src/segment/furniture.js";
import { loadSegmentLexicon } from "./load-segment-lexicon.js";

const lexicon = loadSegmentLexicon();

describe("isFurniture", () => {
  it.each([
    "Source link",
    "Leave a Comment",
    "RELATED ARTICLES",
    "Back to top button",
    "Most Popular",
    "Read more",
    "Read more: Ten hurt in blast",
    "Loading...",
    "Article continues below the player",
    "Skip to main content",
    "Share on Facebook",
    "Sign up for our morning newsletter",
    "We use cookies to make this site work.",
    "Your email address will not be shown.",
    "Copyright 2024 The Gazette. All rights reserved.",
    "© 2024 The Gazette",
    "This is a developing story...",
    "Home > World > Middle East",
    "Home / News / Iraq",
    "3 min read",
    "12 comments",
    "https://example.com/a",
    "Tags: Iraq, drones",
    "Advertisement. Scroll to continue reading.",
    "* * *",
    "→",
  ])("takes %j", (line) => {
    expect(isFurniture(line, lexicon)).toBe(true);
  });

  it.each([
    "Two soldiers were killed.",
    "Home Secretary Ann Lee resigned.",
    "Homes / shops were burned.",
    "Copyrighted maps were found in the camp.",
    "Sharers of the post were jailed.",
    "“Read more about us,” the leader told fighters.",
    "Follow our orders, the commander told the crew on Tuesday.",
    "Join our ranks, the group said.",
    "Click here and there a light went on in the houses by the river, but nobody came out to look.",
    "No part of this plan has begun.",
    "Trending upwards, attacks rose to 12.",
    "3 minutes later a second shell fell.",
  ])("leaves %j", (line) => {
    expect(isFurniture(line, lexicon)).toBe(false);
  });
});

describe("opensTail", () => {
  it("knows what lists of other stories are headed with", () => {
    expect(["Related Articles", "MOST READ", "You may also like:"].every((line) => opensTail(line, lexicon))).toBe(true);
  });

  it("leaves a menu's other buttons", () => {
    expect(opensTail("Share", lexicon)).toBe(false);
  });
});
