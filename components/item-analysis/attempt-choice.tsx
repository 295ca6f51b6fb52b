import Link from "next/link";
import { ANALYSED_ATTEMPTS, type AnalysedAttempt } from "@/lib/domain/item-analysis";
import { analysisSearch } from "./analysis-search";

const WORDS: Readonly<Record<AnalysedAttempt, string>> = {
  first: "First handed in",
  counted: "The one that counts",
  last: "Last",
  best: "Best",
};

/** Which attempt of each student is analysed; what is open stays open. */
export function AttemptChoice({ which, item }: { which: AnalysedAttempt; item: number | undefined }) {
  return (
    <nav className="row tight no-print attempt-choice" aria-label="Which attempt of each student">
      <span className="small quiet" aria-hidden="true">
        Attempt
      </span>
      {ANALYSED_ATTEMPTS.map((one) => (
        <Link
          key={one}
          className="btn"
          href={analysisSearch({ which: one, item })}
          scroll={false}
          prefetch={false}
          aria-current={one === which ? "page" : undefined}
        >
          {WORDS[one]}
        </Link>
      ))}
    </nav>
  );
}
