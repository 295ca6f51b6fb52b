import type { Analysis } from "@/lib/domain/analysis";
import type { Range } from "@/lib/domain/range";

/** An analysis as `npm run analyze` writes it: offsets in code points of the text exactly as given. */
export function analysisJson(text: string, analysis: Analysis) {
  const point = codePoints(text);
  const pair = ([start, end]: Range): [number, number] => [point(start), point(end)];
  const pairs = (ranges: readonly Range[]) => ranges.map(pair);
  return {
    segments: analysis.segments.map(({ range, kind, class: name, label, confidence, evidence, reason }) => ({
      start: point(range[0]),
      end: point(range[1]),
      kind,
      class: name,
      label,
      confidence: Math.round(confidence * 1000) / 1000,
      evidence: pairs(evidence),
      reason,
    })),
    attributions: analysis.attributions.map(({ source, cue, content, sourceType, form, stance, communicated }) => ({
      source: pairs(source),
      cue: pairs(cue),
      content: pairs(content),
      sourceType,
      form,
      stance,
      communicated,
    })),
    hedges: analysis.hedges.map(({ range, kind }) => ({ start: point(range[0]), end: point(range[1]), kind })),
    chains: analysis.chains.map(({ segment, hops, evidence }) => ({ segment, hops, evidence: pairs(evidence) })),
    drift: analysis.drift.map(({ earlier, later, evidence }) => ({ earlier, later, evidence: pairs(evidence) })),
    flags: analysis.flags.map(({ flag, evidence, reason }) => ({ flag, evidence: pairs(evidence), reason })),
  };
}

/** From an offset in UTF-16 code units to one in code points; one pass over the text, and none where the two are the same. */
function codePoints(text: string): (unit: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (unit) => unit;
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; count++) {
    const width = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    points.fill(count, unit, unit + width);
    unit += width;
  }
  points[text.length] = count;
  return (unit) => points[unit] ?? count;
}
