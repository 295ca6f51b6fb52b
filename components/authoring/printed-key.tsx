import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { KeyTable } from "@/components/lessons/key-table";
import { proposed, type WorkingClaim } from "@/lib/domain/draft-editing";
import type { ReviewArticle } from "./review-draft";

/** The key as a table, on paper only: drawn when the page is printed. */
export function PrintedKey({ article, claims }: { article: ReviewArticle; claims: readonly WorkingClaim[] }) {
  "use memo";
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia("print");
    const look = () => flushSync(() => setPrinting(paper.matches));
    const begin = () => flushSync(() => setPrinting(true));
    paper.addEventListener("change", look);
    window.addEventListener("beforeprint", begin);
    return () => {
      paper.removeEventListener("change", look);
      window.removeEventListener("beforeprint", begin);
    };
  }, []);
  if (!printing) return null;
  const labelled = claims
    .map(proposed)
    .flatMap(({ label, accepted, ...claim }, position) => (label ? [{ ...claim, position, key: { label, accepted } }] : []));
  return (
    <section className="printed-key" aria-label="The key as a table">
      <KeyTable claims={labelled} text={article.text} />
    </section>
  );
}
