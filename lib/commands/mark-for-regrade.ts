import type { Mark } from "@/lib/db/grades";
import { type ItemResponses, listItemResponses, listMarkedBefore } from "@/lib/db/regrade-marks";
import type { Marking } from "@/lib/db/regrade-moves";
import type { Transaction } from "@/lib/db/transaction";
import { changedPositions, markResponses } from "@/lib/grading/regrade";

type Wanted = { readonly assignmentId: string; readonly keyVersionId: string; readonly graderVersion: number };

/**
 * Marks each distinct response to the assignment's items once, by this key version and the grader of this program, and says where that
 * differs from what the attempts may have now. `fresh` are the marks that are not stored yet; nothing is written.
 */
export async function markForRegrade(
  tx: Transaction,
  wanted: Wanted,
): Promise<{ marking: Marking; fresh: readonly Mark[]; judgement: boolean }> {
  const [responses, before] = [await listItemResponses(tx, wanted), await listMarkedBefore(tx, wanted.assignmentId)];
  const judgement = responses[0]?.judgement ?? false;
  const marked = responses.map((item) => ({ item, fresh: markNew(item) }));
  const items = marked.map(({ item, fresh }) => {
    const points = [...item.responses.flatMap(({ responseId, points }) => (points === null ? [] : [{ responseId, points }])), ...fresh];
    return { ...item, marks: new Map(points.map((mark) => [mark.responseId, mark.points])) };
  });
  const changed = changedPositions(
    items,
    before.map(({ ids, points, keyVersionId: _by, ...item }) => ({ ...item, marks: new Map(ids.map((id, at) => [id, points[at] ?? 0])) })),
  );
  return {
    judgement,
    fresh: marked.flatMap(({ fresh }) => fresh),
    marking: {
      ...wanted,
      countsSureness: items.some((item) => item.countsSureness),
      keysBefore: [...new Set(before.map(({ keyVersionId }) => keyVersionId))],
      items: items.map(({ position, weight, dropped, marks }) => ({
        position,
        weight,
        dropped,
        changed: changed.has(position),
        ids: [...marks.keys()],
        points: [...marks.values()],
      })),
    },
  };
}

const markNew = ({ responses, judgement, ...item }: ItemResponses): Mark[] =>
  markResponses({ ...item, responses: responses.filter(({ points }) => points === null) }, judgement);
