import { randomInt } from "node:crypto";
import { listStudentsForCards, saveCredentials } from "@/lib/db/student-cards";
import { inTransaction } from "@/lib/db/transaction";
import type { ClassEditor } from "@/lib/domain/proof";
import type { Card } from "@/lib/domain/roster";
import { PIN_LENGTH } from "@/lib/domain/student";
import { byName, fullNames } from "@/lib/domain/student-name";
import { hashSecret, newSecret } from "./secrets";

/** Hashes worked on at once: so many that sign-ins still find a free thread. */
const HASHES_AT_ONCE = 2;

/**
 * Gives students of the class a new PIN and card, by name. The old ones stop working, sessions end, and devices and wrong guesses
 * are forgotten. Ids of students who do not belong to the class now are left out.
 */
export async function makePins(editor: ClassEditor, studentIds: readonly string[], now: Date): Promise<{ ok: true; cards: Card[] }> {
  const roster = (await listStudentsForCards(editor, studentIds)).sort(byName);
  const names = fullNames(roster);
  const cards = roster
    .map(({ studentId, asked }, index) => ({ studentId, asked, name: names[index] ?? "", pin: makePin(), card: newSecret() }))
    .filter(({ asked }) => asked)
    .map(({ asked: _, ...card }) => card);
  const hashes = await hashAll(cards.map(({ pin }) => pin));
  await inTransaction((tx) =>
    saveCredentials(
      tx,
      cards.map(({ studentId, card }, index) => ({ studentId, card, pinHash: hashes[index] ?? "" })),
      now,
    ),
  );
  return { ok: true, cards };
}

const makePin = () => String(randomInt(10 ** PIN_LENGTH)).padStart(PIN_LENGTH, "0");

async function hashAll(pins: readonly string[]): Promise<string[]> {
  const hashes: string[] = [];
  for (let start = 0; start < pins.length; start += HASHES_AT_ONCE) {
    hashes.push(...(await Promise.all(pins.slice(start, start + HASHES_AT_ONCE).map(hashSecret))));
  }
  return hashes;
}
