import { randomUUID } from "node:crypto";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { markAnswers } from "@/lib/commands/mark-answers";
import { listKeyedItems } from "@/lib/db/reports/assignment-results";
import type { RubricLevel } from "@/lib/domain/rubric";
import { SURENESS } from "@/lib/domain/sureness";
import { exerciseKind } from "@/lib/exercises/registry";
import { madeDepthAnswer, OUTCOMES, type Outcome } from "./made-depth";
import { closeIfOver, type DemoClass, type Play, work } from "./play-assignment";

/** How sharply ability decides, and how often an answer is left blank, as in made-answers.ts. */
const STEEPNESS = 1.4;
const BLANKS = 0.02;
const MINUTE = 60_000;
const LEVELS: Readonly<Record<Outcome, RubricLevel>> = { right: "proficient", partly: "emergent", wrong: "basic" };

type Text = { readonly itemId: string; readonly attemptId: string; readonly outcome: Outcome };

/** Assigns a lesson of any kinds, has the class work on it, and marks what is written; of each kind the last question still waits. */
export async function playInDepth(demo: DemoClass, { lessonId, rule, handIn, now }: Omit<Play, "claims">): Promise<void> {
  const { acting, cards, abilities, random } = demo;
  const assigned = await assignLesson({ lesson: await acting.lessonReader(lessonId), editor: demo.editor }, rule, rule.opensAt);
  if (!assigned.ok) throw new Error(`the demo assignment was refused: ${assigned.reason}`);
  const { assignmentId } = assigned;
  const items = (await listKeyedItems(await acting.assignmentTeacher(assignmentId))).map((item) => ({
    ...item,
    difficulty: -1.2 + 1.6 * random(),
  }));
  const texts: Text[] = [];
  for (const [index, card] of cards.slice(0, cards.length - handIn.absent).entries()) {
    const drawn = items.flatMap((item) => {
      if (random() < BLANKS) return [];
      const chance = 1 / (1 + Math.exp(-STEEPNESS * ((abilities[index] ?? 0) - item.difficulty)));
      const outcome: Outcome = random() < chance ? "right" : random() < 0.6 ? "partly" : "wrong";
      const response = madeDepthAnswer(item, { outcome, random });
      // most know how much they know, some think too well of it
      const sure = SURENESS[Math.min(2, Math.floor(3 * (0.65 * chance + 0.45 * random())))];
      return [{ item, outcome, response: { ...response, ...(exerciseKind(item.kind).asksSureness && sure && { sure }) } }];
    });
    const operations = drawn.map(({ item: { itemId }, response }) => ({ id: randomUUID(), itemId, response }));
    const began = new Date(rule.opensAt.getTime() + (20 + 45 * random()) * MINUTE);
    const attemptId = await work(demo, { card, assignmentId, operations, began, handsIn: true });
    texts.push(
      ...drawn.flatMap(({ item: { kind, itemId }, outcome }) => (exerciseKind(kind).afterMark ? [{ itemId, attemptId, outcome }] : [])),
    );
  }
  await closeIfOver(assignmentId, rule, now);
  await markTexts(demo, { assignmentId, items, texts, now });
}

type Marking = {
  readonly assignmentId: string;
  readonly items: readonly { readonly kind: string; readonly itemId: string }[];
  readonly texts: readonly Text[];
  readonly now: Date;
};

async function markTexts({ acting }: DemoClass, { assignmentId, items, texts, now }: Marking): Promise<void> {
  const editor = await acting.assignmentEditor(assignmentId);
  const lastOfKinds = new Map(items.map(({ kind, itemId }) => [kind, itemId]));
  for (const { kind, itemId } of items) {
    if (lastOfKinds.get(kind) === itemId) continue;
    for (const outcome of OUTCOMES) {
      const attemptIds = texts.filter((text) => text.itemId === itemId && text.outcome === outcome).map(({ attemptId }) => attemptId);
      if (attemptIds.length === 0) continue;
      // what the machine could mark itself does not wait
      await markAnswers(editor, { assignmentId, itemId, attemptIds, level: LEVELS[outcome], comment: "" }, now);
    }
  }
}
