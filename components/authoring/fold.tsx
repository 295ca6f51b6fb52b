import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
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
  const ref = useRef<HTMLDetailsElement>(null);
  // opened before the page's script had started
  const arrive = useEffectEvent(() => {
    if (ref.current && ref.current.open !== open) onOpen(ref.current.open);
  });
  useEffect(() => arrive(), []);
  return (
    <details
      ref={ref}
      className={className}
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open !== open && onOpen(currentTarget.open)}
    >
      <summary id={id}>
        <Icon name="next" /> {summary}
      </summary>
      {open && children}
    </details>
  );
}
