import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type FoldProps = {
  id: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  summary: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A disclosure whose content is drawn only while it is open: a long lesson is many of them. */
export function Fold({ id, open, onOpen, summary, className, children }: FoldProps) {
  return (
    <details className={className} open={open} onToggle={({ currentTarget }) => currentTarget.open !== open && onOpen(currentTarget.open)}>
      <summary id={id}>
        <Icon name="next" /> {summary}
      </summary>
      {open && children}
    </details>
  );
}
