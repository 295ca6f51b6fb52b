import type { StudentsQuery } from "@/lib/domain/results-query";
import type { StudentsPage } from "@/lib/domain/students-page";

const isPage = (body: unknown): body is StudentsPage => typeof body === "object" && body !== null && "rows" in body && "found" in body;

/** Asks the server for a page of an assignment's students. Null: it did not answer, or not with one. Never rejects. */
export async function askForStudents(assignmentId: string, query: Partial<StudentsQuery>): Promise<StudentsPage | null> {
  try {
    const response = await fetch(`/teach/assignments/${assignmentId}/students`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(query),
    });
    const body: unknown = response.ok ? await response.json() : null;
    return isPage(body) ? body : null;
  } catch {
    return null;
  }
}
