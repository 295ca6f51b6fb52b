import { describe, expect, test } from "vitest";
import { isSourceName, isSourcePhrase } from "@/lib/exercises/source-words";

describe("words that can stand for a source", () => {
  test.each([
    "the mayor",
    "Dr Kofi Brandtley, a sleep researcher who took no part in it",
    "a survey that the council ordered last autumn",
    "people who have seen the letter",
    "Not everyone",
    "Those close to her",
    "That report",
    "the WHO",
    "WHO",
    "Theresa May",
    "Will Hurd",
    "experts",
    "专家",
    "وزارة الصحة",
    "22 people",
  ])("%s", (words) => {
    expect(isSourcePhrase(words)).toBe(true);
    expect(isSourceName(words)).toBe(true);
  });

  test.each(["he", "She", "they", "It", "we"])("%s: can be ringed, but says no name", (words) => {
    expect(isSourcePhrase(words)).toBe(true);
    expect(isSourceName(words)).toBe(false);
  });

  test.each([
    "",
    "“…”",
    "who",
    "which",
    "And then",
    "But",
    "by one",
    "that",
    "his",
    "what we",
    "which advocates",
    "who reviewed them",
    "By Monday evening 3,118 people",
    "of the council’s paper",
    "The statement also mentioned the effect it",
    "a series of postings that",
    "One of the two candidates is offering",
    "the mayor wouldn’t",
    "Councillor Lundgarth, a",
  ])("not “%s”", (words) => {
    expect(isSourcePhrase(words)).toBe(false);
    expect(isSourceName(words)).toBe(false);
  });
});
