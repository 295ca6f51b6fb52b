type StepsProps = {
  label: string;
  steps: readonly { label: string; href?: string }[];
  /** index of the step being done, from 0 */
  current: number;
};

/** Numbers joined by a line; finished ones are links if they have an address. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => {
        const inside = (
          <>
            <span className="n">{index + 1}</span>
            <span className="t">{step.label}</span>
          </>
        );
        if (index === current) {
          return (
            <li key={step.label}>
              <span aria-current="step">{inside}</span>
            </li>
          );
        }
        const done = index < current;
        return (
          <li key={step.label} className={done ? "done" : undefined}>
            {done && step.href ? <a href={step.href}>{inside}</a> : <span>{inside}</span>}
          </li>
        );
      })}
    </ol>
  );
}
