"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatNumber, LOCALE } from "@/lib/domain/format";
import { searchOf } from "@/lib/domain/results-search";
import type { StudentsPage } from "@/lib/domain/students-page";
import { StudentTable } from "./student-table";
import { usePagedStudents } from "./use-paged-students";

type PagedStudentsProps = Omit<ComponentProps<typeof StudentTable>, "server" | "rows"> & { first: StudentsPage };

/** The table of a class too large for the browser: every sort, filter and page is asked of the server. */
export function PagedStudents({ first, ...table }: PagedStudentsProps) {
  const { rows, found, page, pages, query, busy, behind, go, typed } = usePagedStudents(first);
  const link = (to: number) => ({
    className: "btn",
    href: searchOf({ ...query, page: to }),
    scroll: false,
    prefetch: false,
    onNavigate: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      go({ page: to });
    },
  });
  return (
    <>
      {behind && (
        <Button icon="sync" busy={busy} onClick={() => go({ page })}>
          Bring in what was handed in since
        </Button>
      )}
      <StudentTable {...table} query={query} rows={rows} server={{ found, busy, ask: go, find: typed }} />
      <nav className="row pages no-print" aria-label="Pages of students">
        {page > 1 && (
          <Link {...link(page - 1)}>
            <Icon name="back" /> Earlier
          </Link>
        )}
        <span className="num">
          Page {formatNumber(page, LOCALE)} of {formatNumber(pages, LOCALE)}
        </span>
        {page < pages && (
          <Link {...link(page + 1)}>
            Later <Icon name="next" />
          </Link>
        )}
      </nav>
    </>
  );
}
