import type { Metadata } from "next";
import "@/app/styles/feedback.css";
import "@/app/styles/list.css";
import "@/app/styles/exercises.css";
import "@/app/styles/glossary.css";
import "@/app/styles/reading.css";
import { PreviewPage } from "@/components/previewing/preview-page";
import { lessonReader } from "@/lib/access/proofs";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { getStoredVersion, listEntries } from "@/lib/db/stored-versions";
import { previewVersion } from "@/lib/domain/preview";

export const metadata: Metadata = { title: "Preview" };

export default async function LessonPreviewPage({ params, searchParams }: PageProps<"/teach/lessons/[lessonId]/preview">) {
  const reader = await lessonReader((await params).lessonId);
  const [version, key, { judgement }] = await Promise.all([getStoredVersion(reader.lessonVersionId), findKeyToAdopt(reader), searchParams]);
  const entries = key ? await listEntries(key.keyVersionId, version) : [];
  return (
    <PreviewPage
      preview={previewVersion(version.content, entries)}
      judgement={judgement === "on"}
      back={{ href: `/teach/lessons/${reader.lessonId}`, label: "Back to the lesson" }}
    />
  );
}
