/**
 * Words for what private persons are to others and do, in lower case, singular: kin, trades, and those who are there when something happens. Own compilation, along
 * the major groups of the International Standard Classification of Occupations (ILO, ISCO-08) and the words of dispatches. Offices are in `title-words.ts`.
 */
const roleWords: ReadonlySet<string> = new Set(
  `aunt baby boy boyfriend bride brother child classmate colleague cousin dad daughter fiance fiancee father friend girl girlfriend granddaughter grandfather
  grandmother grandson groom guardian husband infant kid man mom mother mum neighbor neighbour nephew niece orphan parent partner relative roommate sibling sister son
  stepdaughter stepfather stepmother stepson teen teenager toddler twin uncle widow widower wife woman youngster youth
  accountant activist actor actress aide anchor architect artist athlete author baker banker barber bartender beekeeper beggar blogger boatman bodyguard boxer bricklayer broadcaster
  builder businessman businessperson businesswoman butcher cabbie cameraman campaigner caretaker carpenter cashier chauffeur chef chemist clerk cleaner cleric
  coach cobbler columnist comedian conductor construction contractor cook correspondent courier craftsman dancer dentist designer doctor doorman driver
  editor electrician employee engineer entrepreneur expatriate farmer farmhand farmworker filmmaker firefighter fireman fisher fisherman fishmonger footballer forester
  gardener geologist goldsmith grocer guard guide hairdresser handyman hawker headmaster headmistress headteacher herder herdsman herdswoman housekeeper housewife hunter instructor
  interpreter janitor jeweler jeweller journalist laborer labourer landlady landlord landowner lawyer lecturer librarian locksmith logger maid mason mechanic medic merchant
  midwife miller miner missionary model motorcyclist motorist musician nanny novelist nun nurse nutritionist optician painter paramedic pastor peasant peddler pediatrician pensioner
  pharmacist photographer photojournalist physician physicist physiotherapist pilot playwright plumber poet porter potter preacher priest principal printer producer professor programmer
  psychiatrist psychologist publisher pupil radiographer rancher receptionist reporter researcher restaurateur retailer retiree sailor salesman salesperson saleswoman
  schoolboy schoolchild schoolgirl schoolteacher scientist scholar seaman seamstress seller servant shepherd shoemaker shopkeeper shopowner singer smallholder sociologist solicitor
  statistician stonemason storekeeper student surgeon surveyor tailor taxidriver teacher technician tradesman trader trainee translator trucker tutor undergraduate vendor veterinarian waiter
  waitress watchman weaver welder worker writer
  abductee amputee asylum-seeker bystander captive casualty churchgoer civilian commuter complainant customer cyclist deserter detainee displaced dissident escapee evacuee eyewitness
  fugitive guest homeowner hostage immigrant informant informer inhabitant inmate internee islander juror local migrant mourner native nomad onlooker
  passenger passerby patient pedestrian pilgrim plaintiff prisoner protester protestor demonstrator refugee rescuer resident returnee rider rioter settler shopper spectator
  suspect survivor tenant townsman tourist traveler traveller vacationer victim villager visitor volunteer voter wayfarer whistleblower witness worshiper worshipper
  airman bomber conscript constable convict corporal defector fighter gendarme gunman hijacker insurgent kidnapper militant militiaman officer paratrooper peacekeeper policeman
  policewoman recruit reservist sergeant serviceman soldier trooper`.split(/\s+/),
);

const irregular: Readonly<Record<string, string>> = {
  children: "child",
  schoolchildren: "schoolchild",
  wives: "wife",
  housewives: "housewife",
  midwives: "midwife",
  passersby: "passerby",
};

/** Whether a folded word, singular or plural, says what a private person is. */
export const isRole = (word: string): boolean => roleWords.has(word) || isRoleOfMany(word);

/** Whether it says so of several: "farmers". */
export function isRoleOfMany(word: string): boolean {
  const singulars = [irregular[word] ?? "", word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y"), word.replace(/men$/, "man")];
  return singulars.some((singular) => singular !== word && roleWords.has(singular));
}

/** Titles that anybody is addressed by. */
export const addressTitles: ReadonlySet<string> = new Set(
  "mr mrs ms mx miss mister madam mme mlle monsieur senor senora don dona herr frau dr doctor prof professor sir alhaji hajiya mallam haji hajj".split(" "),
);

/** Abbreviations whose full stop ends no sentence. */
export const abbreviations: ReadonlySet<string> = new Set("dr mr mrs ms mx mme prof rev st jr sr sgt cpl pvt capt lt col gen maj hon".split(" "));

/** Words of the calendar, which bear a capital and name nobody where a date stands. */
export const calendarWords: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ramadan easter christmas eid`.split(/\s+/),
);

/** Words that make a run of capitals the name of a body, a place or a thing. Own compilation, after the heads of bodies and places that the reader knows. */
export const bodyWords: ReadonlySet<string> = new Set(
  `academy administration agency airbase airline airlines airport airways alliance army assembly associated association authority avenue bank base battalion bay board border brigade brigades broadcasting bureau
  borders without against camp cartel center centre chamber channel church city club coalition coast college command commission committee company confederation conference congress corporation corps council county court
  crescent cross democratic department desert directorate district division east eastern embassy express factory federation fleet force forces forum foundation front fund gazette gate government group guards gulf harbor
  harbour herald highway hill hills hospital hotel house initiative institute institution international island islands journal lake league legion liberation magazine mall market media
  militia militias ministry mission mosque mount mountain mountains movement museum national nations navy network new news newspaper north northern office order organisation organization palace
  park parliament party people police port post prefecture press prison province radio red region regiment republic resistance river road rights school sea secretariat senate service services
  shrine society south southern square squad squadron stadium state states station strait street syndicate television temple times tower town tribunal tribune tv union unit united university valley village orchestra watch west western wing zone`.split(
    /\s+/,
  ),
);

/** Those of them that are family names too. */
export const surnamesOfPlaces: ReadonlySet<string> = new Set(
  "bank bay camp church cross gates hill hills house lake mount north park parks post rivers street strait temple east west south marshall".split(" "),
);

/** Peoples and faiths, singular. Own compilation after the nouns that WordNet 3.1 writes with a capital. */
const peopleWords: ReadonlySet<string> = new Set(
  `afghan african alawite albanian algerian american amhara arab armenian asian assyrian australian austrian azerbaijani azeri baloch bangladeshi basque bedouin belarusian belgian bengali berber bolivian bosnian
  brazilian briton british buddhist bulgarian burmese cambodian canadian catholic chaldean chechen chilean chinese christian circassian colombian congolese copt coptic croat croatian cuban cypriot czech dane dinka
  dominican druze dutch egyptian english eritrean ethiopian european filipino finn french fulani georgian german ghanaian greek guatemalan hausa hazara hindu honduran houthi hungarian hutu igbo indian indonesian iranian iraqi irish
  islamist islamic israeli italian japanese jew jewish jordanian kashmiri kazakh kenyan korean kurd kurdish kuwaiti kyrgyz lebanese liberian libyan malian maronite maya mexican moroccan moslem muslim nepali nicaraguan nigerian norwegian nuer
  ogoni omani oromo ossetian pakistani palestinian panamanian pashtun persian peruvian polish pole portuguese protestant punjabi qatari rohingya roma romanian russian rwandan salvadoran saudi serb serbian shia shiite shi
  sikh sindhi sinhalese somali spaniard spanish sudanese sufi sunni swede swiss syrian taiwanese tajik taliban talib tamil tatar thai tibetan tigrayan tuareg tunisian turk turkish turkmen turkoman tutsi ugandan uighur ukrainian uyghur
  uzbek venezuelan vietnamese welsh yazidi yemeni yoruba zulu`.split(/\s+/),
);

/** Whether a folded word names a people or those of a faith. */
export const isPeople = (word: string): boolean => peopleWords.has(word) || peopleWords.has(word.replace(/s$/, ""));

/** What headlines say in capitals after those whom they are about; they are common words also where a text has them nowhere small. */
export const headlineWords: ReadonlySet<string> = new Set(
  `abducted accuse accused accuses after against amid arrested arrests as at attack attacked attacks back before beaten behind blames block blocks bombed burn burned burnt by call calls charged claim claims clash clashes
  condemn condemns dead death demand demands describe detained die died dies during fear fears flee fled flees found freed from gather held help hit hold holds hurt in injured injures into is kidnapped kill killed
  killing kills leave leaves march missing mourn mourns near of off on out over protest protests rally recall recalls recount released remember rescued return returns sacked say says seek seeks shot shoot slain stabbed strike
  struck tell tells to torch tortured under urge urges warn warns was were while who with wounded`.split(/\s+/),
);

/** Short words that are parts of a name only within it. */
export const shortWords: ReadonlySet<string> = new Set(
  `act add ago aid air all and any are arm art ask bad bar bay big bid bit box bus but buy can car cut day did die due east end era eve eye far few fig fix fly for fox get god got gun had has her him his hit hot how ice
  ill its jet job key law lay led let lie lot low man men met mid new nor not now odd off oil old one our out own pay per put raw red run sad said sat saw say sea see set she six sky son ten the tie too top try two use van via war was way web
  who why win won yes yet you`.split(/\s+/),
);
