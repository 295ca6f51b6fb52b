// Closed lists of English words by what they do around an attribution. They are knowledge of the language, not of any corpus.

const list = (words: string) => words.trim().split(/\s+/u);

const SPEECH_VERBS = list(`
  accuse acknowledge add address admit admonish advise affirm agree allege announce answer apologize appeal applaud argue assail
  assert assure attack attest attribute aver backtrack bash bemoan berate blame blast boast brag bristle call caution celebrate
  challenge charge chide cite claim clarify comment compare complain concede conclude condemn confess confide confirm congratulate
  contend counter counsel crack credit criticize critique crow cry curse declare decline decry demand demur denounce deny deride
  describe detail deplore dictate disavow disclose dismiss disparage dispute document dub echo elaborate emphasize enthuse estimate
  exclaim exhort explain express extol fault forecast foretell fume gripe gush hail highlight hint illustrate imply indicate
  inform inquire insinuate insist instruct intone invoke joke jest lament lambast lambaste lash laud lecture label lie list maintain
  marvel mention mock mumble murmur muse mutter name narrate note notify object observe offer opine order outline paint phrase plead
  pledge point portray pose post praise preach predict press proclaim profess project promise prophesy propose protest prod publish
  query question quip quote rail ramble rant read reaffirm reason reassure rebuke rebut recall recite recommend recount refute
  reiterate reject relate relay remark remind repeat reply report reprimand request respond restate retort retract reveal ridicule
  roar rule scoff scold scream shout sigh signal slam snap snarl sneer speculate specify spell stipulate stress submit suggest
  summarize talk taunt tease telegraph testify thank theorize threaten tout trumpet tweet retweet underline underscore urge
  utter vent verify voice volunteer vouch vow warn weigh whine whisper wonder yell dispel joke acknowledge advocate concur
  chronicle characterize contradict detail disagree liken opine rebuff recap stump vouch`);
const ATTITUDE_VERBS = list(`
  accept aim anticipate appreciate approve aspire assess assume await back believe bet calculate care conceive consider contemplate
  covet crave debate decide deduce deem desire determine disapprove discern discover dislike distrust doubt dread dream endorse
  endeavor enjoy envision envisage evaluate exaggerate expect favor fear figure find gauge guess hate hear hope ignore imagine infer
  intend interpret judge learn like loathe love mind misjudge need notice oppose perceive plan plot ponder prefer presume pretend
  prioritize realize recognize reckon regard regret remember resent resolve respect savor scheme see seek sense show suppose
  support surmise suspect toy trust try understand value view vote want welcome wish worry yearn`);
const IRREGULAR_SPEECH = {
  base: list("say tell write swear put speak go"),
  s: list("says tells writes swears puts speaks goes"),
  past: list("said told wrote written swore sworn spoke spoken"),
  ing: list("saying telling writing swearing speaking putting"),
};
const IRREGULAR_ATTITUDE = {
  base: list("think know feel mean hold foresee"),
  s: list("thinks knows feels means holds foresees"),
  past: list("thought knew known felt meant held foresaw foreseen found heard saw seen showed shown sought understood learnt"),
  ing: list("thinking knowing feeling meaning holding"),
};

/** What a word does. The numbers go into hashed features: never reorder, add at the end, and train again. */
export const CLASS = {
  none: 0,
  speechBase: 1,
  speechS: 2,
  speechPast: 3,
  speechIng: 4,
  attitudeBase: 5,
  attitudeS: 6,
  attitudePast: 7,
  attitudeIng: 8,
  speechNoun: 9,
  attitudeNoun: 10,
  title: 11,
  person: 12,
  organisation: 13,
  document: 14,
  subject: 15,
  it: 16,
  object: 17,
  possessive: 18,
  article: 19,
  that: 20,
  question: 21,
  to: 22,
  of: 23,
  according: 24,
  auxiliary: 25,
  modal: 26,
  negation: 27,
  and: 28,
  but: 29,
  subordinate: 30,
  preposition: 31,
  when: 32,
  who: 33,
  you: 34,
  quantity: 35,
  hearsay: 36,
  comma: 40,
  stop: 41,
  colon: 42,
  semicolon: 43,
  dash: 44,
  open: 45,
  close: 46,
  quoteOpen: 47,
  quoteClose: 48,
  single: 49,
  mark: 50,
  asks: 51,
  number: 52,
  amount: 53,
  capital: 54,
  capitals: 55,
  initialism: 56,
  clitic: 57,
  ed: 58,
  ing: 59,
  ly: 60,
  noun: 61,
  plural: 62,
  adjective: 63,
  lower: 64,
  edge: 65,
} as const;

const LISTS: readonly (readonly [number, readonly string[]])[] = [
  [
    CLASS.speechNoun,
    list(`statement statements claim claims comment comments remark remarks allegation allegations accusation accusations argument
      arguments suggestion suggestions warning warnings promise promises pledge pledges announcement assertion assertions criticism
      criticisms answer question questions call calls complaint complaints charge charges contention declaration demand demands denial
      description explanation insistence message messages news notice objection prediction predictions proposal quote rebuke request
      response rhetoric rumor rumors speculation story testimony threat threats vow words interview interviews speech speeches address
      tweet tweets op-ed editorial column post posts email emails e-mail letter letters memo briefing conference advice appeal
      endorsement recommendation conclusion finding findings estimate estimates`),
  ],
  [
    CLASS.attitudeNoun,
    list(`idea ideas belief beliefs view views opinion opinions fear fears concern concerns hope hopes desire plan plans intention
      intentions decision doubt doubts expectation expectations assumption notion feeling sense thought thoughts worry worries wish
      willingness effort attempt determination confidence interest interested anger frustration skepticism optimism support opposition
      sure certain confident convinced concerned worried afraid aware hopeful skeptical optimistic glad happy proud angry ready willing
      eager determined committed tired surprised disappointed`),
  ],
  [CLASS.title, list(`mr mrs ms dr sen rep gov gen col lt sgt capt prof rev pres sens reps lady judge justice`)],
  [
    CLASS.person,
    list(`official officials spokesman spokeswoman spokesperson spokesmen adviser advisers advisor advisors aide aides analyst analysts
      expert experts critic critics supporter supporters voter voters lawmaker lawmakers lawyer lawyers attorney attorneys professor
      strategist strategists candidate candidates senator senators president people man men woman women source sources author
      reporter reporters economist economists journalist journalists historian historians scholar scholars director chairman chairwoman
      chief executive leader leaders founder manager member members minister secretary mayor governor representative representatives
      congressman congresswoman researcher researchers scientist scientists activist activists advocate advocates opponent opponents
      rival rivals republicans democrats conservatives liberals resident residents worker workers student students teacher teachers
      doctor doctors officer officers investigator investigators prosecutor prosecutors witness witnesses operative operatives
      insider insiders observer observers ally allies friend friends father mother son daughter wife husband brother sister family
      consultant pollster pollsters speaker nominee moderator host commentator columnist editor boss colleague colleagues everyone
      someone somebody anyone nobody many some others most few several both neither`),
  ],
  [
    CLASS.organisation,
    list(`committee department agency agencies campaign campaigns administration government governments company companies court courts
      group groups party parties ministry police newspaper newspapers magazine network networks university bank banks union unions
      office board commission team army congress senate house media press association institute organization organizations foundation
      council center bureau authorities firm firms state states country nation military industry show site website paper outlet`),
  ],
  [
    CLASS.document,
    list(`report reports poll polls study studies survey surveys document documents data figures filing filings lawsuit bill law
      analysis research record records transcript video book article articles ad ads release review ruling opinion order complaint
      affidavit indictment resolution platform page papers footage statistics numbers evidence`),
  ],
  [CLASS.subject, list("he she they we i")],
  [CLASS.it, list("it")],
  [CLASS.object, list("him them us me himself herself themselves ourselves myself itself her")],
  [CLASS.possessive, list("his their our my its your whose")],
  [CLASS.article, list("the a an this these those each every another any no such")],
  [CLASS.that, list("that")],
  [CLASS.question, list("what how why whether if")],
  [CLASS.to, list("to")],
  [CLASS.of, list("of")],
  [CLASS.according, list("according per")],
  [
    CLASS.auxiliary,
    list(
      "is are was were be been being has have had having do does did am isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t",
    ),
  ],
  [
    CLASS.modal,
    list(
      "will would can could may might should must shall cannot can't couldn't won't wouldn't shouldn't can’t couldn’t won’t wouldn’t shouldn’t",
    ),
  ],
  [CLASS.negation, list("not never")],
  [CLASS.and, list("and or nor")],
  [CLASS.but, list("but yet however though although")],
  [CLASS.subordinate, list("because while since as unless until whereas despite amid so than like")],
  [
    CLASS.preposition,
    list(
      "in on at by for from with about against into over under between through during without within toward towards among upon across around above below behind beyond near off onto out up down via regarding",
    ),
  ],
  [
    CLASS.when,
    list(`when after before where once then now later earlier today yesterday tomorrow monday tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october november december week month year night morning
    afternoon evening ago recently previously already still again`),
  ],
  [CLASS.who, list("who which whom")],
  [CLASS.you, list("you")],
  [CLASS.quantity, list("one two three four five six seven eight nine ten hundred thousand million billion trillion percent dozen")],
  [CLASS.hearsay, list("reportedly allegedly apparently supposedly purportedly seemingly ostensibly")],
];

const doubles = /(?:^|[^aeiou])[aeiou](?:[bdgmnpt])$/u;
const oneSyllable = (verb: string) => verb.length <= 4 || /(?:^|re)(?:plan|quip|rebut|dub|brag|submit|admit|refer)$/u.test(verb);

function formsOf(verb: string): { base: string; s: string; past: string; ing: string } {
  const stem = doubles.test(verb) && oneSyllable(verb) && !/(?:echo|vent)$/u.test(verb) ? verb + verb.slice(-1) : verb;
  if (/[^aeiou]y$/u.test(verb)) return { base: verb, s: `${verb.slice(0, -1)}ies`, past: `${verb.slice(0, -1)}ied`, ing: `${verb}ing` };
  const s = /(?:s|sh|ch|x|z|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  if (verb.endsWith("e")) return { base: verb, s, past: `${verb}d`, ing: verb.endsWith("ee") ? `${verb}ing` : `${verb.slice(0, -1)}ing` };
  return { base: verb, s, past: `${stem}ed`, ing: `${stem}ing` };
}

function makeClasses(): Map<string, number> {
  const classes = new Map<string, number>();
  const addVerbs = (verbs: readonly string[], irregular: typeof IRREGULAR_SPEECH, first: number) => {
    for (const verb of verbs) {
      const { base, s, past, ing } = formsOf(verb);
      [base, s, past, ing].forEach((form, index) => {
        if (!classes.has(form)) classes.set(form, first + index);
      });
    }
    [irregular.base, irregular.s, irregular.past, irregular.ing].forEach((forms, index) => {
      for (const form of forms) classes.set(form, first + index);
    });
  };
  addVerbs(SPEECH_VERBS, IRREGULAR_SPEECH, CLASS.speechBase);
  addVerbs(ATTITUDE_VERBS, IRREGULAR_ATTITUDE, CLASS.attitudeBase);
  for (const [number, words] of LISTS) for (const word of words) if (!classes.has(word)) classes.set(word, number);
  return classes;
}

let classes: Map<string, number> | undefined;

/** The class of a word in lower case; `CLASS.none` for one of no list. */
export function classOfWord(lower: string): number {
  classes ??= makeClasses();
  return classes.get(lower) ?? CLASS.none;
}
