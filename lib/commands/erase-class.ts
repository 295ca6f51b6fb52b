import * as erase from "@/lib/db/erase";
import type { ClassOwner } from "@/lib/domain/proof";

/** Erases a class for good, with its assignments, all work in them, and the students who stand in no other class. */
export const eraseClass = (owner: ClassOwner): Promise<{ ok: true }> =>
  erase.erasing(async (tx) => {
    await erase.eraseClass(tx, owner.classId);
    return { ok: true };
  });
