import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";

/** The player of each exercise kind; a page loads those of its lesson only. A new kind is one line here. */
export const PLAYERS: Readonly<Record<string, ComponentType<ExercisePlayerProps>>> = {
  "sort-the-claims": dynamic(() => import("./sort-the-claims/player").then(({ SortTheClaimsPlayer }) => SortTheClaimsPlayer)),
  "build-the-chain": dynamic(() => import("./build-the-chain/player").then(({ BuildTheChainPlayer }) => BuildTheChainPlayer)),
  "hedge-meter": dynamic(() => import("./hedge-meter/player").then(({ HedgeMeterPlayer }) => HedgeMeterPlayer)),
  "highlight-the-parts": dynamic(() =>
    import("./highlight-the-parts/player").then(({ HighlightThePartsPlayer }) => HighlightThePartsPlayer),
  ),
  "multiple-choice": dynamic(() => import("./multiple-choice/player").then(({ MultipleChoicePlayer }) => MultipleChoicePlayer)),
  rewrite: dynamic(() => import("./rewrite/player").then(({ RewritePlayer }) => RewritePlayer)),
  "short-answer": dynamic(() => import("./short-answer/player").then(({ ShortAnswerPlayer }) => ShortAnswerPlayer)),
  "spot-the-drift": dynamic(() => import("./spot-the-drift/player").then(({ SpotTheDriftPlayer }) => SpotTheDriftPlayer)),
  "verification-plan": dynamic(() => import("./verification-plan/player").then(({ VerificationPlanPlayer }) => VerificationPlanPlayer)),
  "who-is-this-source": dynamic(() => import("./who-is-this-source/player").then(({ WhoIsThisSourcePlayer }) => WhoIsThisSourcePlayer)),
};
