import { z } from "zod";
import { CHECKABLE, CONFIRMATIONS, WAYS } from "@/lib/domain/verification";
import { rubricSchema } from "@/lib/exercises/rubric";

/** What the choices and the plan in words make of the credit: a plan is what is asked for, the choices lead to it. */
export const DEFAULT_WEIGHTS = { checkable: 0.15, ways: 0.2, confirmation: 0.15, plan: 0.5 } as const;

const weight = z.number().min(0).max(1);

/** What is right of the choices, and what the levels of the plan look like. */
export const planKeySchema = z.strictObject({
  checkable: z.array(z.enum(CHECKABLE)).min(1, "Choose what is right: can it be checked?").max(3),
  ways: z.array(z.enum(WAYS)).min(1, "Choose a way to check that is right.").max(6),
  confirmations: z.array(z.enum(CONFIRMATIONS)).min(1, "Choose what would confirm it.").max(4),
  rubric: rubricSchema,
  weights: z
    .strictObject({ checkable: weight, ways: weight, confirmation: weight, plan: weight })
    .refine((all) => Object.values(all).some((one) => one > 0), "At least one part must count."),
});
export type PlanKey = z.infer<typeof planKeySchema>;
