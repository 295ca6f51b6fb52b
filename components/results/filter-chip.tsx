import Link from "next/link";
import { LabelName } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS, SKILL_WORDS } from "@/lib/domain/label-words";
import type { ResultsQuery } from "@/lib/domain/results-query";
import type { Search } from "@/lib/domain/results-search";

type FilterChipProps = {
  /** which third of the class it is of; null: the whole */
  whose: string | null;
  /** what is left of it, in words */
  left: string;
  filter: Pick<ResultsQuery, "key" | "chose" | "skill">;
  removeHref: Search;
};

const Name = ({ of }: { of: ClaimClass }) => (
  <LabelName letter={CLASS_WORDS[of].letter} tone={CLASS_WORDS[of].tone}>
    {CLASS_WORDS[of].name}
  </LabelName>
);

/** The filter in force, and the way out of it. */
export function FilterChip({ whose, left, filter: { key, chose, skill }, removeHref }: FilterChipProps) {
  return (
    <p className="filter">
      <span>
        {whose && `${whose}. `}
        {key && (
          <>
            Key <Name of={key} />
            {chose && (
              <>
                , chosen <Name of={chose} />
              </>
            )}
            {skill && ", "}
          </>
        )}
        {skill && <>Only {SKILL_WORDS[skill]}</>}: {left}
      </span>
      <Link className="btn ghost" href={removeHref} scroll={false} prefetch={false}>
        <Icon name="close" /> Show all
      </Link>
    </p>
  );
}
