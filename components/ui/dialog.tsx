"use client";

import { createContext, type ReactNode, type SyntheticEvent, useContext, useEffect, useId, useRef } from "react";

type DialogProps = { open: boolean; onClose: () => void; title: ReactNode; children?: ReactNode; actions?: ReactNode };

const Closing = createContext<() => void>(() => {});

/** Closes the dialog that a part stands in; nothing where it stands in none. */
export const useDialogClosing = () => useContext(Closing);

/** The title asks, the body says what will happen in numbers, the buttons name the act. Escape closes; focus goes back. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  // A file field inside sends the same event up when its picker is left.
  const leave = (event: SyntheticEvent) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    onClose();
  };
  // Comes a frame late: by then this one may be open again, or another in its place.
  const closed = (event: SyntheticEvent<HTMLDialogElement>) => {
    if (open && !event.currentTarget.open) onClose();
  };

  return (
    <dialog ref={ref} className="dialog" aria-labelledby={titleId} onCancel={leave} onClose={closed}>
      {open && (
        <div className="dialog-body">
          <h2 id={titleId}>{title}</h2>
          <Closing value={onClose}>
            {children}
            {actions && <div className="acts-row">{actions}</div>}
          </Closing>
        </div>
      )}
    </dialog>
  );
}
