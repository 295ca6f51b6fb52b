import type { Act } from "@/components/classes/act";
import { ActForm } from "@/components/classes/act-form";
import { ButtonLink } from "@/components/ui/button-link";
import { DialogButton } from "@/components/ui/dialog-button";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { DraftScope } from "@/lib/domain/lesson-draft";

type DraftRowProps = {
  draft: { draftId: string; title: string; scope: DraftScope; published: boolean; claims: number; open: number };
  /** when it was changed last, in words */
  changed: string;
  discard: Act;
};

/** A draft in the list, with the way back into it and the way to be rid of it. */
export function DraftRow({ draft: { draftId, title, scope, published, claims, open }, changed, discard }: DraftRowProps) {
  const kind = scope === "key" ? "Your own key" : published ? "Changes to a published lesson" : "New lesson";
  return (
    <li className="lesson-row">
      <div>
        <h3>
          <a href={`/teach/drafts/${draftId}`}>{title}</a>
        </h3>
        <p className="caption">{[kind, openWords(claims, open), `changed ${changed}`].join(" · ")}</p>
      </div>
      <div className="draft-acts">
        <ButtonLink href={`/teach/drafts/${draftId}`} aria-label={`Go on with ${title}`}>
          Go on
        </ButtonLink>
        <DialogButton
          label={
            <>
              Discard<span className="sr"> {title}</span>
            </>
          }
          variant="ghost"
          title={`Discard ${title}?`}
        >
          <ActForm action={discard} sends={{ draftId }} refusals={{}} submit="Discard the draft" submitting="Discarding" primary cancel>
            <p>
              {published
                ? "The changes go for good. What was published stays as it is."
                : "The article and its key go for good: nothing of this lesson was published yet."}
            </p>
          </ActForm>
        </DialogButton>
      </div>
    </li>
  );
}

function openWords(claims: number, open: number): string {
  if (open === 0) return formatCount(claims, { one: "its claim is looked at", other: "all # claims looked at" }, LOCALE);
  return formatCount(open, { one: `# of ${claims} claims to look at`, other: `# of ${claims} claims to look at` }, LOCALE);
}
