import { wordSet } from "./words";

// Nouns that tell what kind of source a phrase names.

export const PERSON_TITLES = wordSet(`
  mr mrs ms miss mx dr prof professor sir dame lord lady president chancellor premier senator sen rep representative congressman congresswoman
  congressperson gov governor mayor minister secretary ambassador general gen colonel col captain capt lieutenant lt sergeant sgt major judge
  justice king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh reverend rev father sister brother chief chairman
  chairwoman director coach manager spokesman spokeswoman spokesperson sheriff deputy commissioner superintendent inspector detective
  constable officer chairperson ceo analyst economist author actor actress singer professor lawyer attorney leader founder owner
  candidate lawmaker mp councillor councilor councilman councilwoman principal headteacher teacher farmer researcher scientist`);

export const OUTLET_NOUNS = wordSet(`
  newspaper newspapers paper papers outlet outlets magazine magazines broadcaster broadcasters tabloid tabloids daily weekly network channel
  media press blog podcast newsroom station website site newswire wire television tv`);
export const OUTLET_NAMES = wordSet(`
  reuters ap afp upi bbc cnn npr nbc abc cbs pbs msnbc cnbc itv rtl bloomberg politico axios vox slate buzzfeed vice propublica guardian
  telegraph independent observer economist times post journal herald tribune gazette chronicle globe mirror sun mail express spiegel monde
  figaro bild welt zeitung tass xinhua interfax ria ifax sputnik kyodo yonhap jazeera arabiya haaretz dw rfi ansa anadolu
  newsweek forbes fortune gizmodo wired verge huffpost examiner dispatch courier inquirer sentinel bulletin star news ledger daily weekly today radio newsletter advertiser argus standard record
  echo mercury bugle messenger`);
/** Endings that make a name an outlet only when more stands before them ("Evening Post", not "Post"). */
export const WEAK_OUTLET_NAMES = wordSet(`
  guardian independent observer economist times post journal herald tribune gazette chronicle globe mirror sun mail express verge examiner
  dispatch courier inquirer sentinel bulletin star news vice slate fortune wired ledger daily weekly today radio advertiser argus standard record
  echo mercury bugle messenger`);

export const DOCUMENT_NOUNS = wordSet(`
  post posts tweet tweets caption captions report reports study studies survey surveys poll polls polling document documents memo memos memorandum letter letters filing filings indictment
  lawsuit complaint affidavit papers record records data figure figures statistics census treaty law laws bill constitution transcript
  transcripts email emails e-mail e-mails footage image images photo photos photograph photographs picture pictures video videos map maps
  research paper papers review reviews audit audits analysis analyses forecast forecasts index dossier ruling verdict estimate estimates
  findings results statement release article articles book books diary minutes inspection evidence test tests recording recordings
  file files certificate contract agreement petition notice sign plaque label catalogue log logs database spreadsheet text message messages
  numbers assessment judgment judgement inquiry investigation inventory guideline guidelines manual questionnaire interview interviews
  editorial editorials column op-ed obituary profile dispatch trial trials experiment experiments model simulation simulations autopsy post-mortem screening census projections projection readings scan scans x-rays satellite plans blueprint budget bulletin chart charts graph timetable cables letters signs labels notices plaques memoir memoirs ledger ledgers invoice invoices correspondence
  affidavits lawsuits indictments transcription leaflet leaflets brochure prospectus inscription placard receipt receipts`);

export const OFFICIAL_NOUNS = wordSet(`
  official officials spokesman spokeswoman spokesperson spokespeople spokesmen authorities authority diplomat diplomats aide aides lawmaker
  lawmakers minister ministers officer officers insider insiders investigator investigators prosecutor prosecutors regulator regulators
  adviser advisers advisor advisors negotiator negotiators envoy envoys commander commanders bureaucrat bureaucrats inspector inspectors
  staffer staffers senator senators councillor councillors councilor councilors policymaker policymakers police detectives rangers`);

/** Lower-case nouns that stand for one body: "the ministry said". */
export const ORGANISATION_NOUNS = wordSet(`
  ministry department government administration company firm council committee commission agency bank court university college school party
  union charity foundation institute association federation league club team airline manufacturer retailer supermarket police parliament
  congress senate board bureau office embassy army navy military hospital museum library church organisation organization group corporation
  authority regulator watchdog operator developer body alliance coalition campaign campaigners' society trust fund force service centre center
  consortium startup brand chain carrier utility zoo laboratory observatory theatre theater studio publisher jury tribunal cabinet kremlin
  pentagon opposition industry trade family panel inspectorate ombudsman secretariat delegation guild clan tribe crew squad defence prosecution lobby insurer lender landlord creditor employer exchange operator charity police-force shipyard brewery factory plant mine railway coastguard port airport cooperative co-operative council's`);
export const ORGANISATION_NAMES = wordSet(`
  foods motors energy brewery breweries rail railways airways robotics mutual rescue partners pharma pharmaceuticals steel mining
  petroleum oil gas water power bank banks insurance capital trust cableways shipping lines logistics foods farms dairy mills works solutions
  software games studios pictures records books press theatre opera orchestra ballet gallery zoo aquarium observatory survey bureau institute
  inc corp ltd llc plc gmbh ag co university ministry department agency council committee commission bank court party union association
  institute foundation federation league club group office bureau board authority service services organisation organization society trust
  fund congress senate parliament kremlin house pentagon nato un eu w.h.o. cross crescent imf nasa fbi cia nsa fda epa cdc unesco unicef opec fifa uefa nhs
  airlines airways hospital college school church museum company corporation holdings industries systems technologies laboratories labs
  forces army navy police administration government embassy alliance coalition center centre network google apple microsoft amazon facebook
  meta twitter tesla boeing airbus toyota samsung greenpeace amnesty oxfam israel russia china ukraine iran iraq syria turkey france germany
  britain japan india pakistan brazil mexico canada australia spain italy poland sweden norway finland denmark egypt kenya nigeria korea
  moscow beijing kyiv kiev washington london paris berlin brussels tehran pyongyang seoul tokyo ankara delhi jerusalem states nations kingdom
  republic emirates arabia africa zealand netherlands greece hungary austria switzerland belgium portugal ireland scotland wales cuba
  venezuela argentina chile colombia taiwan vietnam thailand indonesia philippines afghanistan`);

/** Singular nouns for one person who is not named. */
export const PERSON_NOUNS = wordSet(`
  source person man woman witness resident neighbour neighbor boy girl mother father parent teacher student pupil driver passenger survivor
  victim critic supporter expert analyst employee worker colleague friend relative visitor tourist shopper customer user player fan doctor
  nurse patient scientist researcher engineer farmer fisherman soldier volunteer activist campaigner insider bystander onlooker protester
  veteran child teenager brother sister son daughter husband wife uncle aunt cousin grandmother grandfather owner manager executive
  lawyer attorney historian professor economist specialist consultant shopkeeper trader broker banker investor whistleblower one someone
  somebody coroner dean rector vicar priest bishop chef pilot sailor juror magistrate plumber baker butcher gardener miller mechanic
  electrician technician architect designer artist painter poet novelist playwright composer conductor musician violinist singer dancer
  comedian columnist blogger correspondent photographer umpire referee striker goalkeeper midfielder defender batsman bowler jockey rider
  landlord landlady tenant widow widower negotiator librarian archivist warden ranger keeper skipper harbourmaster stationmaster shepherd
  beekeeper vet paramedic firefighter lifeguard tutor lecturer undertaker auditor accountant ombudsman biographer translator publisher
  astronaut fact-checker editor producer promoter dealer auctioneer breeder trainer grower brewer winemaker innkeeper hotelier restaurateur courier postman
  sculptor prosecutor attendant pensioner caretaker suspect defendant plaintiff complainant informant negotiator organiser organizer
  founder inventor astronomer biologist chemist physicist geologist ecologist psychologist psychiatrist pathologist cardiologist
  statistician mathematician theologian rabbi imam monk nun
  caller commenter reader viewer listener boss coach captain guide guard clerk cleaner nurse midwife surgeon guest curator`);

/** Plural nouns for people who are not named: these, and the plurals of the nouns for one. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set([
  ...[...PERSON_NOUNS].map((noun) => `${noun}s`),
  ...wordSet(`
  critics supporters experts analysts scientists researchers residents campaigners activists opponents observers economists people parents
  teachers fans voters investors farmers neighbours neighbors doctors nurses students pupils workers employees locals villagers historians
  engineers commentators sceptics skeptics advocates environmentalists conservationists lawyers academics professors shoppers customers
  passengers commuters motorists drivers cyclists protesters protestors demonstrators survivors victims relatives families witnesses
  bystanders onlookers visitors tourists players colleagues friends insiders sources some many others most several few republicans democrats
  conservatives liberals progressives traders businesses shopkeepers retailers manufacturers companies firms unions charities groups
  organisations organizations countries governments leaders politicians members delegates bankers brokers dealers forecasters meteorologists
  astronomers biologists physicists geologists psychologists sociologists archaeologists paleontologists ecologists climatologists pollsters
  strategists pundits reviewers judges owners tenants landlords homeowners drivers fishermen miners soldiers veterans rebels militants allies
  users readers viewers listeners volunteers organisers organizers attendees specialists consultants physicians surgeons therapists
  midwives officers detractors proponents defenders champions rivals backers enthusiasts purists hardliners moderates reformers locals
  newcomers children teenagers women men elders mothers fathers grandparents couples citizens community communities everyone everybody
  nobody public americans britons europeans russians ukrainians germans chinese israelis palestinians germans germans insiders watchers
  hostages refugees migrants inmates prisoners detainees captives pilots guides guards monks nuns priests chefs clerks recruits troops marines
  trustees graduates candidates applicants accountants merchants peasants servants assistants participants occupants spouses widows orphans
  siblings brothers sisters youths adults
  executives suppliers contractors subcontractors mps meps managers vendors growers breeders hunters walkers swimmers climbers dog-walkers taxpayers donors lenders authors`),
]);

export const PERSON_PRONOUNS = wordSet("he she him her his hers i me who");
export const GROUP_PRONOUNS = wordSet("they them their we us");
export const THING_PRONOUNS = wordSet("it its which");
export const ANONYMITY_WORDS = wordSet("anonymous anonymity unnamed unidentified undisclosed familiar condition briefed knowledge");
/** What follows "according to" without vouching for anything. */
export const NO_SOURCES = wordSet(`
  plan plans schedule taste tastes size sizes age ages need needs rank height weight type types season seasons rule rules law custom customs
  tradition timetable protocol colour color shape ability means weather mood circumstances ability alphabet kind price prices value length
  whether how what where which when who demand availability income wealth merit script recipe instructions procedure sex gender status
  strength capacity severity distance location region volume seniority temperature speed depth turnover experience performance density usage
  subject topic date number numbers order wishes preference preferences requirements conditions`);
