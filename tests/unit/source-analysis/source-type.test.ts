import { expect, test } from "vitest";
import { SourceResolver } from "@/lib/source-analysis/resolve-sources";
import { typeOfSource } from "@/lib/source-analysis/source-type";
import { wordsOf } from "@/lib/source-analysis/words";

const words = (text: string) => wordsOf(text, [0, text.length]);

test.each([
  ["Ana Ruiz", "named-person"],
  ["President Ana Ruiz", "named-person"],
  ["chief engineer Ana Ruiz", "named-person"],
  ["the mayor, Ana Ruiz", "named-person"],
  ["the Ministry of Health", "named-organisation"],
  ["the ministry", "named-organisation"],
  ["a spokeswoman for Halden Foods", "named-organisation"],
  ["the charity Second Wind", "named-organisation"],
  ["NATO", "named-organisation"],
  ["The Evening Post", "news-outlet"],
  ["a report by The Evening Post", "news-outlet"],
  ["the weekly Backbeat", "news-outlet"],
  ["Reuters", "news-outlet"],
  ["a survey of 400 farmers", "document"],
  ["satellite images released by the navy", "document"],
  ["court papers", "document"],
  ["a senior official", "unnamed-official"],
  ["some U.S. officials", "unnamed-official"],
  ["a person familiar with the talks", "unnamed-person"],
  ["one neighbour", "unnamed-person"],
  ["critics", "unnamed-group"],
  ["Local residents", "unnamed-group"],
  ["he", null],
] as const)("%s is %s", (phrase, type) => {
  expect(typeOfSource(words(phrase))).toBe(type);
});

test("a pronoun and a bare noun stand for whom the text named", () => {
  const resolver = new SourceResolver();
  resolver.read(words("According to The Evening Post, the Ministry of Health closed two wards."));
  resolver.read(words("President Ana Ruiz was told."));
  expect(resolver.resolve(words("the newspaper"))).toEqual({ name: "The Evening Post", type: "news-outlet" });
  expect(resolver.resolve(words("the ministry")).name).toBe("Ministry of Health");
  expect(resolver.resolve(words("she"))).toEqual({ name: "Ana Ruiz", type: "named-person" });
  expect(resolver.resolve(words("Ruiz"))).toEqual({ name: "Ana Ruiz", type: "named-person" });
  expect(resolver.resolve(words("the president")).name).toBe("Ana Ruiz");
});

test("nobody is named where the text names nobody", () => {
  const resolver = new SourceResolver();
  expect(resolver.resolve(words("they"))).toEqual({ name: "", type: "unnamed-group" });
  expect(resolver.resolve(words("critics"))).toEqual({ name: "", type: "unnamed-group" });
});
