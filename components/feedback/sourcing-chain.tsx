/** The hops by which a claim reached this article, the origin first. One hop is no chain. */
export function SourcingChain({ chain }: { chain: readonly string[] }) {
  if (chain.length < 2) return null;
  return (
    <div className="feedback-chain">
      <span className="strong">How it got here.</span>{" "}
      <ol>
        {chain.map((hop) => (
          <li key={hop}>{hop}</li>
        ))}
      </ol>
    </div>
  );
}
