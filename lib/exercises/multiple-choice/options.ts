import type { AskedItem, ItemOptions } from "@/lib/exercises/exercise-kind";
import { meanCredit } from "@/lib/exercises/mean-credit";
import type { MultipleChoiceContent } from "./content";
import { gradeChoice } from "./grade";
import type { MultipleChoiceKey } from "./key";
import type { MultipleChoiceResponse } from "./response";

/** The answers that stand there. Where several may be chosen, any choice of at least one is an answer that could be given. */
export function choiceOptions({
  content: { options, several },
  key,
}: AskedItem<MultipleChoiceContent, MultipleChoiceKey>): ItemOptions<MultipleChoiceResponse> {
  const alone = options.map((words, index) => ({ part: "", words, credit: gradeChoice(key, { chosen: [index] }).credit }));
  const choices = several ? someOf(options.length) : options.map((_, index) => [index]);
  return {
    options: alone,
    guess: meanCredit(choices.map((chosen) => gradeChoice(key, { chosen }).credit)),
    chosen: ({ chosen }) => chosen.filter((index) => index < options.length),
  };
}

/** Every choice of at least one out of so many; at most 1023 of them. */
function someOf(many: number): number[][] {
  const all = Array.from({ length: many }, (_, index) => index);
  return Array.from({ length: 2 ** many - 1 }, (_, bits) => all.filter((index) => ((bits + 1) >> index) % 2 === 1));
}
