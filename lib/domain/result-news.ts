import type { Skill } from "./skill";

/** A sentence of the results: {claims} are the numbers of the claims, {answers} how many answers did or did not get full credit. */
export type NewsSentence = `${string}{claims}${string}{answers}${string}`;

/** What to say of a class by the skill that a group of claims exercises: where it went wrong, and where it went well. */
export const SKILL_NEWS: Readonly<Record<Skill, { readonly worst: NewsSentence; readonly best: NewsSentence }>> = {
  "plain-fact": {
    worst: "They look for a source where the reporter says it flatly: in {claims}, {answers} missed full credit.",
    best: "They know a plain fact when they read one: in {claims}, {answers} got full credit.",
  },
  "named-source": {
    worst: "They read past a source that has a name: in {claims}, {answers} missed full credit.",
    best: "They spot a source that has a name: in {claims}, {answers} got full credit.",
  },
  "unnamed-source": {
    worst: "They lose the source when it has no name: in {claims}, {answers} missed full credit.",
    best: "They see the source even when it has no name: in {claims}, {answers} got full credit.",
  },
  "relayed-source": {
    worst: "They miss that the news comes from another outlet: in {claims}, {answers} missed full credit.",
    best: "They notice news that comes from another outlet: in {claims}, {answers} got full credit.",
  },
  document: {
    worst: "They overlook that a document is speaking: in {claims}, {answers} missed full credit.",
    best: "They see when a document is speaking: in {claims}, {answers} got full credit.",
  },
  hedge: {
    worst: "Careful words such as “could” lead them astray: in {claims}, {answers} missed full credit.",
    best: "They handle careful words such as “could”: in {claims}, {answers} got full credit.",
  },
  prediction: {
    worst: "They take a statement about the future for something else: in {claims}, {answers} missed full credit.",
    best: "They recognise a statement about the future: in {claims}, {answers} got full credit.",
  },
  judgement: {
    worst: "They do not notice when the reporter judges: in {claims}, {answers} missed full credit.",
    best: "They notice when the reporter judges: in {claims}, {answers} got full credit.",
  },
  drift: {
    worst: "They stumble where a claim has lost its source: in {claims}, {answers} missed full credit.",
    best: "They keep track where a claim has lost its source: in {claims}, {answers} got full credit.",
  },
};
