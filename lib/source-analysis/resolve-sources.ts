import type { Voucher } from "@/lib/domain/label";
import { findNames, type Name, textOfWords } from "./find-names";
import { DOCUMENT_NOUNS, GROUP_PRONOUNS, ORGANISATION_NOUNS, OUTLET_NOUNS, PERSON_PRONOUNS, PERSON_TITLES } from "./lexicon-sources";
import { isOutletName, typeOfSource, withoutHolder } from "./source-type";
import { type Word, wordSet } from "./words";

/** Whom a source stands for; an empty name where nobody is named. */
export type ResolvedSource = { readonly name: string; readonly type: Voucher };

const DEFINITE = wordSet("the this that its their his her 's");
const FROM_WHERE = wordSet("of from at for who which whose");
const ANY_BODY = wordSet("company firm group organisation organization agency body team club department office");

/**
 * Follows the sources of one text from its start: "he", "the newspaper" and "the ministry" stand for whoever of that kind was last
 * named. Call `read` with every sentence and `resolve` with its sources, in the order of the text.
 */
export class SourceResolver {
  readonly #last = new Map<"person" | "outlet" | "organisation" | "paper" | "group", ResolvedSource>();
  readonly #bySurname = new Map<string, string>();
  readonly #byTitle = new Map<string, string>();
  readonly #organisations = new Map<string, string>();

  /** Notes the names of a sentence that stand before `end`; sources of the sentence itself are noted by `resolve`. */
  read(words: readonly Word[]): void {
    for (const name of findNames(words)) this.#note(name);
  }

  resolve(phrase: readonly Word[]): ResolvedSource {
    const words = withoutHolder(phrase);
    const type = typeOfSource(words);
    const found = type === null ? this.#pronoun(words[0]) : this.#phrase(words, type);
    this.#remember(found);
    return found;
  }

  #note(name: Name): void {
    if (name.type === "named-person") {
      const surname = name.text.split(" ").at(-1) ?? name.text;
      if (name.text.includes(" ") || !this.#bySurname.has(surname)) this.#bySurname.set(surname, name.text);
      for (const title of name.titles) this.#byTitle.set(title, this.#fullName(name.text));
    }
    if (name.type === "named-organisation") for (const part of name.text.toLowerCase().split(" ")) this.#organisations.set(part, name.text);
    this.#remember({ name: name.type === "named-person" ? this.#fullName(name.text) : name.text, type: name.type });
  }

  #remember(source: ResolvedSource): void {
    if (source.type === "named-person" || source.type === "unnamed-person" || source.type === "unnamed-official")
      this.#last.set("person", source);
    if (source.type === "unnamed-group" || source.type === "unnamed-official") this.#last.set("group", source);
    if (source.type === "news-outlet") this.#last.set("outlet", source);
    if (source.type === "document") this.#last.set("paper", source);
    if (source.type === "named-organisation") {
      this.#last.set("organisation", source);
      this.#last.set("group", source);
    }
  }

  #pronoun(word: Word | undefined): ResolvedSource {
    const lower = word?.lower ?? "";
    const unknown: ResolvedSource = { name: "", type: GROUP_PRONOUNS.has(lower) ? "unnamed-group" : "unnamed-person" };
    if (PERSON_PRONOUNS.has(lower)) return this.#last.get("person") ?? unknown;
    if (GROUP_PRONOUNS.has(lower)) return this.#last.get("group") ?? unknown;
    const thing = this.#last.get("organisation") ?? this.#last.get("outlet") ?? this.#last.get("paper");
    return thing ?? { name: "", type: "named-organisation" };
  }

  #phrase(words: readonly Word[], type: Voucher): ResolvedSource {
    const definite = DEFINITE.has(words[0]?.lower ?? "");
    const noun = words.at(-1)?.lower ?? "";
    const person = definite && words.length <= 3 && PERSON_TITLES.has(noun) ? this.#byTitle.get(noun) : undefined;
    if (person) return { name: person, type: "named-person" };
    if (type === "named-person") return { name: this.#fullName(personName(words)), type };
    const outlet = outletIn(words);
    if (outlet) return { name: outlet, type: "news-outlet" };
    if (!definite || words.length > 3) return { name: type.startsWith("unnamed") || type === "implicit" ? "" : textOfWords(words), type };
    if (OUTLET_NOUNS.has(noun)) return this.#last.get("outlet") ?? { name: "", type: "news-outlet" };
    if (DOCUMENT_NOUNS.has(noun)) return this.#paper(words, noun);
    if (ORGANISATION_NOUNS.has(noun)) return this.#body(words, noun);
    return { name: type.startsWith("unnamed") ? "" : textOfWords(words), type };
  }

  /** "The report" is the outlet's if an outlet's report was told before. */
  #paper(words: readonly Word[], noun: string): ResolvedSource {
    const outlet = this.#last.get("outlet");
    const paper = this.#last.get("paper");
    if (outlet && (noun === "report" || noun === "article" || noun === "story") && !paper) return outlet;
    return paper?.name.toLowerCase().includes(noun) ? paper : { name: textOfWords(words), type: "document" };
  }

  #body(words: readonly Word[], noun: string): ResolvedSource {
    const named = this.#organisations.get(noun) ?? (ANY_BODY.has(noun) ? this.#last.get("organisation")?.name : undefined);
    return { name: named ?? textOfWords(words), type: "named-organisation" };
  }

  #fullName(name: string): string {
    return this.#bySurname.get(name.split(" ").at(-1) ?? name) ?? name;
  }
}

/** The outlet that a phrase names, also inside "a report by The Evening Post". */
function outletIn(words: readonly Word[]): string | undefined {
  const from = words.findIndex((word, at) => word.capital && isOutletName(words.slice(at)));
  if (from < 0) return undefined;
  const name = [];
  for (const word of words.slice(from)) {
    if (!word.capital) break;
    name.push(word);
  }
  return textOfWords(name);
}

/** The person's name in a phrase: the longest run of capitals, without titles; where somebody is "of" is no name of theirs. */
function personName(words: readonly Word[]): string {
  let best: Word[] = [];
  let run: Word[] = [];
  for (const word of words) {
    if (best.length > 0 && FROM_WHERE.has(word.lower)) break;
    if (word.capital && !PERSON_TITLES.has(word.lower)) run.push(word);
    else if (!(word.lower === "." && run.at(-1)?.text.length === 1)) run = [];
    if (run.length >= best.length && run.length > 0) best = [...run];
  }
  return textOfWords(best.length > 0 ? best : words);
}
