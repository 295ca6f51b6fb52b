import type { Skill } from "@/lib/domain/skill";

type Advice = { readonly title: string; readonly activity: string };

/** What to teach again, by skill: its heading, and ten minutes that help. */
export const TEACH_AGAIN: Readonly<Record<Skill, Advice>> = {
  "plain-fact": {
    title: "Plain facts in the reporter’s own voice",
    activity:
      "Give each pair five sentences of the article. They strike out every name and every “said”. What still stands is the reporter’s own: how would they check it?",
  },
  "named-source": {
    title: "Sources with a name",
    activity:
      "Read three sentences aloud without the words of saying. The class asks “Who says so?” each time, then finds the name, the verb, and where that person’s words begin and end.",
  },
  "unnamed-source": {
    title: "Sources without a name",
    activity:
      "Collect the words of the article that stand for people without names: officials, experts, critics. Beside each: how many might they be, how could they know, and why might they want no name?",
  },
  "relayed-source": {
    title: "News taken over from another outlet",
    activity:
      "Draw the way of one piece of news on the board, from who saw it to us, one arrow for each hand it went through. Ask at each arrow what could get lost.",
  },
  document: {
    title: "Documents as sources",
    activity:
      "Hand out a short document and a news sentence about it. Pairs underline what comes from the document, and look for what the sentence adds or leaves out.",
  },
  hedge: {
    title: "Careful words such as “could”",
    activity:
      "Put “must, will, is likely to, could, might” on a line from certain to open. Swap the word in one sentence of the article; the class goes to where the sentence stands now.",
  },
  prediction: {
    title: "Statements about the future",
    activity:
      "Sort sentences by when one could check them: today, on a certain day, never. Beside those about the future write the day, and whom one would ask then.",
  },
  judgement: {
    title: "Judgements in the reporter’s voice",
    activity:
      "Pairs replace each word that praises or blames with one that only describes. What stays is the fact; what went is the judgement.",
  },
  drift: {
    title: "Claims that have lost their source",
    activity:
      "Half of the class gets the sentence with its source, the other half the one without. Both say how sure they are. Compare, then find both places in the article.",
  },
};
