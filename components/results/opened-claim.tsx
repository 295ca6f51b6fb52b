"use client";

import type { ReactNode } from "react";
import type { LiveRow } from "@/lib/domain/live-results";

import { type ClaimResult, nameOf, type WordedAnswer } from "@/lib/domain/results";
import { THIRD_WORDS } from "@/lib/domain/student-third";
import type { Answerer } from "./answerer-list";
import { ClaimPanel } from "./claim-panel";
import { useResults } from "./results-provider";
import { fittingClaims, NO_CLAIM, nextClaim } from "./results-view";
import { unpackedRow } from "./unpacked-rows";

type OpenedClaimProps = {
  number: number;
  /** what was answered in words by the class, or the third that is shown, when the server drew the page */
  answers: readonly WordedAnswer[];
  parts: readonly { readonly part: string; readonly credit: number }[];
  /** who chose what, where the teacher asked and the browser does not know it */
  names: readonly Answerer[] | null;
  /** how many had answered when the server drew it */
  drawn: number;
  decision: ReactNode;
};

/** The claim that the address opens, with what the class, or the third that is shown, chose by now. */
export function OpenedClaim({ number, answers, parts, names, drawn, decision }: OpenedClaimProps) {
  const { assignmentId, article, classes, exercises, noun, query, live, claims, part, at } = useResults();
  const claim = (part.few ? claims : part.claims).find((one) => one.number === number);
  if (!claim) return null;
  const several = exercises.length > 1;
  const next = nextClaim(fittingClaims(part.claims, query), claim);
  const third = query.group && !part.few ? query.group : null;
  return (
    <ClaimPanel
      claim={claim}
      noun={noun}
      exercise={several ? (exercises.find(({ position }) => position === claim.exercise)?.title ?? null) : null}
      article={article}
      classes={classes}
      answers={answers}
      parts={parts}
      partsOf={third ? "in the whole class" : null}
      newer={claim.keyClass === null ? Math.max(0, claim.answers - drawn) : 0}
      whose={query.group ? (third ? `Answers of the ${THIRD_WORDS[third].toLowerCase()}` : "Answers of the whole class") : null}
      waiting={part.waitingAt(claim.position)}
      assignmentId={assignmentId}
      names={query.names ? (answerersOf(claim, part.few ? live.rows : part.rows) ?? names) : null}
      namesHref={at({ names: query.names ? undefined : "on" })}
      closeHref={at({
        ...NO_CLAIM,
        ...(several && { exercise: exercises.findIndex((one) => one.position === claim.exercise) + 1 }),
      })}
      nextHref={next ? at({ claim: next.number }) : null}
      decision={decision}
    />
  );
}

/** Who of these students chose what, where answers are labels; null where the browser can't say. */
function answerersOf(claim: ClaimResult, rows: readonly LiveRow[] | null): Answerer[] | null {
  if (claim.keyClass === null || !rows) return null;
  return rows.flatMap((packed) => {
    const row = unpackedRow(packed);
    const cell = row.cells[claim.number - 1];
    if (!row.attemptId || !cell || cell.share === null) return [];
    return [{ attemptId: row.attemptId, name: nameOf(row), chosen: cell.chosen, responseId: null }];
  });
}
