"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog, useDialogClosing } from "./dialog";

type DialogButtonProps = Pick<
  ComponentProps<typeof Button>,
  "variant" | "size" | "icon" | "unavailable" | "className" | "wide" | "aria-label"
> & {
  label: ReactNode;
  title: ReactNode;
  children: ReactNode;
};

/** A button that opens a dialog; what stands in it may be rendered on the server, a form with its action for one. */
export function DialogButton({ label, title, children, ...look }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        {children}
      </Dialog>
    </>
  );
}

/** Closes the dialog it stands in, as Escape does. */
export function DialogCancel({ children = "Cancel" }: { children?: ReactNode }) {
  return <Button onClick={useDialogClosing()}>{children}</Button>;
}
