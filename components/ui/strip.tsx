/** One cell a claim; decoration only, the number stands in words beside it. */
export function Strip({ states }: { states: readonly ("open" | "done" | "now")[] }) {
  return (
    <div className="strip" aria-hidden="true">
      {states.map((state, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
        <i key={index} className={state} />
      ))}
    </div>
  );
}
