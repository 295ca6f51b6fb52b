import { z } from "zod";
import { isStorable, jsonObjectSchema } from "./json";

/** How many operations one request may bring. */
const OPERATIONS_AT_ONCE = 200;

/** A change as the browser sends it; its id is made there, so that it counts once. A null response clears the answer. */
export const operationSchema = z.strictObject({
  id: z.uuid(),
  itemId: z.uuid(),
  response: jsonObjectSchema.refine(isStorable, "text that can be kept").nullable(),
});
export type Operation = z.infer<typeof operationSchema>;

/** Operations in the order in which they were made. */
export const operationsSchema = z.strictObject({ operations: z.array(operationSchema).max(OPERATIONS_AT_ONCE) });
export type Operations = z.infer<typeof operationsSchema>;
