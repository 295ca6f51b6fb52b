import type { Skill } from "./skill";

// What is said of a skill to a student, and of a student to parents. No zod here: students' pages import this file.

type SkillSentences = Readonly<Record<Skill, string>>;

/** What to look out for, by skill, to the student. */
export const SKILL_ADVICE: SkillSentences = {
  "plain-fact": "Plain facts. If nobody else is named and nothing is left open, the reporter says it flatly: that is Reported fact.",
  "named-source": "Sources with a name. When you read “said”, “according to” or “told”, somebody else is speaking: that is Attribution.",
  "unnamed-source":
    "Sources without a name. When you read “officials”, “experts” or “critics”, somebody else is speaking: that is Attribution.",
  "relayed-source":
    "News taken over from others. When a paper reports what another paper reported, ask who said it first. It stays Attribution.",
  document: "Documents. A report, a court file or a poll speaks too: what is taken from it is Attribution.",
  hedge: "Careful words. “Could”, “may” and “likely” leave it open. If the reporter writes them without a source, that is Speculation.",
  prediction:
    "The future. What has not happened yet can’t be a plain fact, unless it is a fixed date. If nobody is quoted, that is Speculation.",
  judgement: "Judgements. “Bold”, “shocking” or “at last” say what somebody thinks of it. Ask whether the reporter says it, or a source.",
  drift:
    "Sources that get lost. A claim may start with “officials say” and come back later as plain fact. Look at how it is put this time.",
};

/** What goes well, by skill, to the student. */
export const SKILL_PRAISE: SkillSentences = {
  "plain-fact": "You know a plain fact when the reporter simply states it.",
  "named-source": "You notice when somebody with a name is speaking, and not the reporter.",
  "unnamed-source": "You see the source even when it has no name, as in “officials” or “critics”.",
  "relayed-source": "You notice when a paper passes on what another paper reported.",
  document: "You see when a document is speaking: a report, a court file, a poll.",
  hedge: "You notice careful words such as “could” and “likely”, and what they leave open.",
  prediction: "You can tell what has happened from what is only expected.",
  judgement: "You notice when the reporter says what to think of it.",
  drift: "You keep track when a claim loses its source along the way.",
};

/** What goes well, by skill, to parents. */
export const SKILL_STRENGTH: SkillSentences = {
  "plain-fact": "Knows a plain fact when the reporter simply states it.",
  "named-source": "Notices when somebody with a name is speaking, and not the reporter.",
  "unnamed-source": "Sees the source even when it has no name, as in “officials” or “critics”.",
  "relayed-source": "Notices when a paper passes on what another paper reported.",
  document: "Sees when a document is speaking: a report, a court file, a poll.",
  hedge: "Notices careful words such as “could” and “likely”, and what they leave open.",
  prediction: "Can tell what has happened from what is only expected.",
  judgement: "Notices when the reporter says what to think of it.",
  drift: "Keeps track when a claim loses its source along the way.",
};

/** What to work on and what helps, by skill, to parents. */
export const SKILL_STEP: SkillSentences = {
  "plain-fact":
    "Plain facts: where nobody else is named and nothing is left open, the reporter states it. Reading a short news item together, ask of each sentence who says so.",
  "named-source":
    "Sources with a name: “said”, “told” and “according to” show that somebody else is speaking. In an article, find everybody who speaks, and what comes from each.",
  "unnamed-source":
    "Sources without a name: “officials”, “experts” and “critics” are sources too. Ask who they might be, and why they are not named.",
  "relayed-source":
    "News taken over from others: ask who said it first. Looking up the first report together shows what changed on the way.",
  document:
    "Documents as sources: a report, a court file or a poll speaks too. Ask what the article took from it, and look it up together.",
  hedge: "Careful words: “could”, “may” and “likely” leave it open. Read the sentence with the word and without it, and compare.",
  prediction: "The future: what has not happened yet is no plain fact. Ask of each forecast who makes it, and what it rests on.",
  judgement:
    "Judgements: words such as “bold” or “shocking” say what somebody thinks. Ask whose judgement it is, and how it would read without.",
  drift:
    "Claims that lose their source: what “officials say” at the top can stand as plain fact further down. Compare how one claim is put each time.",
};
