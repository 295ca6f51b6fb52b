import { Panel } from "@/components/ui/panel";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { ClaimChange, VersionComparison as Comparison, FieldChange } from "./compare-versions";
import { WordMarks } from "./word-marks";

type TextSetting = { language: string; direction: "ltr" | "rtl" };
type VersionComparisonProps = { comparison: Comparison; earlier: string; later: string; text: TextSetting };

/** What two versions say differently: around the claims, in the article, and claim by claim. */
export function VersionComparison({ comparison: { facts, article, claims, sameClaims }, earlier, later, text }: VersionComparisonProps) {
  return (
    <Panel id="comparison" title={`From ${earlier} to ${later}`} note={summaryOf({ facts, article, claims, sameClaims })}>
      <div className="stack loose compared">
        <p className="small quiet">
          <del>Gone</del> is struck through, <ins>new</ins> is underlined.
        </p>
        {facts.length > 0 && <Fields title="Around the claims" fields={facts} />}
        {article.length > 0 && (
          <section className="stack" aria-labelledby="compared-article">
            <h3 id="compared-article">The article</h3>
            {article.map((runs) => (
              <p key={runs.map((run) => run.text).join("")} className="serif" lang={text.language} dir={text.direction}>
                <WordMarks runs={runs} />
              </p>
            ))}
          </section>
        )}
        {claims.length > 0 && (
          <section className="stack" aria-labelledby="compared-claims">
            <h3 id="compared-claims">Claim by claim</h3>
            <ul className="compared-claims">
              {claims.map((claim) => (
                <Claim key={`${claim.kind} ${claim.number}`} claim={claim} text={text} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  );
}

function Fields({ title, fields }: { title: string; fields: readonly FieldChange[] }) {
  return (
    <section className="stack" aria-labelledby="compared-facts">
      <h3 id="compared-facts">{title}</h3>
      <FieldList fields={fields} />
    </section>
  );
}

function FieldList({ fields }: { fields: readonly FieldChange[] }) {
  return (
    <dl className="compared-fields">
      {fields.map(({ field, runs }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            <WordMarks runs={runs} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const CLAIM_WORDS: Readonly<Record<ClaimChange["kind"], string>> = {
  cut: "no longer a claim as it was cut",
  new: "a claim of its own now",
  key: "another key",
};

function Claim({ claim, text }: { claim: ClaimChange; text: TextSetting }) {
  return (
    <li className="stack">
      <p className="strong">
        Claim {claim.number}: {CLAIM_WORDS[claim.kind]}
      </p>
      <p className="serif" lang={text.language} dir={text.direction}>
        {claim.kind === "key" ? (
          claim.words
        ) : (
          <WordMarks runs={[{ text: claim.words, where: claim.kind === "new" ? "later" : "earlier" }]} />
        )}
      </p>
      {claim.kind === "key" && <FieldList fields={claim.fields} />}
    </li>
  );
}

function summaryOf({ facts, article, claims, sameClaims }: Comparison): string {
  if (facts.length + article.length + claims.length === 0) return "The two say the same, word for word.";
  const count = (kind: ClaimChange["kind"]) => claims.filter((claim) => claim.kind === kind).length;
  const differing = count("key") + Math.max(count("cut"), count("new"));
  const says = [
    article.length === 0 ? "The text of the article is the same, word for word." : "The text of the article differs.",
    formatCount(differing, { one: "One claim differs,", other: "# claims differ," }, LOCALE),
    formatCount(sameClaims, { one: "one is the same.", other: "# are the same." }, LOCALE),
  ];
  return says.join(" ");
}
