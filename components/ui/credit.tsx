import type { ReactNode } from "react";

/** The part of a circle of radius 9 about (12, 12) that fills from the top, counter-clockwise as an hour glass would. */
function slice(share: number): string {
  const angle = 2 * Math.PI * share;
  const x = (12 - 9 * Math.sin(angle)).toFixed(2);
  const y = (12 - 9 * Math.cos(angle)).toFixed(2);
  return `M12 12V3A9 9 0 ${share > 0.5 ? 1 : 0} 0 ${x} ${y}Z`;
}

/** A disc filled by `share` (0 to 1); full has a tick, empty a cross. Say the words beside it. */
export function CreditDisc({ share, className }: { share: number; className?: string }) {
  return (
    <svg className={className ? `disc ${className}` : "disc"} viewBox="0 0 24 24" aria-hidden="true">
      {share >= 1 ? (
        <>
          <circle className="fill" cx="12" cy="12" r="10" />
          <path className="mark" d="m7.5 12.3 3.2 3.2 6-6.5" />
        </>
      ) : (
        <>
          <circle className="rim" cx="12" cy="12" r="9.1" />
          {share > 0 ? <path className="fill" d={slice(share)} /> : <path className="mark on" d="m8.8 8.8 6.4 6.4M15.2 8.8l-6.4 6.4" />}
        </>
      )}
    </svg>
  );
}

function wordsOf(share: number): string {
  if (share >= 1) return "Full credit";
  if (share <= 0) return "No credit yet";
  return share === 0.5 ? "Half credit" : `${Math.round(share * 100)} % credit`;
}

export function Credit({ share, words }: { share: number; words?: ReactNode }) {
  return (
    <span className="credit">
      <CreditDisc share={share} /> {words ?? wordsOf(share)}
    </span>
  );
}
