import type { Beliefs } from "./crf";
import { LABEL_COUNT, labelOf, ROLE, ROLE_COUNT, roleOf } from "./tagger-labels";

/** What a span costs by role, and what each of its tokens brings for each hundredth that its chance of the role lies above a half. */
const COST = [0, 0.3, 0.3, 0.2, 0.2];
const BRINGS = [0, 0.02, 0.02, 0.05, 0.05];
/** Ends that have less chance than this are not tried. */
const LEAST = 0.01;

/** The best choice of spans up to each border between tokens: what it brings, the start of its last span (-1: none ends here), its role. */
type Best = { readonly brings: Float64Array; readonly from: Int32Array; readonly role: Uint8Array };

/**
 * Labels a sequence with the spans that are expected to hit most: a span brings the chance that it stands exactly so, less a cost, and
 * something for each token. The likeliest labelling as a whole leaves out too much: many spans with a good chance stand in none that is
 * likelier than all others.
 */
export function chooseSpans(beliefs: Beliefs, labels: Uint8Array): void {
  const length = labels.length;
  const best = {
    brings: new Float64Array(length + 1).fill(-1),
    from: new Int32Array(length + 1).fill(-1),
    role: new Uint8Array(length + 1),
  };
  const belongs = rolesOf(beliefs.nodes, length);
  best.brings[0] = 0;
  for (let at = 0; at < length; at++) {
    for (let role = 1; role < ROLE_COUNT; role++) tryEnds(beliefs, belongs, { from: at, role }, best);
    const here = best.brings[at] ?? 0;
    if ((best.brings[at + 1] ?? -1) > here) continue;
    best.brings[at + 1] = here;
    best.from[at + 1] = -1;
  }
  labels.fill(0);
  for (let end = length; end > 0; ) {
    const from = best.from[end] ?? -1;
    for (let at = end - 1; at >= from && from >= 0; at--) labels[at] = labelOf(best.role[end] ?? 0, at === from);
    end = from < 0 ? end - 1 : from;
  }
}

/** Tries all spans of a role that start at a token. */
function tryEnds({ nodes, stays }: Beliefs, belongs: Float64Array, { from, role }: { from: number; role: number }, best: Best) {
  const start = labelOf(role, true);
  let chance = nodes[from * LABEL_COUNT + start] ?? 0;
  let tokens = 0;
  for (let at = from; chance > LEAST; at++) {
    tokens += (belongs[at * ROLE_COUNT + role] ?? 0) - 0.5;
    const goesOn = stays[(at + 1) * LABEL_COUNT + (at === from ? start : start + 1)] ?? 0;
    const brings = (best.brings[from] ?? 0) + chance * (1 - goesOn) - (COST[role] ?? 0) + (BRINGS[role] ?? 0) * tokens;
    if (brings > (best.brings[at + 1] ?? 0)) {
      best.brings[at + 1] = brings;
      best.from[at + 1] = from;
      best.role[at + 1] = role;
    }
    chance *= goesOn;
  }
}

/** By token and role the chance that the token belongs to such a span, content to either side taken together. */
function rolesOf(nodes: Float32Array, length: number): Float64Array {
  const chances = new Float64Array(length * ROLE_COUNT);
  for (let at = 0; at < length; at++) {
    const row = at * ROLE_COUNT;
    for (let label = 1; label < LABEL_COUNT; label++) {
      const cell = row + Math.min(roleOf(label), ROLE.left);
      chances[cell] = (chances[cell] ?? 0) + (nodes[at * LABEL_COUNT + label] ?? 0);
    }
    chances[row + ROLE.right] = chances[row + ROLE.left] ?? 0;
  }
  return chances;
}
