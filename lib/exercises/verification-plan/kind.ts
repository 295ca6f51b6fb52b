import type { Analysis } from "@/lib/domain/analysis";
import { segmentOf } from "@/lib/domain/analysis";
import type { LessonText } from "@/lib/domain/lesson-text";
import { CHECKABLE_WORDS, CONFIRMATION_WORDS, WAY_WORDS } from "@/lib/domain/verification";
import { type ExerciseKind, noContentSchema, type Proposal } from "@/lib/exercises/exercise-kind";
import { rubricOf } from "@/lib/exercises/rubric";
import { gradePlan, planCredit } from "./grade";
import { DEFAULT_WEIGHTS, type PlanKey, planKeySchema } from "./key";
import { planOptions } from "./options";
import { type PlanResponse, planResponseSchema } from "./response";

/** As the task has it: three claims. */
const MOST = 3;

const RUBRIC = rubricOf(
  "Names a first step, where to look, and what would settle it.",
  "Names where to look, but not what would settle it.",
  "Says only that one should check.",
);
const USUAL: PlanKey = {
  checkable: ["yes"],
  ways: ["original-document", "second-outlet"],
  confirmations: ["second-source", "document-itself"],
  rubric: RUBRIC,
  weights: { ...DEFAULT_WEIGHTS },
};

/** Verification plan: whether a claim can be checked, how, and what would confirm it. */
export const verificationPlan: ExerciseKind<Record<string, never>, PlanKey, PlanResponse> = {
  name: "verification-plan",
  title: "Verification plan",
  purpose: "Plan how a claim could be checked, with a log of what was opened and found. You mark the plan.",
  about: "claim",
  freeText: true,
  asksSureness: false,
  contentSchema: noContentSchema,
  keySchema: planKeySchema,
  responseSchema: planResponseSchema,
  blank: { content: {}, key: USUAL },
  grade: gradePlan,
  classes: null,
  afterMark: ({ rubric, weights }, machine, level) => planCredit(machine, rubric.credit[level], weights),
  problems: () => [],
  describeKey: ({ key }) =>
    [
      key.checkable.map((one) => CHECKABLE_WORDS[one]).join(" or "),
      key.ways.map((one) => WAY_WORDS[one]).join(", "),
      key.confirmations.map((one) => CONFIRMATION_WORDS[one]).join(" or "),
      `A good plan: ${key.rubric.proficient}`,
    ].join("; "),
  describeResponse: ({ response }) => describe(response),
  propose: proposeItems,
  options: planOptions,
  spans: null,
  chains: null,
};

function describe({ checkable, ways, confirmation, text, log }: PlanResponse): string {
  return [
    checkable && CHECKABLE_WORDS[checkable],
    ways.map((one) => WAY_WORDS[one]).join(", "),
    confirmation && CONFIRMATION_WORDS[confirmation],
    text && `“${text}”`,
    ...log.map(({ opened, found }) => `opened ${opened || "–"}, found ${found || "–"}`),
  ]
    .filter(Boolean)
    .join("; ");
}

/** Facts in the reporter's own voice and what unnamed sources say are most worth checking; spread over the text. */
function proposeItems(analysis: Analysis, lesson: LessonText): Proposal<Record<string, never>, PlanKey>[] {
  const worth = lesson.claims.flatMap((ranges, claim) => {
    const segment = segmentOf(analysis, ranges);
    const voucher = segment?.label?.voucher ?? "";
    const flat = segment?.class === "reported-fact";
    return segment && (flat || voucher.startsWith("unnamed")) ? [{ claim, evidence: segment.evidence }] : [];
  });
  const step = Math.max(1, Math.ceil(worth.length / MOST));
  return worth
    .filter((_, at) => at % step === 0)
    .slice(0, MOST)
    .map(({ claim, evidence }) => ({ claim, content: {}, key: USUAL, evidence, explanation: "" }));
}
