"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";

type Project = (previous: null, input: { classId: string }) => Promise<{ ok: boolean }>;

/** Opens the door and the page for the projector. */
export function ProjectButton({ classId, action }: { classId: string; action: Project }) {
  const [busy, start] = useTransition();
  const project = () =>
    start(async () => {
      await action(null, { classId });
    });
  return (
    <Button variant="primary" icon="screen" busy={busy} onClick={project}>
      Project the code
    </Button>
  );
}
