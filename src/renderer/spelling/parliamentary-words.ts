/** Words of parliaments and of public life that one or another of the dictionaries lacks; right in every English. */
export const parliamentaryWords: readonly string[] = `
hon Hon Holyrood Senedd Stormont Chequers Taoiseach Tánaiste Dáil Seanad Oireachtas Sejm Duma Riksdag Folketing Storting
Lok Sabha backbencher backbenchers frontbench frontbencher frontbenchers crossbench crossbencher crossbenchers
viva voce sub judice ultra vires inter alia se vis-à-vis chargé démarche démarches communiqué
underspend underspends caveated workstream workstreams readout readouts learnings judgment judgments acknowledgment
rulemaking decarbonisation biosecurity cyber cybersecurity cyberattack cyberattacks cybercrime malinformation
bilateralism minilateral minilateralism plurilateral subnational peacebuilding statebuilding refoulement
geoeconomic geoeconomics geostrategic weaponisation securitisation kleptocrat kleptocrats kleptocratic
counterterrorism deconflict deconfliction onshoring reshoring nearshoring friendshoring upskill upskilling reskilling
onboarding rewilding greenwashing gigafactory gigafactories fintech chatbot chatbots livestream livestreamed
whistleblower whistleblowers whistleblowing neurodiverse academisation foodbank foodbanks islamophobia
Brexiteer Brexiteers Remainer Remainers Windrush Covid Trussell
Kyiv Kharkiv Odesa Donbas Zelensky Zelenskyy Uyghur Uyghurs Houthi Houthis Māori Aotearoa Türkiye Zürich
`
  .trim()
  .split(/\s+/);
