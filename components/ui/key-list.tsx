type KeyListProps = { keys: readonly (readonly [pressed: readonly string[], what: string])[] };

/** What keys do, for a help dialog. */
export function KeyList({ keys }: KeyListProps) {
  return (
    <dl className="keys">
      {keys.map(([pressed, what]) => (
        <div key={what}>
          <dt>
            {pressed.map((key) => (
              <kbd key={key} className="kbd">
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
