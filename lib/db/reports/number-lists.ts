import { z } from "zod";

// Lists of numbers come from the database as text: an array of bigints costs the driver ten times as much, and there is one a student.

const parts = (text: string): (string | null)[] => (text === "" ? [] : text.split(",").map((part) => (part === "" ? null : part)));

/** What `array_to_string(list, ',', '')` gave, as whole numbers and nulls. */
export const numberList = z.string().transform((text) => parts(text).map((part) => (part === null ? null : Number(part))));

/** As numberList, for numbers too large for a JavaScript number: as text. */
export const idList = z.string().transform(parts);
