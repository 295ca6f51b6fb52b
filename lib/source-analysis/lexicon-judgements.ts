import { wordSet } from "./words";

// Words that say good or bad, right or wrong, in the reporter's own voice. The strong ones alone make a sentence a judgement; the
// middling ones mostly do; the weak ones ("significant") stand in plain facts too and only count together or behind "is" and "too".

export const STRONG_JUDGEMENTS = wordSet(`
  sadly deservedly undeservedly unfortunately regrettably tragically shamefully mercifully thankfully disgracefully rightly wrongly foolishly wisely absurdly
  laughably inexcusably outrageously brilliantly admirably cynically recklessly needlessly pointlessly laudably commendably heroically
  depressingly refreshingly inexplicably unforgivably disappointingly impressively bafflingly bizarrely gloriously gorgeously lamentably
  hypocritically scandalously clumsily shamelessly callously gracefully fittingly unjustly beautifully wonderfully splendidly superbly
  magnificently miserably pathetically woefully painfully embarrassingly delightfully charmingly marvellously marvelously perversely
  ineptly shabbily stupidly idiotically outlandishly breathtakingly achingly exquisitely maddeningly gratifyingly unconvincingly
  shameful disgraceful scandalous outrageous appalling dreadful awful terrible horrible horrendous abysmal dismal pathetic pitiful woeful
  lamentable deplorable despicable contemptible disgusting vile odious repugnant reprehensible unconscionable indefensible inexcusable
  unforgivable unacceptable intolerable absurd ridiculous ludicrous preposterous laughable farcical foolish stupid idiotic senseless mindless
  reckless irresponsible short-sighted shortsighted misguided ill-judged ill-advised ill-conceived ill-prepared half-baked cynical hypocritical
  cowardly callous heartless unfair unjust farce fiasco debacle shambles disgrace travesty mockery abject inept feeble craven
  folly blunder absurdity insult masterpiece gem masterclass tour-de-force indulgence
  remarkable extraordinary astonishing astounding amazing stunning breathtaking spectacular magnificent superb splendid brilliant dazzling
  outstanding excellent wonderful marvellous marvelous fantastic glorious majestic sublime exquisite delightful charming ravishing haunting
  beautiful gorgeous lovely elegant inspiring inspirational heroic courageous noble admirable laudable commendable silly funny
  praiseworthy sensible prudent shrewd ingenious masterly masterful visionary bold daring audacious timid half-hearted spirited
  lacklustre lackluster mediocre dreary tedious drab shabby tawdry hideous clumsy incompetent hopeless useless worthless pedestrian
  pointless futile wasteful disappointing underwhelming unimpressive overrated underrated well-deserved undeserved long-overdue
  impressive memorable unforgettable heartbreaking heart-breaking heartwarming heart-warming poignant moving stirring
  worrying troubling chilling sickening depressing baffling bewildering perverse evasive slippery disingenuous mealy-mouthed
  overwhelming irresistible compelling gripping thrilling riveting enthralling captivating mesmerising mesmerizing enchanting hilarious witty
  flawed muddled inadequate lazy greedy arrogant smug petty vindictive petulant pompous self-serving self-important sanctimonious
  spineless toothless gutless humane dignified honourable honorable exemplary flawless impeccable faultless peerless matchless
  immoral unethical wicked monstrous inhumane worthwhile unworthy undignified tasteless joyless humourless humorless soulless charmless
  insensitive vulgar tone-deaf superficial overblown overhyped overpriced overlong bloated incoherent unwatchable unreadable turgid leaden
  deserves deserve merits flatters insults insult shames squanders squandered squander embarrass embarrasses demeans cheapens
  heroine heroism cowardice incompetence negligence arrogance hypocrisy stupidity vanity greed indifference contempt genius brilliance
  courage wisdom foolishness madness lunacy idiocy nonsense drivel rubbish claptrap hubris decency dignity grace clarity
  nostalgia sentimentality melodrama cliche clichés clichéd hackneyed derivative formulaic predictable soapy schmaltzy
  tedium boredom honour honor splendour splendor misery mediocrity pettiness meanness sloppiness vulgarity barbarity cruelty injustice unfairness
  excellence mastery virtuosity eloquence sincerity integrity depravity malice nastiness glory daft half-truths cheats shame wiser nobler jewel eyesore stinks deafening dishonourable dishonorable dishonest disloyal ungrateful unkind uncaring unforgiving unfeeling godsend
  bore chore slog hoot ordeal curse blot menace swindle rip-off whitewash stitch-up box-ticking no-brainer cop-out white-elephant fig-leaf
  lamentably abominable abhorrent ghastly grisly horrid rancid putrid gruesome godawful crappy lame naff dated hackwork tripe twaddle tosh
  claptrap balderdash poppycock piffle bunkum malarkey baloney codswallop gibberish guff waffle bombast bluster humbug
  resplendent sensational phenomenal tremendous terrific marvel fabulous divine heavenly idyllic picturesque charmless graceful
  jewel ashamed insipid vapid stodgy clunker dud patchy overwrought overcooked garish tacky kitsch cheesy corny mawkish maudlin saccharine
  cloying pretentious preachy glib facile trite banal limp lifeless listless stilted pacy punchy zesty effervescent exuberant
  irrepressible effortless effortlessly deft deftly adroit polished understated droll sly acerbic caustic searing blistering coruscating
  incisive trenchant perceptive statesmanlike principled unprincipled opportunistic weak-kneed feckless hapless clueless out-of-touch
  rudderless sordid squalid seedy shady venal grubby unsavoury disreputable betrays badly-needed much-needed well-earned hard-won
  sorely shameless brazen crass boorish churlish ungenerous miserly stingy penny-pinching money-grubbing witless humdrum run-of-the-mill
  forgettable unmemorable instantly-forgettable watchable readable unputdownable page-turner tour triumphal overblown self-indulgent
  indulgent navel-gazing windbag charade nonsensical illogical incomprehensible unfathomable unjustifiable immoderate disproportionate
  draconian punitive heavy-footed short-changed hard-hearted kind-hearted public-spirited foresighted far-sighted blinkered
  narrow-minded petty-minded small-minded high-minded level-headed wrong-footed hollowed soulful heartfelt sincere insincere
  disheartening demoralising demoralizing uplifting stirringly rousing spine-tingling jaw-dropping eye-popping mouth-watering
  unbearable unbearably insufferable intolerably unsparing merciless triumphalist windswept charisma panache verve aplomb gusto
  finesse ineptitude laziness callousness spite greediness timidity foresight imagination ingenuity gumption backbone
  triumphantly dispiriting uninspired uninspiring unambitious unimaginative imaginative inventive luminous radiant sparkling sumptuous
  lyrical subtle nuanced sure-footed sloppy slapdash shoddy ramshackle threadbare thin-skinned ham-fisted heavy-handed
  high-handed thoughtless mean-spirited big-hearted warm-hearted joyous exhilarating bracing invigorating dazzlingly unmissable must-see
  must-read bungled botched bungling fudge cop-out sham pantomime circus cheat vainglorious delusional fanciful wrongheaded wrong-headed
  outclassed outrage obscene grotesque shambolic chaotic rotten lousy dire risible cringeworthy execrable atrocious unedifying unseemly
  unbecoming unwise imprudent foolhardy rash cavalier complacent negligent derisory insulting patronising patronizing condescending`);

export const MIDDLING_JUDGEMENTS = wordSet(`
  scandal triumph betrayal tragedy marvel miracle delight joy treasure calamity catastrophe nightmare nuisance feat mess muddle
  careless dishonest cruel barbaric stubborn stubbornly bravely brave wise clever charm excel excels shines dazzles disappoints
  ugly dull bland exceptional priceless generous thoughtful perfect ideal preferable desirable worthy crude inflated
  overdue deserved refreshing welcome unwelcome disturbing shocking frightening terrifying horrifying puzzling bizarre toxic sinister
  ominous alarming alarmingly disastrous finest greatest drags sags plods soars sparkles fizzles limps meanders grates jars bores charms delights flounders disappoint catastrophic ruinous contentious divisive misleading confused insufficient
  excessive risky gamble mistake unnecessary needless graceful inspired elegance beauty kinder kindly unkind fairer blessing curse
  exciting unexciting justified unjustified justly inspiration accomplishment achievement embarrassment humiliation humiliating insightful illuminating
  satisfying unsatisfying satisfactory rewarding pleasing pleasant unpleasant enjoyable tiresome tiring boring interesting fascinating
  intriguing engaging absorbing amusing entertaining likeable lovable cheerful cheerless gloomy sombre solemn stale
  tired weary worn-out old-fashioned outdated quaint cosy cozy stylish clunky slick crisp taut flabby lean muscular robust flimsy shaky
  brittle hollow rich barren bleak vivid murky lucid opaque coherent convincing unconvincing persuasive unpersuasive implausible
  credible incredible heartening disheartening encouraging discouraging soothing reassuring unsettling uneasy unnerving grating irritating
  infuriating exasperating annoying frustrating maddening admirer lesson cautionary sorry-looking sorry neglected unloved unsung
  quietly furious thoughtful-looking sublime well-judged well-crafted well-made well-meaning well-intentioned overambitious
  tactless graceless ungracious gracious gallant plucky gutsy feisty gritty dogged tireless selfless selfish ruthless merciless pitiless
  unrelenting untimely timely fitting apt inept inappropriate appropriate improper proper blameless guilty-looking deplores vacuous
  wasted waste success-story`);

export const WEAK_JUDGEMENTS = wordSet(`
  significant important major crucial vital critical key serious severe dramatic drastic ambitious controversial historic unprecedented
  landmark pivotal momentous considerable substantial enormous huge massive vast tremendous powerful strong weak poor good bad great
  best worst better worse successful unsuccessful popular unpopular difficult tough hard easy simple complex complicated
  surprising surprisingly unexpected notable noteworthy striking curious strange odd unusual rare unique special famous infamous notorious
  celebrated beloved iconic legendary prestigious esteemed respected modest humble tiny meagre meager paltry costly expensive ironically
  pressing urgent grave grim harsh bitter fierce heated stark sharp swift rapid sluggish slow steady smooth rough clear obvious predictably
  blatant genuine real true false wrong right fair reasonable unreasonable sound effective ineffective efficient inefficient useful
  helpful harmful healthy unhealthy promising hopeful confident proud embarrassing awkward uncomfortable painful sad happy cheap nice
  deeply highly extremely incredibly truly utterly totally completely thoroughly hugely vastly badly poorly well scarcely rarely seldom
  escalation setback breakthrough milestone crisis success error problem failing weakness strength inflated failed beautiful-looking
  clearly simply merely hardly barely surely certainly undoubtedly frankly honestly indeed obviously kind sort nowhere nothing too quiet fresh failure shallow
  dangerous model bruising ruin exaggerated fine clean cool tasty delicious inedible handsome pretty neat tidy messy sane mad crazy wild calm plain plainer`);

/** Phrases of judgement, each enough alone. */
export const VALUE_PHRASES: readonly (readonly string[])[] = `
  too little, too late, too far, far too, all too, too often, too rarely, too easily, much too, long overdue, high time, no excuse, no wonder
  little wonder, small wonder, not good enough, nothing short of, nothing less than, a waste of, worth every, worth the, well worth
  at its best, at its worst, at their best, at their worst, a pity, a shame, beggars belief, leaves much to, should have, ought to have
  shouldn't have, should never have, must do better, only right, only fair, makes no sense, make no sense, made no sense, makes little sense
  makes perfect sense, makes sense, right to, wrong to, quite right, dead wrong, had no business, has no business, have no business
  bad idea, good idea, terrible idea, the right thing, the wrong thing, a mistake, so much goodwill, hard to forgive, hard to defend
  hard to fault, hard to admire, hard to love, hard to take seriously, impossible to defend, cannot be defended, hiding in plain sight
  does no credit, do no credit, to its credit, to his credit, to her credit, to their credit, give credit, deserves credit, credit to
  fails to convince, falls flat, fall flat, fell flat, falls short, falling short, fell short, misses the point, missed the point
  worst of all, best of all, a joy to, a pleasure to, a delight to, hard not to, ill prepared, in urgent need of, crying out for, cries out for
  two cheers, three cheers, one cheer, a model of, a triumph of, a failure of, an act of, what a, how not to, as good as it gets
  second to none, in a class of, breath of fresh air, a far cry from, adds insult, rubs salt, not before time, better late than never
  it is time, it is high time, it is hard to, the sooner the better, no substitute for, a travesty of, a mockery of, nobody should
  comes close, come close, right decision, wrong decision, right call, wrong call, right choice, wrong choice, nobody asked for
  no one asked for, nobody wanted, no one wanted, got it wrong, gets it wrong, got it right, gets it right, getting it wrong, never has, never have
  rarely has, rarely have, seldom has, seldom have, nowhere is, nowhere else, little more than, nothing more than, no more than a, missed opportunity
  wasted opportunity, step too far, step in the right direction, step backwards, at long last, credit where, hats off, to be applauded
  to be welcomed, be applauded, no place in, badly needed, ought to be, ought to hang, smacks of, reeks of, cries out, amounts to little
  what is missing, nothing to recommend, much to admire, much to like, much to commend, leaves a lot, hard to believe, hard to see how, beyond belief
  in poor taste, in bad taste, out of touch, asleep at the wheel, dropped the ball, passes the test, fails the test, failed the test, rings hollow
  rang hollow, pays off, falls apart, fell apart, holds up, comes alive, outstays its welcome, steals the show, a steal, overstays
  is the wrong, is the right, was the wrong, was the right, were right to, were wrong to, be proud of, be ashamed of, painful to, hard to watch, hard to read
  hang its head, hang his head, hang her head, hang their heads, lost its soul, lost its way, lost the plot, like an angel, like a dream, at best
  with honour, with honor, without honour, had it coming, is an ass, worth nothing, worth little, shame on, crying shame, with heart, with feeling, more feeling, is a joke, was a joke, a bad joke, a sick joke, this is not, slap in the face, kick in the teeth, drop in the ocean, own goal, lost cause, dead end
  white elephant, vanity project, pale imitation, poor substitute, blunt instrument, cut above, never better, never sounded better, never looked better
  never been better, never been worse, breath of fresh, in a league of, nothing if not, a riot, a treat, a feast, a dream, a gift to, a nightmare
  a disaster, a mess, without ideas, without shame, without merit, without excuse, long may it, how dare, good riddance, the less said
  does not deserve, did not deserve, do not deserve, no credit, full marks, top marks, poor show, well done, job well done
  be a crime, be a shame, be a pity, be folly, be madness, be a tragedy, be a disgrace, be an insult, be foolish, be wrong, be unfair, be a scandal
  simply wrong, plainly wrong, plain wrong, flat wrong, just wrong, simply right, bad enough, good enough, needs is, need is, needed is, needed was
  should not take, shouldn't take, should not have to, shouldn't have to, is no excuse, no business, no right to, not a good, and not a bad
  one too many, his due, her due, their due, a disservice, a public service, short on, anyone should, anyone would, altogether better
  so much better, so much worse, far better, far worse, infinitely better, better still, worse still, wrong with
  lost its nerve, lost his nerve, lost her nerve, lost their nerve, lost its edge, lost its bite, lost its point, could do with, not to be missed
  the truth is, the trouble is, the trouble with, the problem with, the pity is, less a, less an
  no one should, everyone should, anyone who cares, deserves better, deserve better, deserved better, fit for purpose, not fit for`
  .split(/[,\n]/)
  .map((phrase) => phrase.trim().split(" "))
  .filter(([first]) => first);

/** Adverbs that judge the whole sentence when they open it: "Happily, …". */
export const OPENING_ADVERBS =
  wordSet(`happily luckily fortunately oddly curiously strangely amazingly incredibly astonishingly remarkably wisely
  foolishly encouragingly worryingly pleasingly annoyingly frustratingly interestingly tellingly laudably touchingly hilariously weirdly
  bizarrely absurdly mysteriously deservedly undeservedly rightly wrongly bravely cruelly kindly generously stupidly`);

/** Superlatives of size, time and number: facts that can be measured. */
export const MEASURED_SUPERLATIVES = wordSet(`
  largest longest oldest biggest highest lowest latest youngest smallest fastest tallest heaviest nearest earliest deepest warmest coldest
  driest wettest richest poorest busiest shortest newest widest slowest hottest coolest steepest closest furthest farthest lightest thickest
  thinnest sharpest quickest forest harvest interest request contest protest arrest guest test west rest rest nest best worst honest modest
  brightest darkest hardest cleanest dirtiest wealthiest healthiest deadliest costliest sunniest snowiest windiest rainiest saltiest likeliest
  iciest hilliest mildest faintest roughest calmest latest northernmost soonest southwest midwest northwest invest suggest digest manifest earnest tempest conquest inquest bequest priest crest chest quest everest
  crowest narrowest strongest weakest safest cheapest loudest densest fewest`);
