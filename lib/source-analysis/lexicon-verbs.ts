import type { VerbStance } from "@/lib/domain/analysis";

// Verbs of reporting by their dictionary form. What kind of act a verb tells decides whether somebody communicated:
// speech and showing always do, a thought only where it has an owner and a content, a wish never.

export type VerbAct = "speech" | "show" | "thought" | "feeling" | "wish";
export type ReportingVerb = {
  readonly lemma: string;
  readonly act: VerbAct;
  readonly stance: VerbStance;
  /** The word that must follow for this meaning: "out" of "pointed out". */
  readonly particle: string | null;
};

const SPEECH: Readonly<Record<VerbStance, string>> = {
  neutral: `say tell assure state remember announce add reply respond answer ask write explain comment report publish declare describe mention quote cite
    testify inform notify advise urge warn predict forecast argue propose recommend promise pledge vow agree disagree discuss speak remark
    observe call conclude estimate calculate welcome praise criticise criticize condemn defend deny reject rule apologise apologize invite
    demand request appeal summarise summarize quip joke whisper caution counter continue elaborate emphasise emphasize stress underline
    underscore reiterate repeat relay recount narrate tweet post e-mail email text brief hint intimate signal voice express outline
    concur object protest complain beg order instruct question wonder query decry deplore oppose dispute refute rebut thank vouch
    contradict clarify advocate allude refer swear blame credit characterise characterize dub label list attest translate brief testify mutter murmur shout cry exclaim sigh laugh sum_up insist reply record put advise swear vow signpost
    talk_of raise radio telegraph congratulate commend echo affirm reaffirm pronounce proclaim chuckle attribute`,
  factive: `note reveal confirm acknowledge admit confess concede point_out highlight disclose recall remind recognise recognize demonstrate prove
    show establish verify detail document find discover`,
  distancing: `claim allege purport insist maintain assert contend suggest posit profess imply insinuate accuse speculate declaim`,
  loaded: `slam blast boast gush dismiss mock scoff rant thunder whine brag denounce rage fume sneer crow lambast lament moan gripe
    lash_out hit_out snap bark blurt tout trumpet hail ridicule deride attack berate rebuke chide rubbish trash
    bemoan bristle gloat rave warble squeal`,
};
const SHOW: Readonly<Record<VerbStance, string>> = {
  neutral:
    "give indicate project say state describe record warn estimate note list put report accuse blame condemn predict forecast argue recommend criticise criticize cite",
  factive: "show reveal find confirm demonstrate prove detail expose uncover determine conclude",
  distancing: "suggest imply hint allege claim",
  loaded: "",
};
const THOUGHT = `believe think expect suspect doubt assume consider deem regard view see anticipate know understand realise realize feel judge
  reckon conclude foresee envisage guess assess learn`;
const FEELING = "fear worry dread fret regret resent hope bristle mourn";
const WISH = `want plan intend seek aim try wish prefer like need refuse decide choose opt hate love desire long yearn consider mean threaten
  attempt strive determine resolve aspire require decline offer prepare`;

const IRREGULAR: Readonly<Record<string, string>> = {
  say: "says said saying",
  tell: "tells told telling",
  write: "writes wrote written writing",
  speak: "speaks spoke spoken speaking",
  swear: "swears swore sworn swearing",
  find: "finds found finding",
  show: "shows showed shown showing",
  think: "thinks thought thinking",
  know: "knows knew known knowing",
  understand: "understands understood understanding",
  feel: "feels felt feeling",
  see: "sees saw seen seeing",
  foresee: "foresees foresaw foreseen foreseeing",
  seek: "seeks sought seeking",
  choose: "chooses chose chosen choosing",
  mean: "means meant meaning",
  read: "reads read reading",
  rebut: "rebuts rebutted rebutting",
  admit: "admits admitted admitting",
  plan: "plans planned planning",
  dub: "dubs dubbed dubbing",
  slam: "slams slammed slamming",
  quip: "quips quipped quipping",
  refer: "refers referred referring",
  concur: "concurs concurred concurring",
  beg: "begs begged begging",
  crow: "crows crowed crowing",
  rip: "rips ripped ripping",
  snap: "snaps snapped snapping",
  brag: "brags bragged bragging",
  forecast: "forecasts forecast forecasting forecasted",
  shoot: "shoots shot shooting",
  hit: "hits hit hitting",
  fret: "frets fretted fretting",
  opt: "opts opted opting",
  put: "puts put putting",
  give: "gives gave given giving",
  cry: "cries cried crying",
  label: "labels labelled labeled labelling labeling",
  signal: "signals signalled signaled signalling signaling",
};

/** The forms of a verb; of one with a particle ("point out") the forms of its first word. */
function formsOf(lemma: string): string[] {
  const [head = lemma] = lemma.split("_");
  const irregular = IRREGULAR[head];
  if (irregular) return [head, ...irregular.split(" ")];
  if (/[^aeiou]y$/.test(head)) return [head, `${head.slice(0, -1)}ies`, `${head.slice(0, -1)}ied`, `${head}ing`];
  if (head.endsWith("e")) return [head, `${head}s`, `${head}d`, `${head.slice(0, -1)}ing`];
  const third = /(s|x|z|ch|sh)$/.test(head) ? `${head}es` : `${head}s`;
  return [head, third, `${head}ed`, `${head}ing`];
}

/** Reporting verbs by every form; the first listing of a form counts. "point_out" stands under "pointed" and needs its particle. */
export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb> = allForms();
/** Verbs by which a document, a picture or a survey speaks. */
export const SHOWING_VERBS: ReadonlyMap<string, ReportingVerb> = showingForms();

function add(map: Map<string, ReportingVerb>, lemmas: string, act: VerbAct, stance: VerbStance) {
  for (const lemma of lemmas.split(/\s+/).filter(Boolean)) {
    const particle = lemma.split("_")[1] ?? null;
    for (const form of formsOf(lemma)) if (!map.has(form)) map.set(form, { lemma, act, stance, particle });
  }
}

function allForms() {
  const map = new Map<string, ReportingVerb>();
  for (const stance of ["neutral", "factive", "distancing", "loaded"] as const) add(map, SPEECH[stance], "speech", stance);
  add(map, FEELING, "feeling", "neutral");
  add(map, THOUGHT, "thought", "neutral");
  add(map, WISH, "wish", "neutral");
  return map;
}

function showingForms() {
  const map = new Map<string, ReportingVerb>();
  for (const stance of ["distancing", "factive", "neutral"] as const) add(map, SHOW[stance], "show", stance);
  return map;
}

/** Words that stand in a cue without a verb of their own: "according to", "in the words of", "in a statement". */
export const CUE_NOUNS: ReadonlyMap<string, VerbStance> = new Map([
  ["according", "neutral"],
  ["per", "neutral"],
  ["words", "neutral"],
  ["view", "neutral"],
  ["opinion", "neutral"],
  ["statement", "neutral"],
  ["warning", "neutral"],
  ["apprehension", "neutral"],
  ["concern", "neutral"],
  ["criticism", "neutral"],
  ["claim", "distancing"],
  ["claims", "distancing"],
  ["allegation", "distancing"],
  ["allegations", "distancing"],
  ["accusation", "distancing"],
  ["accusations", "distancing"],
  ["reportedly", "distancing"],
  ["allegedly", "distancing"],
  ["purportedly", "distancing"],
  ["supposedly", "distancing"],
]);
