"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ComponentProps, useRef, useTransition } from "react";
import { Icon } from "@/components/ui/icon";
import { formatNumber, LOCALE } from "@/lib/domain/format";
import type { ResultsQuery } from "@/lib/domain/results-query";
import { searchOf } from "@/lib/domain/results-search";
import { StudentTable } from "./student-table";

const SETTLES_MS = 300;

type PagedStudentsProps = Omit<ComponentProps<typeof StudentTable>, "server"> & { found: number; page: number; pages: number };

/** The table of a class too large for the browser: every sort and filter asks the server, and typing settles first. */
export function PagedStudents({ found, page, pages, ...table }: PagedStudentsProps) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [busy, startTransition] = useTransition();
  const { query } = table;
  const go = (change: Partial<ResultsQuery>) =>
    startTransition(() => router.replace(searchOf({ ...query, ...change, page: 1 }), { scroll: false }));
  const ask = (change: Partial<ResultsQuery>) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => go(change), "find" in change ? SETTLES_MS : 0);
  };
  return (
    <>
      <StudentTable {...table} server={{ found, busy, ask }} />
      <nav className="row pages no-print" aria-label="Pages of students">
        {page > 1 && (
          <Link className="btn" href={searchOf({ ...query, page: page - 1 })} scroll={false} prefetch={false}>
            <Icon name="back" /> Earlier
          </Link>
        )}
        <span className="num">
          Page {formatNumber(page, LOCALE)} of {formatNumber(pages, LOCALE)}
        </span>
        {page < pages && (
          <Link className="btn" href={searchOf({ ...query, page: page + 1 })} scroll={false} prefetch={false}>
            Later <Icon name="next" />
          </Link>
        )}
      </nav>
    </>
  );
}
