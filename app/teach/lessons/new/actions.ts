"use server";

import { action } from "@/lib/access/action";
import { homeSchool, teacher } from "@/lib/access/proofs";
import { countGuess } from "@/lib/commands/count-guess";
import { startLesson } from "@/lib/commands/start-lesson";
import { type Reading, readAddressSchema, readFileSchema, readPasteSchema } from "@/lib/domain/article-proposal";
import { startLessonSchema } from "@/lib/domain/lesson-draft";
import { fetchedPageScope } from "@/lib/domain/sign-in-limit";
import { readAddress } from "@/lib/reading-in/read-address";
import { readFile } from "@/lib/reading-in/read-file";
import { readPaste } from "@/lib/reading-in/read-paste";

export const readPasteAction = action(readPasteSchema, async (input) => readPaste(await teacher(), input));

export const readAddressAction = action(readAddressSchema, async ({ address }): Promise<Reading> => {
  const me = await teacher();
  const counted = await countGuess([fetchedPageScope(me.userId)], new Date());
  return counted.ok ? readAddress(me, address) : { ok: false, reason: "too-many-addresses" };
});

export const readFileAction = action(readFileSchema, async ({ file }) =>
  readFile(await teacher(), { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
);

export const startLessonAction = action(startLessonSchema, async (input) => startLesson(await homeSchool(), input, new Date()));
