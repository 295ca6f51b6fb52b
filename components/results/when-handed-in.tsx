"use client";

import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import { useResults } from "./results-provider";

type WhenHandedInProps = {
  /** what the teacher can do until then */
  action: ReactNode;
  children: ReactNode;
};

/** What there is to see as soon as the first has handed in, and until then who has started. */
export function WhenHandedIn({ action, children }: WhenHandedInProps) {
  const { live } = useResults();
  if (live.handedIn > 0) return children;
  const started = formatNumber(live.started, LOCALE);
  return (
    <EmptyState title="Nobody has handed in yet" action={action}>
      Started: {formatCount(live.students, { one: `${started} of # student`, other: `${started} of # students` }, LOCALE)}. As soon as the
      first one hands in, the article stands here with the class’s answers on it.
    </EmptyState>
  );
}
