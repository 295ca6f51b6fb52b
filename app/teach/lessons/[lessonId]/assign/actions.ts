"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { ruleWithMoments } from "@/lib/access/class-time";
import { classEditor, lessonReader } from "@/lib/access/proofs";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { assignFormSchema } from "@/lib/domain/assignment";

export const assignLessonAction = action(assignFormSchema, async ({ lessonId, classId, ...form }) => {
  const [lesson, editor] = await Promise.all([lessonReader(lessonId), classEditor(classId)]);
  const assigned = await assignLesson({ lesson, editor }, ruleWithMoments(form, editor.timeZone), new Date());
  if (!assigned.ok) return assigned;
  redirect(`/teach?assigned=${assigned.assignmentId}`);
});
