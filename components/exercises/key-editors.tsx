import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import type { KeyEditorProps } from "./key-editor";

/** The key editor of each kind whose items have keys of their own. A new kind is one line here. */
export const KEY_EDITORS: Readonly<Record<string, ComponentType<KeyEditorProps>>> = {
  "build-the-chain": dynamic(() => import("./build-the-chain/key-editor").then(({ BuildTheChainKeyEditor }) => BuildTheChainKeyEditor)),
  "hedge-meter": dynamic(() => import("./hedge-meter/key-editor").then(({ HedgeMeterKeyEditor }) => HedgeMeterKeyEditor)),
  "highlight-the-parts": dynamic(() =>
    import("./highlight-the-parts/key-editor").then(({ HighlightThePartsKeyEditor }) => HighlightThePartsKeyEditor),
  ),
  "multiple-choice": dynamic(() => import("./multiple-choice/key-editor").then(({ MultipleChoiceKeyEditor }) => MultipleChoiceKeyEditor)),
  rewrite: dynamic(() => import("./rewrite/key-editor").then(({ RewriteKeyEditor }) => RewriteKeyEditor)),
  "short-answer": dynamic(() => import("./short-answer/key-editor").then(({ ShortAnswerKeyEditor }) => ShortAnswerKeyEditor)),
  "spot-the-drift": dynamic(() => import("./spot-the-drift/key-editor").then(({ SpotTheDriftKeyEditor }) => SpotTheDriftKeyEditor)),
  "verification-plan": dynamic(() =>
    import("./verification-plan/key-editor").then(({ VerificationPlanKeyEditor }) => VerificationPlanKeyEditor),
  ),
  "who-is-this-source": dynamic(() =>
    import("./who-is-this-source/key-editor").then(({ WhoIsThisSourceKeyEditor }) => WhoIsThisSourceKeyEditor),
  ),
};
