/** How an action of a class's page ends; `fields` says what is wrong where the reason is "invalid". */
export type Outcome<Reason extends string> = { ok: true } | { ok: false; reason: Reason; fields?: Record<string, string> };

/** An action as these pages call it: nothing before it matters. */
export type Act<Reason extends string = "invalid"> = (previous: null, form: FormData) => Promise<Outcome<Reason>>;

/** A sentence for each refusal; what is invalid is said beside its field. */
export type Refusals<Reason extends string> = Record<Exclude<Reason, "invalid">, string>;
