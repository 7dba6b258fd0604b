function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** Before a name, lower-cased and without full stops. */
export const titleWords = words(`
  mr mrs ms miss mx mister madam dr doctor prof professor sir dame rt right hon honourable lord lady baroness baron
  viscount viscountess earl countess duke duchess marquess marchioness rev revd reverend canon father sister rabbi imam
  judge justice general lieutenant colonel major captain admiral commander brigadier sergeant marshal superintendent
  inspector constable chief ambassador senator councillor cllr deputy president secretary governor congressman
  congresswoman representative archbishop bishop cardinal dean mme monsieur herr frau señor señora archdeacon provost
  vice air field lt col gen capt maj brig sgt cdr sheikh princess prince king queen emeritus associate assistant
`);

/** Titles that are ordinary words as well: "General Questions", "Justice Committee", "Air Quality", "Major Projects". */
export const weakTitles = words(`
  right deputy general major captain field air chief associate assistant vice president secretary justice judge father
  sister canon constable inspector superintendent commander governor dean king queen prince princess marshal admiral
  cardinal provost representative ambassador senator bishop archbishop emeritus minister sergeant duke earl
`);

/** Titles before anybody's name: no sign of who they are, and nothing that a name lacks without them. */
export const courtesies = words(`
  mr mrs ms miss mx mister madam mme monsieur herr frau rt right hon honourable
`);

/** How a title is shortened, and what it is in full. */
export const shortTitles: ReadonlyMap<string, string> = new Map([
  ['prof', 'professor'],
  ['doctor', 'dr'],
  ['mister', 'mr'],
  ['revd', 'reverend'],
  ['rev', 'reverend'],
  ['cllr', 'councillor'],
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['capt', 'captain'],
  ['maj', 'major'],
  ['brig', 'brigadier'],
  ['sgt', 'sergeant'],
  ['cdr', 'commander'],
]);

/** Titles whose holders may be known by a place: "Lord Smith of Finsbury". */
export const peerages = words(`
  lord lady baroness baron viscount viscountess earl countess duke duchess marquess marchioness bishop archbishop
`);

/** Two people who differ in one of these are two people. */
export const maleTitles = words('mr sir lord mister viscount earl duke marquess baron');
export const femaleTitles = words(
  'mrs ms miss madam dame lady baroness viscountess countess duchess marchioness',
);

/** After a name. */
export const postNominals = words(`
  mp kc qc msp ms mla mep td am obe cbe mbe kbe dbe gbe frs phd jr sr esq pc dl vc gcb kcb dcb cb cmg kcmg gcmg dcmg
  ch om kt ii iii iv frsa fba frcp dphil ba ma msc bsc jp tc sc mhk mlc dso dsc dfc qpm bem lvo cvo kcvo dcvo frse frcs
  frcgp freng fmedsci ceng fice
`);

/** Small words inside names. */
export const nameParticles = words(`
  van von de der den del della di da dos das du la le el al ap ab ferch bin ibn binti bint ten ter te zu zum zur y e af
  av ní nic mac mhic ó ua uí o san st abu ben
`);

/** Inside the place of a peerage. */
export const placeParticles = words('and upon on in the under le de sub by of');

/** A line that holds one of these, capitalised or not, is a sentence or a heading rather than a name. */
export const sentenceWords = words(`
  the a an this that these those there here it its it's he she we you they i i'm i've i'll my your our their his her who
  what when where why how which whose and or but so if then because as at by for from in into on to with without not no
  yes yeah yep okay ok oh ah aye um er well now right sure thanks thank hello hi hey welcome good great please sorry
  absolutely exactly again also just only all both some many is are was were be been being do does did have has had can
  could should would shall must let let's look see say more most less very too never always today tomorrow yesterday
  about over under after before between during against through however therefore indeed actually obviously clearly
  finally firstly secondly thirdly lastly first second third fourth fifth next another every each any than though while
  of course perhaps maybe correct agreed fantastic brilliant excellent wonderful lovely fine certainly definitely
  congratulations meanwhile moreover furthermore nevertheless nonetheless instead otherwise anyway similarly
  additionally importantly interestingly unfortunately fortunately sadly hopefully basically essentially ultimately
  frankly honestly seriously really
`);

/** Before a colon these announce something other than speech, alone or with a number ("Figure 1"). */
export const headingWords = words(`
  note notes nb figure fig table box chart graph map image photo picture caption source sources annex appendix chapter
  section part item agenda page pages paragraph para line column volume vol number no date dated day time times venue
  place location room subject subjects title subtitle topic topics theme themes re to from cc bcc sent received
  attachment attachments tel telephone phone mobile fax email e-mail mail website web url link links http https www doi
  isbn issn ref reference references see cf eg ie example examples ps pps summary abstract introduction intro
  conclusion conclusions background contents keywords keyword tags tag author authors editor editors published
  publisher updated modified created duration length recorded recording transcript transcription transcribed
  transcriber present apologies attendees attendance absent participants witnesses members panel panels panellists
  panelists speakers copyright disclaimer warning caution important motion amendment clause schedule resolved ordered
  ayes noes tellers division action actions decision decisions outcome outcomes deadline status uncorrected corrected version file filename
  language format type category event series episode session sessions day headline update correction clarification
  questions answers option options step steps point points recommendation recommendations finding
  findings result results total totals summary overview key aim aims objective objectives purpose scope method methods
  discussion pros cons advantages disadvantages evidence quote quotation meaning definition translation
  remember reminder tip hint tips fact facts result reason reasons problem problems issue issues solution solutions
  week month year monday tuesday wednesday thursday friday saturday sunday
`);

/** What is heard and not said; who types it in brackets means no speaker. */
export const soundWords = words(`
  applause laughter laughs laughing chuckles cheering music crosstalk inaudible indistinct unintelligible interruption
  interjection
`);

/** Words of headings, bodies and places: a name may hold one ("Kate England"), a line of nothing else is a heading. */
export const institutionWords = words(`
  committee committees subcommittee house commons lords parliament parliamentary government cabinet department ministry
  office council assembly senate congress bill bills act policy policies climate change energy health education defence
  defense security economy economic trade foreign affairs international national european union nations united kingdom
  states north south east west northern southern eastern western central ireland scotland wales england britain great
  europe america american africa asia asian pacific atlantic middle far china chinese russia russian ukraine india france
  germany japan korea taiwan israel iran london beijing moscow washington brussels westminster hall introduction
  introductions introductory remarks opening closing concluding final panel session statement statements urgent topical
  order orders adjournment adjourned prayers business minutes meeting written oral evidence royal assent tax taxation bank
  research group centre center institute university college school press conference time case study public private
  social care local human rights questions answers question answer debate debates report reports discussion overview
  conclusion agenda amendment amendments clause clauses schedule new transport housing environment agriculture food rural
  justice home treasury finance financial budget spending work pensions science technology innovation digital culture
  media sport communities levelling crime policing immigration asylum migration nuclear military army navy force forces
  market markets growth investment infrastructure development aid humanitarian rule law legal reform review inquiry
  examination witness witnesses members member transcript record official hansard points petitions deferred divisions
  exiting brexit covid pandemic world global future past present history strategy plan plans programme project service
  services system systems staff team people women children families young older water sewage rivers air quality net zero
  carbon emissions data protection online safety artificial intelligence cyber space exploration supply chains chain
  january february march september october november december
`);

/** The printed abbreviation or name of a party, lower-cased: in brackets after a name. */
export const partyWords = words(`
  con lab ld lib dem libdem snp pc dup sdlp sf uup tuv alliance green ind reform labour conservative liberal democrat
  independent lab/co-op labco-op cb xb crossbench bishop nonafl non-afl alba workers ukip plaid
`);
