import { z } from "zod";

/** An object that holds nothing but JSON, as kinds of exercises keep their parts: settings, content, keys and responses. */
export const jsonObjectSchema = z.record(z.string(), z.json());
export type JsonObject = z.infer<typeof jsonObjectSchema>;
