import { describe, expect, test } from "vitest";
import { getOutcome, getResultsHead, listKeyedItems } from "@/lib/db/reports/assignment-results";
import { keyedClaims, responseCounts } from "@/lib/grading/result-classes";
import { claimResults } from "@/lib/statistics/claim-results";
import { confusionMatrix } from "@/lib/statistics/confusion-matrix";
import { decide, makeResultsClass } from "../../factories/results-class";

// Counted: Åsa, ben, Zoe, Cora and Gil. Not: Dan, who has an open attempt, Eve, who never came, and Finn, who is excused.

async function claimsOf(teacher: Awaited<ReturnType<typeof makeResultsClass>>["teacher"]) {
  const [items, outcome] = [await listKeyedItems(teacher), await getOutcome(teacher)];
  return { ...outcome, claims: claimResults(keyedClaims(items, false), responseCounts(outcome.counts)) };
}
const none = { "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 };

describe("a class with one student of each sort", () => {
  test("is counted by hand", async () => {
    const { teacher } = await makeResultsClass();
    const { handedIn, typical, possible, claims } = await claimsOf(teacher);
    // 1800, 1800, 2000, 3000, 4000
    expect({ handedIn, typical, possible }).toEqual({ handedIn: 5, typical: 2000, possible: 4000 });
    expect(claims.map(({ number, answers, full, blank, chosen }) => ({ number, answers, full, blank, chosen }))).toEqual([
      // ben's 1500 of 2000, set by hand, is no full credit
      { number: 1, answers: 5, full: 3, blank: 0, chosen: { ...none, "reported-fact": 3, speculation: 1, attribution: 1 } },
      { number: 2, answers: 5, full: 3, blank: 1, chosen: { ...none, attribution: 3, speculation: 1 } },
      { number: 3, answers: 5, full: 2, blank: 2, chosen: { ...none, "reported-fact": 1, speculation: 2 } },
      // dropped for all
      { number: 4, answers: 0, full: 0, blank: 0, chosen: none },
    ]);
  });
  test("counts a student's last attempt where the assignment says so", async () => {
    const { teacher } = await makeResultsClass("last");
    const { claims } = await claimsOf(teacher);
    expect(claims.map(({ full, chosen }) => [full, chosen["reported-fact"], chosen.speculation])).toEqual([
      [2, 2, 2],
      [3, 0, 1],
      [3, 0, 3],
      [0, 0, 0],
    ]);
  });
  test("the head counts who belongs to it: the class now, and who left after handing in", async () => {
    const { teacher } = await makeResultsClass();
    expect(await getResultsHead(teacher)).toMatchObject({ className: "8b", students: 8, started: 1, article: { title: "What was said" } });
  });
  test("an excused item is nobody's answer, and the most one could have is another student's", async () => {
    const { room, teacher, attempts } = await makeResultsClass();
    await decide(room, { kind: "excuse-item", attemptId: attempts.gil, itemId: room.itemIds[0] ?? "" });
    const { claims, possible } = await claimsOf(teacher);
    expect(claims[0]).toMatchObject({ answers: 4, full: 3, chosen: { attribution: 0 } });
    expect(possible).toBe(4000);
  });
  test("the numbers of the matrix add up to those of the claims", async () => {
    const { teacher } = await makeResultsClass();
    const { claims } = await claimsOf(teacher);
    const matrix = confusionMatrix(claims, ["reported-fact", "attribution", "speculation"]);
    const labels = claims.reduce((sum, { answers, blank }) => sum + answers - blank, 0);
    expect(matrix).toMatchObject({ answers: labels, blank: 3, agreeing: 8 });
    expect(matrix.cells).toMatchObject({
      "reported-fact": { "reported-fact": 3, attribution: 1, speculation: 1 },
      attribution: { "reported-fact": 0, attribution: 3, speculation: 1 },
      speculation: { "reported-fact": 1, attribution: 0, speculation: 2 },
    });
  });
});
