/** The shape of what comes, for anything that takes longer than a second. `label` says what is being done. */
export function Bones({ label, lines = 3 }: { label: string; lines?: number }) {
  return (
    <div className="stack tight" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <div className="bone" key={line} />
      ))}
    </div>
  );
}
