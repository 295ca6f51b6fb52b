import "server-only";
import type { z } from "zod";

/** What an action answers where the input does not fit: a sentence for each field that is wrong, by its name. */
export type InvalidInput = { ok: false; reason: "invalid"; fields: Record<string, string> };

/** A server action as `useActionState` calls it: by a form, or with an object. */
export type Action<Input, Result> = (previous: Result | InvalidInput | null, input: Input | FormData) => Promise<Result | InvalidInput>;

/** Wraps a teacher's action: the input is parsed, then `run` gets a proof for itself and calls one command. */
export const action =
  <Schema extends z.ZodType, Result>(schema: Schema, run: (input: z.output<Schema>) => Promise<Result>): Action<z.input<Schema>, Result> =>
  async (_previous, input) => {
    const parsed = schema.safeParse(input instanceof FormData ? fieldsOf(input) : input);
    return parsed.success ? run(parsed.data) : invalid(parsed.error);
  };

/** A form's fields as an object; a name that ends in `[]` collects a list. Files stay files. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    if (name.endsWith("[]")) fields[name.slice(0, -2)] = form.getAll(name);
    else fields[name] = form.get(name);
  }
  return fields;
}

/** The first sentence for each wrong field; what concerns the whole stands under "". */
export function invalid(error: z.ZodError): InvalidInput {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return { ok: false, reason: "invalid", fields };
}
