import { Panel } from "@/components/ui/panel";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { ClaimChange, VersionComparison as Comparison, FieldChange, ItemChange } from "./compare-versions";
import { WordMarks } from "./word-marks";

type TextSetting = { language: string; direction: "ltr" | "rtl" };
type VersionComparisonProps = { comparison: Comparison; earlier: string; later: string; text: TextSetting };

/** What two versions say differently: around the claims, in the article, and claim by claim. */
export function VersionComparison({ comparison, earlier, later, text }: VersionComparisonProps) {
  const { facts, article, claims, items } = comparison;
  return (
    <Panel id="comparison" title={`From ${earlier} to ${later}`} note={summaryOf(comparison)}>
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
        {items.length > 0 && (
          <section className="stack" aria-labelledby="compared-items">
            <h3 id="compared-items">Question by question</h3>
            <ul className="compared-claims">
              {items.map((item) => (
                <Item key={`${item.kind} ${item.number}`} item={item} />
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

const ITEM_WORDS: Readonly<Record<ItemChange["kind"], string>> = {
  cut: "no longer asked",
  new: "asked now",
  key: "another key",
};

function Item({ item: { kind, number, exercise, words, fields } }: { item: ItemChange }) {
  return (
    <li className="stack">
      <p className="strong">
        {exercise}, question {number}: {ITEM_WORDS[kind]}
      </p>
      {words && <p>{kind === "key" ? words : <WordMarks runs={[{ text: words, where: kind === "new" ? "later" : "earlier" }]} />}</p>}
      {fields.length > 0 && <FieldList fields={fields} />}
    </li>
  );
}

function summaryOf({ facts, article, claims, sameClaims, items, sameItems }: Comparison): string {
  if (facts.length + article.length + claims.length + items.length === 0) return "The two say the same, word for word.";
  const count = (kind: ClaimChange["kind"]) => claims.filter((claim) => claim.kind === kind).length;
  const differing = count("key") + Math.max(count("cut"), count("new"));
  const says = [
    article.length === 0 ? "The text of the article is the same, word for word." : "The text of the article differs.",
    formatCount(differing, { one: "One claim differs,", other: "# claims differ," }, LOCALE),
    formatCount(sameClaims, { one: "one is the same.", other: "# are the same." }, LOCALE),
  ];
  const asked = items.length + sameItems;
  if (asked > 0)
    says.push(
      formatCount(
        items.length,
        { one: `Of ${asked} other questions one differs.`, other: `Of ${asked} other questions # differ.` },
        LOCALE,
      ),
    );
  return says.join(" ");
}
