"use client";

import { type ReactNode, useEffect, useEffectEvent } from "react";

type ToastProps = {
  /** null: nothing to say; the polite region stays, so that the next message is announced */
  message: ReactNode | null;
  actionLabel?: string;
  onAction?: () => void;
  onClose: () => void;
  seconds?: number;
};

/** Only for what can be undone. Stays until used or for ten seconds. Give it a new `key` with each new message. */
export function Toast({ message, actionLabel, onAction, onClose, seconds = 10 }: ToastProps) {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(() => close(), seconds * 1000);
    return () => clearTimeout(timer);
  }, [message, seconds]);

  return (
    <div className="toasts" role="status">
      {message !== null && (
        <div className="toast">
          <span>{message}</span>
          {actionLabel && (
            <button type="button" className="btn" onClick={onAction}>
              {actionLabel}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
