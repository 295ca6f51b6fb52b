import type { ComponentProps, ReactNode } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { id: string; label: ReactNode; hint?: ReactNode };

export function Checkbox({ id, label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={className ? `option bare ${className}` : "option bare"} htmlFor={id}>
      <input {...rest} id={id} type="checkbox" aria-describedby={hint ? `${id}-hint` : undefined} />
      <span>{label}</span>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </label>
  );
}
