import type { Metadata } from "next";
import "@/app/styles/downloads.css";
import { AssignmentNav } from "@/components/assigning/assignment-nav";
import { FileList, type OfferedFile } from "@/components/downloads/file-list";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { assignmentTeacher } from "@/lib/access/proofs";
import { getResultsHead, listKeyedItems } from "@/lib/db/reports/assignment-results";
import { countHandedIn } from "@/lib/db/reports/exported-attempts";
import { type Download, fitsWorkbook, MOST_IN_WORKBOOK } from "@/lib/domain/downloads";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";

export const metadata: Metadata = { title: "Downloads" };

const ATTEMPTS = { one: "# attempt handed in", other: "# attempts handed in" };
const ITEMS = { one: "# item", other: "# items" };

export default async function DownloadsPage({ params }: PageProps<"/teach/assignments/[assignmentId]/downloads">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const [head, items, handedIn] = await Promise.all([getResultsHead(teacher), listKeyedItems(teacher), countHandedIn(teacher)]);
  const fits = fitsWorkbook({ rows: Math.max(head.students, handedIn), items: items.length });
  const folder = `/teach/assignments/${teacher.assignmentId}`;
  const file = (name: Download) => ({ name, href: `${folder}/downloads/${name}` });
  const workbook = (name: Download) => (fits ? [file(name)] : []);
  const tables: OfferedFile[] = [
    {
      name: "Students and items",
      words: "A line a student, as on the page of results: the answer to each item and its share of the credit.",
      files: [{ name: "results.csv", href: `${folder}/results.csv` }, ...workbook("results.xlsx")],
    },
    {
      name: "Every answer, long",
      words: "A line an answer, of every attempt: for filters, pivot tables and statistics programs.",
      files: [file("responses-long.csv")],
    },
    {
      name: "Every answer, wide",
      words: "A line an attempt, three columns an item: its answer, its points, how sure the student was.",
      files: [file("responses-wide.csv")],
    },
    ...(fits
      ? [
          {
            name: "Every answer as a workbook",
            words: "Long, wide, items and codebook as sheets of one file.",
            files: [file("responses.xlsx")],
          },
        ]
      : []),
  ];
  const said: OfferedFile[] = [
    {
      name: "Items and key",
      words: "A line an item: its words, where they stand in the article, and what the key says.",
      files: [file("items.csv")],
    },
    {
      name: "Item analysis",
      words: "A line an item: how hard it is, how well it tells students apart, and what that says. By the first attempt of each student.",
      files: [{ name: "analysis.csv", href: `${folder}/analysis.csv` }, file("analysis.xlsx")],
    },
    {
      name: "Options of the items",
      words: "A line an answer that could be chosen: how many chose it, and how choosing it goes with the rest.",
      files: [file("analysis-options.csv")],
    },
    { name: "Codebook", words: "Every column of every file: its meaning, its unit and its values.", files: [file("codebook.csv")] },
    {
      name: "The article",
      words: "The text in which places are counted, by characters (Unicode code points) from 0.",
      files: [file("article.txt")],
    },
  ];
  return (
    <>
      <AssignmentNav assignmentId={teacher.assignmentId} current="downloads" mayChange={teacher.classRole !== "viewer"} />
      <main id="main" className="page downloads">
        <PageHeading
          eyebrow={`${head.className} · ${head.title}`}
          title="Downloads"
          note={`${formatCount(handedIn, ATTEMPTS, LOCALE)}, ${formatCount(items.length, ITEMS, LOCALE)} each.`}
        />
        {head.anonymous ? (
          <Notice>Names are hidden while grades are held: a number stands in their place, in the files too.</Notice>
        ) : (
          <Notice>The files hold your students’ names and work. Keep them where your school keeps such things.</Notice>
        )}
        <FileList id="answers" title="What students did" offered={tables} />
        {!fits && (
          <p className="caption">
            A workbook holds {formatNumber(MOST_IN_WORKBOOK, LOCALE)} answers at the most. There are more here, so take the CSV files;
            spreadsheets open them too.
          </p>
        )}
        <FileList id="questions" title="What it was about" offered={said} />
      </main>
    </>
  );
}
