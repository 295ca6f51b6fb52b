import { classTimeAt } from "@/lib/access/class-time";
import { getLessonText } from "@/lib/db/lesson-text";
import { getResultsHead, listKeyedItems } from "@/lib/db/reports/assignment-results";
import { countHandedIn, exportedAttempts, getItemWorths } from "@/lib/db/reports/exported-attempts";
import { listStudentRows, type StudentRecord } from "@/lib/db/reports/student-rows";
import { listWaitingPlaces } from "@/lib/db/reports/waiting-places";
import { analysisColumns } from "@/lib/domain/analysis-file";
import { optionColumns, wholeColumns } from "@/lib/domain/analysis-options-file";
import { CODEBOOK_COLUMNS, entriesOf, type FileColumn, type FileLine, headOf, lineOf } from "@/lib/domain/file-table";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { type FileAttempt, type FileItem, itemColumns, longColumns, wideColumns } from "@/lib/domain/responses-file";
import { itemNoun } from "@/lib/domain/results";
import { type ResultsFileRow, resultsColumns } from "@/lib/domain/results-table";
import { fileItems } from "@/lib/grading/file-items";
import { mayWait, resultCells } from "@/lib/grading/result-classes";
import { answerReader } from "./answer-reader";

/** As many rows as are worded before anybody else on the server has a turn. */
const AT_ONCE = 50;
/** As many students as are read at a time. */
const PAGE_SIZE = 5000;

type Batches = AsyncGenerator<FileLine[]>;

/** The tables of an assignment that leave as files. Those with a line a student or more are made while they are sent. */
export async function loadFiles(teacher: AssignmentTeacher) {
  const listing = listKeyedItems(teacher);
  const [head, keyed, lesson, worths, handedIn, waiting] = await Promise.all([
    getResultsHead(teacher),
    listing,
    getLessonText(teacher),
    getItemWorths(teacher),
    countHandedIn(teacher),
    listing.then((items) => (mayWait(items) ? listWaitingPlaces(teacher) : [])),
  ]);
  const items = fileItems(keyed, { lesson, judgement: head.judgement, worths });
  const answersTo = answerReader(teacher, keyed, lesson);
  const several = itemNoun(items.map(({ keyLabel }) => ({ keyClass: keyLabel }))) === "Question";
  const tables = columnsOf(items, head.timeZone, several);
  const entries = Object.entries(tables).flatMap(([file, columns]) => entriesOf(file, columns));
  const waits = new Map(waiting.map(({ attemptId, positions }) => [attemptId, new Set(positions)]));

  async function* attempts(): AsyncGenerator<FileAttempt[]> {
    for await (const page of exportedAttempts(teacher)) {
      for (let from = 0; from < page.length; from += AT_ONCE) {
        const part = page.slice(from, from + AT_ONCE);
        const answers = await answersTo(part);
        yield part.map((attempt) => ({
          ...attempt,
          answers: attempt.responseIds.map((id) => (id === null ? null : (answers.get(id) ?? null))),
        }));
      }
    }
  }

  const rowsOf = async (part: readonly StudentRecord[]): Promise<ResultsFileRow[]> => {
    const answers = await answersTo(part);
    return part.map((record) => {
      // what does not count is left out, whatever was answered
      const responseIds = record.responseIds.map((id, position) => ((record.points[position] ?? null) === null ? null : id));
      const given = responseIds.flatMap((id) => (id === null ? [] : [[id, answers.get(id)?.label ?? null] as const]));
      return {
        ...record,
        cells: resultCells({ ...record, responseIds }, items, {
          chosenBy: new Map(given),
          waits: waits.get(record.attemptId ?? ""),
        }),
        words: several ? items.map(({ position }) => wordsOf(answers.get(responseIds[position] ?? ""))) : [],
      };
    });
  };

  return {
    head,
    handedIn,
    /** how much of it there is, for a workbook */
    size: { rows: Math.max(head.students, handedIn), items: items.length },
    article: lesson.text,
    results: () => lines(tables.results, pages(teacher), rowsOf),
    long: () =>
      lines(tables["responses-long"], attempts(), async (part) => part.flatMap((attempt) => items.map((item) => ({ attempt, item })))),
    wide: () => lines(tables["responses-wide"], attempts(), async (part) => part),
    itemTable: [headOf(itemColumns), ...items.map((item) => lineOf(itemColumns, item))],
    codebook: [headOf(CODEBOOK_COLUMNS), ...entries.map((entry) => lineOf(CODEBOOK_COLUMNS, entry))],
  };
}

/** The columns of each file. `several`: the lesson asks for more than labels. */
function columnsOf(items: readonly FileItem[], zone: string, several: boolean) {
  const clock = { zone, timeOf: clockOf(zone) };
  const numbered = items.map(({ number, exercise }) => ({ number, exercise: several ? exercise : null }));
  return {
    results: resultsColumns({ items: numbered, zone, noun: several ? "Question" : "Claim" }, clock.timeOf),
    "responses-long": longColumns(clock),
    "responses-wide": wideColumns(clock, items),
    items: itemColumns,
    analysis: analysisColumns,
    "analysis-options": optionColumns,
    "analysis-whole": wholeColumns,
    codebook: CODEBOOK_COLUMNS,
  };
}

/** Says moments by the class's clock. Each is reckoned once, however many lines of an attempt say it. */
function clockOf(zone: string): (moment: Date) => string {
  const said = new WeakMap<Date, string>();
  return (moment) => {
    const text = said.get(moment) ?? classTimeAt(moment, zone).replace("T", " ");
    said.set(moment, text);
    return text;
  };
}

/** An answer that is no label, in words. */
const wordsOf = (answer: { label: string | null; words: string } | undefined) => (answer && answer.label === null ? answer.words : "");

/** The students by name, some at a time. */
async function* pages(teacher: AssignmentTeacher): AsyncGenerator<StudentRecord[]> {
  for (let number = 1; ; number++) {
    const page = await listStudentRows(teacher, { sort: { by: "name", down: false }, page: { number, size: PAGE_SIZE } });
    for (let from = 0; from < page.rows.length; from += AT_ONCE) yield page.rows.slice(from, from + AT_ONCE);
    if (number * PAGE_SIZE >= page.found) return;
  }
}

/** The head, and then what the batches come to. */
async function* lines<From, Row>(
  columns: readonly FileColumn<Row>[],
  batches: AsyncIterable<From[]>,
  rowsOf: (part: From[]) => Promise<Row[]>,
): Batches {
  yield [headOf(columns)];
  for await (const part of batches) yield (await rowsOf(part)).map((row) => lineOf(columns, row));
}
