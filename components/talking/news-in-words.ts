import { formatCount, formatNumber, LOCALE, type Plurals } from "@/lib/domain/format";
import { type NewsSentence, SKILL_NEWS } from "@/lib/domain/result-news";
import type { ItemNoun } from "@/lib/domain/results";
import type { SkillGroup } from "@/lib/statistics/teach-again";

const list = new Intl.ListFormat(LOCALE, { type: "conjunction" });
const NOUNS: Readonly<Record<ItemNoun, Plurals>> = {
  Claim: { one: "claim {numbers}", other: "claims {numbers}" },
  Question: { one: "question {numbers}", other: "questions {numbers}" },
};

/** Claims or questions by their numbers: "claim 8", "claims 8 and 10". */
export const numbersInWords = (noun: ItemNoun, numbers: readonly number[]): string =>
  formatCount(numbers.length, NOUNS[noun], LOCALE).replace("{numbers}", list.format(numbers.map(String)));

function told(sentence: NewsSentence, noun: ItemNoun, { numbers, answers }: SkillGroup, count: number): string {
  const some = formatNumber(count, LOCALE);
  const counted = formatCount(answers, { one: `${some} of # answer`, other: `${some} of # answers` }, LOCALE);
  return sentence.replace("{claims}", numbersInWords(noun, numbers)).replace("{answers}", counted);
}

/** What the class misses in a skill, with how many answers in which claims. */
export const whatTheyMiss = (noun: ItemNoun, group: SkillGroup): string =>
  told(SKILL_NEWS[group.skill].worst, noun, group, group.answers - group.full);

/** What the class can do in a skill, with how many answers in which claims. */
export const whatTheyCanDo = (noun: ItemNoun, group: SkillGroup): string => told(SKILL_NEWS[group.skill].best, noun, group, group.full);
