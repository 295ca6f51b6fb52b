import type { Metadata } from "next";
import "@/app/styles/results.css";
import "@/app/styles/regrading.css";
import { z } from "zod";
import { AssignmentNav } from "@/components/assigning/assignment-nav";
import { ApplyForm } from "@/components/regrading/apply-form";
import { type ClaimChange, ClaimChanges } from "@/components/regrading/claim-changes";
import { KeyList } from "@/components/regrading/key-list";
import { RegradeList, RegradeNews } from "@/components/regrading/regrade-list";
import { attemptsInWords, movementInWords } from "@/components/regrading/regrade-words";
import { StudentChanges } from "@/components/regrading/student-changes";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { StatSentence, StatSentences } from "@/components/ui/stat-sentence";
import { assignmentEditor } from "@/lib/access/proofs";
import { previewRegrade } from "@/lib/commands/preview-regrade";
import { getAssignmentSettings } from "@/lib/db/assignments";
import { getArticleText, type KeyChange, listKeyChanges } from "@/lib/db/key-changes";
import { getLessonText } from "@/lib/db/lesson-text";
import { findProposedKey, listOfferedKeys, listRegrades } from "@/lib/db/regrades";
import { formatCount, LOCALE, type Shown } from "@/lib/domain/format";
import { textAt } from "@/lib/domain/json-parts";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { AssignmentEditor } from "@/lib/domain/proof";
import type { OfferedKey, RegradePreview } from "@/lib/domain/regrade";
import { sameJson } from "@/lib/domain/same-json";
import { exerciseKind } from "@/lib/exercises/registry";
import { saysWords } from "@/lib/grading/result-classes";
import { applyKeyAction } from "./actions";

export const metadata: Metadata = { title: "Key of this assignment" };

const CLAIMS = { one: "It says something else of # claim.", other: "It says something else of # claims." };
const QUESTIONS = { one: "It says something else of # question.", other: "It says something else of # questions." };

export default async function AssignmentKeyPage({ params, searchParams }: PageProps<"/teach/assignments/[assignmentId]/key">) {
  const editor = await assignmentEditor((await params).assignmentId);
  const asked = z.uuid().safeParse((await searchParams).version);
  const [{ className, title }, keys, regrades] = await Promise.all([
    getAssignmentSettings(editor),
    listOfferedKeys(editor),
    listRegrades(editor),
  ]);
  const now = new Date();
  const shown: Shown = { locale: LOCALE, timeZone: editor.timeZone, now };
  const chosen =
    keys.find(({ keyVersionId }) => keyVersionId === asked.data) ?? (asked.success ? await findProposedKey(editor, asked.data) : null);
  const adopted = keys.find((key) => key.adopted);
  const newest = keys[0];
  const done = regrades.filter(({ doneAt }) => doneAt !== null);
  return (
    <>
      <AssignmentNav assignmentId={editor.assignmentId} />
      <main id="main" className="page">
        <PageHeading
          eyebrow={`${className} · ${title}`}
          title={newest && adopted && newest.number > adopted.number ? "A newer key is there" : "The key of this assignment"}
          note="A key version changes no grade until you apply it here."
        />
        <RegradeNews last={regrades[0]} now={now} />
        <Panel id="versions" title="Key versions">
          <KeyList assignmentId={editor.assignmentId} keys={keys} chosen={chosen?.keyVersionId} shown={shown} />
        </Panel>
        {chosen && <Preview editor={editor} chosen={chosen} />}
        {asked.success && !chosen && <Notice kind="error">This key version can’t be applied here.</Notice>}
        {done.length > 0 && (
          <Panel id="applied" title="Applied before">
            <RegradeList regrades={done} shown={shown} />
          </Panel>
        )}
      </main>
    </>
  );
}

async function Preview({ editor, chosen }: { editor: AssignmentEditor; chosen: OfferedKey }) {
  const listing = listKeyChanges(editor, chosen.keyVersionId);
  const [preview, changes, article, lesson] = await Promise.all([
    previewRegrade(editor, chosen),
    listing,
    getArticleText(editor),
    listing.then((listed) => (saysWords(listed) ? getLessonText(editor) : null)),
  ]);
  if (!preview || (chosen.adopted && preview.attempts === 0)) {
    return <Notice>Key version {chosen.number} is adopted, and everything that was handed in is marked by it.</Notice>;
  }
  return (
    <Panel id="preview" title={`What key version ${chosen.number} would change`}>
      <div className="stack loose regrade-preview">
        <StatSentences>
          <StatSentence>
            {preview.attempts === 0 ? (
              "Nobody has handed in yet, so no grade changes."
            ) : (
              <>
                <b>{attemptsInWords(preview.attempts)}</b>: <b>{movementInWords(preview)}</b>.
              </>
            )}
          </StatSentence>
          {changes.length > 0 && <StatSentence>{formatCount(changes.length, lesson ? QUESTIONS : CLAIMS, LOCALE)}</StatSentence>}
        </StatSentences>
        {changes.length > 0 && <ClaimChanges changes={changes.map((change) => inWords(change, preview, lesson))} article={article} />}
        {preview.byStudent.length > 0 && (
          <Disclosure summary="Who it concerns" open={preview.byStudent.length <= FEW}>
            <StudentChanges preview={preview} />
          </Disclosure>
        )}
        <ApplyForm
          assignmentId={editor.assignmentId}
          keyVersionId={chosen.keyVersionId}
          adopted={chosen.adopted}
          attempts={preview.attempts}
          counts={preview}
          action={applyKeyAction}
        />
      </div>
    </Panel>
  );
}
const FEW = 40;

/** What the two keys say of an item: in the classes that students see, or in words. */
function inWords(
  { before, after, kind: name, judgement, claim, content, ...item }: KeyChange,
  preview: RegradePreview,
  lesson: LessonText | null,
) {
  const { classes, describeKey } = exerciseKind(name);
  const says = ({ key, points, dropped }: KeyChange["before"]) => ({
    label: classes?.ofKey(key, { judgement }) ?? null,
    words: classes || !lesson ? "" : describeKey({ content, key }, { lesson, claim }),
    accepted: classes?.accepted(key, { judgement }) ?? [],
    points,
    dropped,
  });
  const [was, will] = [says(before), says(after)];
  const moves = preview.byClaim.find(({ position }) => position === item.position);
  return {
    ...item,
    question: textAt(content, "question"),
    before: was,
    after: will,
    wordsOnly: sameJson(was, will) && (classes !== null || sameJson(before.key, after.key)),
    up: moves?.up ?? 0,
    down: moves?.down ?? 0,
  } satisfies ClaimChange;
}
