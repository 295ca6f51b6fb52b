import { LabelName } from "@/components/ui/badge";
import { classOf } from "@/lib/domain/label";
import { CERTAINTY_WORDS, CLASS_WORDS, SKILL_WORDS, VOUCHER_WORDS } from "@/lib/domain/label-words";
import { pointsText } from "@/lib/domain/points";
import { acceptedWords } from "./key-words";
import type { PreviewClaim } from "./preview-claim";
import { RingedText } from "./ringed-text";

/** What the key says of one claim, with the words that show it ringed. */
export function KeyCard({ claim, text }: { claim: PreviewClaim; text: string }) {
  const { key, explanation, skill, points, chain } = claim;
  const words = CLASS_WORDS[classOf(key.label)];
  return (
    <div className="key-card stack">
      <header className="row spread">
        <h2>Claim {claim.position + 1}</h2>
        <LabelName letter={words.letter} tone={words.tone}>
          {words.name}
        </LabelName>
      </header>
      <p className="serif">
        <RingedText text={text} ranges={claim.ranges} rings={claim.evidence} />
      </p>
      <p>{explanation}</p>
      <dl className="facts small">
        <dt>Who vouches for it</dt>
        <dd>{VOUCHER_WORDS[key.label.voucher]}</dd>
        <dt>How it is put</dt>
        <dd>{CERTAINTY_WORDS[key.label.certainty]}</dd>
        {key.accepted.length > 0 && (
          <>
            <dt>Also accepted</dt>
            <dd>{key.accepted.map(acceptedWords).join("; ")}</dd>
          </>
        )}
        {chain.length > 1 && (
          <>
            <dt>How it came here</dt>
            <dd>{chain.map((hop) => hop.name).join(" → ")}</dd>
          </>
        )}
        {skill && (
          <>
            <dt>Exercises</dt>
            <dd>{SKILL_WORDS[skill]}</dd>
          </>
        )}
        <dt>Points</dt>
        <dd className="num">{pointsText(points)}</dd>
      </dl>
    </div>
  );
}
