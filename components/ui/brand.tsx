/** The name, drawn as an attribution: its first half stands on the double line. */
export function Brand({ href = "/" }: { href?: string }) {
  return (
    <a className="brand" href={href}>
      <span>Source</span>work
    </a>
  );
}
