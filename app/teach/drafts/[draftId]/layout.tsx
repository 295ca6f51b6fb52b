import type { ReactNode } from "react";
import { draftEditor } from "@/lib/access/proofs";

/** Asks for the proof before loading.tsx is sent, so that a draft that is not there still answers 404. */
export default async function DraftLayout({ children, params }: LayoutProps<"/teach/drafts/[draftId]">): Promise<ReactNode> {
  await draftEditor((await params).draftId);
  return children;
}
