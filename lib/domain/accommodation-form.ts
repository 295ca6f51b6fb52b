import { z } from "zod";
import { type Accommodation, MOST_EXTRA_ATTEMPTS, PAGE_SIZES, TEXT_SIZES, TIME_FACTORS } from "./accommodation";

/** As many as a class has, and more. */
const MOST_AT_ONCE = 500;

/** A setting that may be left as it is: its field is empty then. */
const kept = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal("").transform(() => undefined), schema]);
const onOff = z.enum(["on", "off"]).transform((value) => value === "on");

const fields = z.object({
  time: kept(z.enum(TIME_FACTORS)),
  listView: kept(onOff),
  textSize: kept(z.enum(TEXT_SIZES)),
  clearLetters: kept(onOff),
  readAloud: kept(onOff),
  itemsAPage: kept(z.enum(["all", ...PAGE_SIZES.map(String)]).transform((value) => (value === "all" ? null : Number(value)))),
  extraAttempts: kept(z.coerce.number<string>().int().min(0).max(MOST_EXTRA_ATTEMPTS)),
});

/** What is to change, for these students of the class; an empty field changes nothing. */
export const changeAccommodationsSchema = fields
  .extend({ classId: z.uuid(), studentIds: z.array(z.uuid()).min(1, "Choose a student.").max(MOST_AT_ONCE) })
  .transform(({ classId, studentIds, ...changes }) => ({ classId, studentIds: [...new Set(studentIds)], changes: given(changes) }));

function given(changes: z.output<typeof fields>): Partial<Accommodation> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** What came of it. */
export type AccommodationsChanged = { ok: true; students: number } | { ok: false; reason: "not-in-class" };
