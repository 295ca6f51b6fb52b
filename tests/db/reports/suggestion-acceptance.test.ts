import { expect, test } from "vitest";
import { grantSchoolMember } from "@/lib/access/grants";
import { changeClaims } from "@/lib/commands/change-claims";
import { publishDraft } from "@/lib/commands/publish-draft";
import { db } from "@/lib/db/client";
import { suggestionAcceptance } from "@/lib/db/reports/suggestion-acceptance";
import type { Label } from "@/lib/domain/label";
import { makeTeacher, NOON } from "@/tests/factories/class";
import { changed, given, makeDraft } from "@/tests/factories/draft";
import { FACT, MAYBE, OPINION, SAID } from "@/tests/factories/graded-class";

test("what teachers made of the suggestions is counted by class, confidence and engine, and only for their school", async () => {
  const teacher = await makeTeacher();
  const member = given(await grantSchoolMember(teacher.person, teacher.schoolId));
  const other = await makeTeacher();
  expect(await suggestionAcceptance(member)).toEqual([]);
  const { editor, draft } = await makeDraft({ teacher });
  const suggested: [Label, number][] = [
    [FACT, 0.95],
    [SAID, 0.9],
    [MAYBE, 0.7],
    [OPINION, 0.69],
  ];
  for (const [index, claim] of draft.claims.entries()) {
    const [label, confidence] = given(suggested[index]);
    const id = given(claim.suggestionId);
    const row = await db().suggestion.findUniqueOrThrow({ where: { id } });
    const { headline, reason } = given(claim.suggested);
    const shape = { label, accepted: [], evidence: [], reason, headline, skill: null, chain: [] };
    await db().suggestion.update({
      where: { id },
      data: { suggested: shape, confidence, engineVersion: index === 3 ? 2 : 1, ranges: row.ranges ?? [] },
    });
  }
  const labels = [FACT, SAID, FACT, OPINION];
  const [start, end] = given(draft.claims[3]?.ranges[0]);
  const changes = draft.claims.map((claim, index) =>
    changed(claim, { label: given(labels[index]), reviewed: true, ...(index === 3 && { ranges: [[start, end - 1]] }) }),
  );
  expect(await changeClaims(editor, { draftId: editor.draftId, changes }, NOON)).toMatchObject({ ok: true });
  expect(await suggestionAcceptance(member)).toEqual([]);
  await publishDraft(editor, { draftId: editor.draftId, title: "The bridge", summary: "", note: "" }, NOON);
  const none = { suggested: 1, kept: 0, labelChanged: 0, cutChanged: 0, dropped: 0 };
  expect(await suggestionAcceptance(member)).toEqual([
    { ...none, engineVersion: 2, class: "judgement", band: "open", cutChanged: 1 },
    { ...none, engineVersion: 1, class: "reported-fact", band: "sure", kept: 1 },
    { ...none, engineVersion: 1, class: "attribution", band: "sure", kept: 1 },
    { ...none, engineVersion: 1, class: "speculation", band: "likely", labelChanged: 1 },
  ]);
  expect(await suggestionAcceptance(given(await grantSchoolMember(other.person, other.schoolId)))).toEqual([]);
});
