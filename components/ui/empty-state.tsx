import type { ReactNode } from "react";

type EmptyStateProps = { title: ReactNode; children: ReactNode; action?: ReactNode; level?: 2 | 3 };

/** What will be here, why it is not yet, and one button. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      <p className="quiet">{children}</p>
      {action}
    </div>
  );
}
