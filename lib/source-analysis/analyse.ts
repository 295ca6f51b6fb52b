import type { Analysis, Segment } from "@/lib/domain/analysis";
import type { Block } from "@/lib/domain/article";
import { findFlags } from "./article-flags";
import { weighedLabel } from "./confidence";
import { findDrift, type Standing } from "./find-drift";
import { readText } from "./read-text";
import { explain } from "./reasons";
import type { Placed, Signals } from "./signals";
import { findChains, type Relayed } from "./sourcing-chains";

/** Goes up whenever the same text may get other suggestions; kept beside every suggestion. */
const ENGINE_VERSION = 4;

/**
 * Reads an English news text: segments with suggested labels, attributions, hedges, sourcing chains, drift and flags. All ranges count
 * UTF-16 code units of `text` exactly as given and stand on borders of code points. Any string will do: the work is linear in its
 * length. `blocks`, where known, say what is a heading and what a bullet.
 */
export function analyse(text: string, blocks?: readonly Block[]): Analysis {
  const { sentences, attributions, bySentence, signals } = readText(text, blocks);
  const read = signals.map((signs, index) => segmentOf(text, signs, bySentence[index] ?? []));
  const segments = read.map(({ segment }) => segment);
  const chains = findChains(
    text,
    read.flatMap(({ relayed }) => relayed ?? []),
  );
  return {
    engineVersion: ENGINE_VERSION,
    segments,
    attributions: attributions.map(({ certainty: _, ...attribution }) => attribution),
    hedges: sentences.flatMap(({ hedges }) => hedges.map(({ range, kind }) => ({ range, kind }))),
    chains,
    drift: findDrift(read.map(({ standing }) => standing)),
    flags: findFlags({
      sentences,
      told: attributions.filter(({ communicated }) => communicated),
      chains,
      uncited: segments.flatMap(uncitedOf),
    }),
  };
}

type Read = { readonly segment: Segment; readonly standing: Standing; readonly relayed: Relayed | null };

function segmentOf(text: string, signals: Signals, own: readonly Placed[]): Read {
  const { sentence } = signals;
  const { range, kind } = sentence;
  const attributions = own.map(({ index }) => index);
  if (kind === "heading") {
    const segment: Segment = {
      ...{ range, kind, class: "heading", label: null, confidence: 1, evidence: [], skill: null, alsoAccepted: [], attributions },
      ...{ reason: "A heading names what follows and is not graded.", headline: "A heading" },
    };
    return { segment, standing: { sentence, own: false, vouched: false, heard: false }, relayed: null };
  }
  const suggestion = weighedLabel(signals);
  const { class: name, label, alsoAccepted, skill, confidence } = suggestion;
  const vouched = name === "attribution";
  return {
    segment: { range, kind, class: name, label, confidence, ...explain(text, signals, suggestion), alsoAccepted, skill, attributions },
    standing: { sentence, own: !vouched, vouched, heard: signals.hearsay.length > 0 },
    relayed: vouched ? { sentence, attributions: signals.told } : null,
  };
}

const uncitedOf = (segment: Segment) =>
  segment.class === "judgement" || segment.class === "speculation" ? segment.evidence.slice(0, 1) : [];
