/** What a token can be: the start or the inside of a source, a cue, content left of its cue, content right of it. */
const LABELS = ["none", "source", "in-source", "cue", "in-cue", "left", "in-left", "right", "in-right"] as const;
export const LABEL_COUNT = LABELS.length;

/** Roles by number: 0 none, 1 source, 2 cue, 3 content left of its cue, 4 content right of it. */
export const ROLE = { none: 0, source: 1, cue: 2, left: 3, right: 4 } as const;
export const ROLE_COUNT = 5;

export const roleOf = (label: number): number => (label + 1) >> 1;
export const isStart = (label: number): boolean => label % 2 === 1;
export const labelOf = (role: number, start: boolean): number => (role === ROLE.none ? 0 : role * 2 - (start ? 1 : 0));
