"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { formatCount, LOCALE } from "@/lib/domain/format";

const MORE = { one: "Show # newer answer", other: "Show # newer answers" };

/** Draws the page anew, for what the browser can't work out by itself. */
export function NewerAnswers({ count }: { count: number }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  return (
    <Button icon="sync" busy={busy} onClick={() => start(() => router.refresh())}>
      {formatCount(count, MORE, LOCALE)}
    </Button>
  );
}
