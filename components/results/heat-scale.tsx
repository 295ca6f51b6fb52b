/** The five steps of heat, from nobody to everybody. */
export function HeatScale({ most }: { most: number }) {
  return (
    <span className="scale num" aria-hidden="true">
      0 <i />
      <i className="heat-1" />
      <i className="heat-2" />
      <i className="heat-3" />
      <i className="heat-4" /> {most}
    </span>
  );
}
