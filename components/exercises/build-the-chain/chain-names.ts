import type { JsonObject } from "@/lib/domain/json";
import { numbersOf, stringsOf } from "@/lib/domain/json-parts";
import { linksOf, sortedLinks, unnamedOf } from "./links";

type Chain = { readonly content: JsonObject; readonly key: JsonObject };

/** The names of a key that stand for the same, by their index. */
export const twinsOf = (key: JsonObject): number[][] => (Array.isArray(key.same) ? key.same.map(numbersOf) : []);

/** The chain with one more name before this article, which stays the last. */
export function withName({ content, key }: Chain, name: string): Chain {
  const names = stringsOf(content.names);
  const here = names.length - 1;
  return renumbered({ content, key }, [...names.slice(0, here), name, ...names.slice(here)], (index) =>
    index >= here ? index + 1 : index,
  );
}

/** The chain without a name, and without the steps from and to it. */
export function withoutName({ content, key }: Chain, gone: number): Chain {
  const names = stringsOf(content.names).filter((_, index) => index !== gone);
  return renumbered({ content, key }, names, (index) => (index === gone ? null : index > gone ? index - 1 : index));
}

function renumbered({ content, key }: Chain, names: string[], after: (index: number) => number | null): Chain {
  const all = (indices: readonly number[]) => indices.flatMap((index) => after(index) ?? []);
  const links = linksOf(key).flatMap((link): [number, number][] => {
    const [from, to] = all(link);
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
  const same = twinsOf(key)
    .map(all)
    .filter((group) => group.length > 1);
  return {
    content: { ...content, names, ...(content.unnamed !== undefined && { unnamed: all(unnamedOf(content)) }) },
    key: { ...key, links: sortedLinks(links), same },
  };
}

/** The groups of names that are the same, with one of them joined to another one’s group; null: to none. */
export function joined(same: readonly (readonly number[])[], index: number, twin: number | null): number[][] {
  const others = same.map((group) => group.filter((one) => one !== index));
  const at = twin === null ? -1 : others.findIndex((group) => group.includes(twin));
  const next = at >= 0 ? others.map((group, place) => (place === at ? [...group, index] : group)) : others;
  const made = twin !== null && at < 0 ? [...next, [twin, index]] : next;
  return made.filter((group) => group.length > 1).map((group) => group.toSorted((a, b) => a - b));
}
