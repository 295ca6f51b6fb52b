import type { z } from "zod";
import { labelledKeySchema } from "@/lib/domain/answer-key";
import { CERTAINTY_LEVELS } from "@/lib/domain/certainty-level";
import { type JsonObject, jsonObjectSchema } from "@/lib/domain/json";
import { CERTAINTIES, VOUCHERS } from "@/lib/domain/label";
import { SOURCE_TERMS, SOURCE_TYPES } from "@/lib/domain/source-terms";
import { chainKeySchema } from "@/lib/exercises/build-the-chain/key";
import { hedgeMeterKeySchema } from "@/lib/exercises/hedge-meter/key";
import { highlightKeySchema } from "@/lib/exercises/highlight-the-parts/key";
import { multipleChoiceContentSchema } from "@/lib/exercises/multiple-choice/content";
import { multipleChoiceKeySchema } from "@/lib/exercises/multiple-choice/key";
import { exerciseKind } from "@/lib/exercises/registry";
import { rewriteKeySchema } from "@/lib/exercises/rewrite/key";
import { shortAnswerKeySchema } from "@/lib/exercises/short-answer/key";
import { driftKeySchema } from "@/lib/exercises/spot-the-drift/key";
import { planKeySchema } from "@/lib/exercises/verification-plan/key";
import { whoKeySchema } from "@/lib/exercises/who-is-this-source/key";

/** How well an answer comes out. */
export const OUTCOMES = ["right", "partly", "wrong"] as const;
export type Outcome = (typeof OUTCOMES)[number];
type Pick = <One>(from: readonly One[]) => One;
type Drawn = { readonly outcome: Outcome; readonly content: unknown; readonly pick: Pick };
type Maker = (key: unknown, drawn: Drawn) => unknown;

const making =
  <Key>(schema: z.ZodType<Key>, make: (key: Key, drawn: Drawn) => unknown): Maker =>
  (key, drawn) =>
    make(schema.parse(key), drawn);
const inOrder = (pairs: readonly (readonly [number, number])[]) => pairs.toSorted(([a, b], [c, d]) => a - c || b - d);

/** What students of the demo school write, by how well it comes out; the best rewriting is the key’s own. */
const REWRITINGS = {
  partly: ["Somebody said so, but we do not know who.", "It has been said by people there.", "According to somebody, it is like that."],
  wrong: ["It was said.", "Everybody knows that it is so.", "Experts say it."],
};
const PLANS: Readonly<Record<Outcome, readonly string[]>> = {
  right: [
    "I would get the paper itself and read what it says there, then ask somebody who did not write it whether the figure is right.",
    "First the original document. If it is not on the internet, I ask the office for it. A second person who knows about it must say the same.",
  ],
  partly: ["I would look for the document.", "Ask the person who said it if it is true."],
  wrong: ["Google it.", "You can see it in other newspapers too."],
};

/** An answer of each kind that comes out so by the item’s key. Partly right is what the kind has of it. */
const MAKERS: Readonly<Record<string, Maker>> = {
  "sort-the-claims": making(labelledKeySchema, ({ label }, { outcome, pick }) => ({
    voucher: outcome === "wrong" ? pick(VOUCHERS.filter((one) => one !== label.voucher)) : label.voucher,
    certainty: outcome === "right" ? label.certainty : pick(CERTAINTIES.filter((one) => one !== label.certainty)),
  })),
  "highlight-the-parts": making(highlightKeySchema, ({ source, cue, content }, { outcome }) => {
    if (outcome === "right") return { source, cue, content };
    return outcome === "partly" ? { source, cue: [], content } : { source: content, cue: [], content: source };
  }),
  "who-is-this-source": making(whoKeySchema, ({ type, terms }, { outcome, pick }) => ({
    type: outcome === "right" ? type : pick(SOURCE_TYPES.filter((one) => one !== type)),
    terms: outcome === "wrong" ? pick(SOURCE_TERMS.filter((one) => one !== terms)) : terms,
  })),
  "build-the-chain": making(chainKeySchema, ({ links, independent }, { outcome }) => {
    if (outcome === "right") return { links: inOrder(links), independent };
    return { links: outcome === "partly" ? inOrder(links).slice(-1) : [], independent: Math.min(independent + 1, 9) };
  }),
  "spot-the-drift": making(driftKeySchema, ({ pairs }, { outcome }) => ({
    pairs: outcome === "right" ? inOrder(pairs) : inOrder(pairs).slice(0, 1),
  })),
  "hedge-meter": making(hedgeMeterKeySchema, ({ hedges, level }, { outcome, pick }) => ({
    hedges: outcome === "right" ? hedges : [],
    level: outcome === "wrong" ? pick(CERTAINTY_LEVELS.filter((one) => one !== level)) : level,
  })),
  rewrite: making(rewriteKeySchema, ({ model }, { outcome, pick }) => ({ text: outcome === "right" ? model : pick(REWRITINGS[outcome]) })),
  "verification-plan": making(planKeySchema, ({ checkable, ways, confirmations }, { outcome, pick }) => ({
    checkable: checkable[0] ?? null,
    ways: outcome === "wrong" ? ["second-outlet"] : ways.slice(0, outcome === "right" ? 6 : 1),
    confirmation: outcome === "right" ? (confirmations[0] ?? null) : "same-source-again",
    text: pick(PLANS[outcome]),
    log: [],
  })),
  "multiple-choice": making(multipleChoiceKeySchema, ({ right }, { outcome, content, pick }) => {
    const others = multipleChoiceContentSchema.parse(content).options.flatMap((_, index) => (right.includes(index) ? [] : [index]));
    if (outcome === "partly" && right.length > 1) return { chosen: right.slice(0, 1) };
    return { chosen: outcome === "right" || others.length === 0 ? right : [pick(others)] };
  }),
  "short-answer": making(shortAnswerKeySchema, ({ accepted }, { outcome, pick }) => ({
    text: outcome === "right" ? (accepted[0]?.text ?? "It says so.") : pick(["I am not sure", "the council", "somebody of the town"]),
  })),
};

type Made = { readonly outcome: Outcome; readonly random: () => number };

/** An answer to an item of any kind that comes out so. Throws where its kind has no maker, or would not take it. */
export function madeDepthAnswer(
  { kind, key, content }: { kind: string; key: unknown; content: unknown },
  { outcome, random }: Made,
): JsonObject {
  const pick: Pick = (from) => {
    const one = from[Math.floor(random() * from.length)];
    if (one === undefined) throw new Error("there is nothing to choose from");
    return one;
  };
  const make = MAKERS[kind];
  if (!make) throw new Error(`nobody of the demo school knows ${kind}`);
  return jsonObjectSchema.parse(exerciseKind(kind).responseSchema.parse(make(key, { outcome, content, pick })));
}
