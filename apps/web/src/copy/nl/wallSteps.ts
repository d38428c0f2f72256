/** Texts of the room screen for the chapters 2040, backcasting and change route. */
export const copy = {
  // reading aloud
  readAlong: 'Wij lezen voor',
  ourValues: 'Onze waarden',
  ourAmbitions: 'Onze ambities',
  ourAgreements: 'Onze afspraken',
  // funnel and principles
  funnelTitle: 'De trechter',
  funnelDescription:
    'Twee wanden komen naar elkaar toe, tot waar wij nu staan. Daarna gaat de ruimte weer open, binnen de spelregels.',
  funnelAbove: 'Mensen en geld nemen af',
  funnelBelow: 'De vraag groeit',
  funnelNow: 'Nu',
  funnelFar: 'Straks',
  funnelNarrow: 'Steeds minder ruimte om te kiezen',
  funnelWide: 'Weer ruimte, binnen de spelregels',
  principlesTitle: 'De acht spelregels',
  principlesMiddle: 'Binnen deze spelregels past elke goede toekomst.',
  ecological: 'voor de natuur',
  social: 'voor mensen',
  // something of the shelf
  shelfDone: 'Eerder gelukt',
  shelfDoneIn: (place: string) => `Eerder gelukt in ${place}`,
  shelfProblem: 'Wat was het probleem?',
  shelfNeeds: 'Wat vroeg het?',
  shelfWorks: 'Werkt het?',
  // check
  ambitionOf: (index: number, of: number) => `ambitie ${index} van ${of}`,
  ringTitle: 'De spelregels rond de ambitie',
  breaksNot: 'breekt niet',
  doubt: 'twijfel, met uitleg',
  breaks: 'breekt, met uitleg',
  stillOpen: 'nog open',
  noAmbitionYet: 'Er is nog geen ambitie om te toetsen.',
  // line
  startRight: (far: string) => `begin rechts, in ${far}`,
  openNow: 'Nu open',
  lineTitle: 'Wat maakt wat mogelijk',
  lineDescription: 'Pijlen lopen van een eerdere mijlpaal naar de latere mijlpaal die erdoor mogelijk wordt.',
  laneEmpty: 'Hier ligt nog niets.',
  laneClosed: 'gaat later open',
  enables: (text: string) => `maakt mogelijk: ${text}`,
  carriedBy: (names: string) => `gedragen door ${names}`,
  // today
  notLinked: 'Nog zonder ambitie',
  roundStand: (had: number, of: number) => `${had} van ${of} geweest`,
  noLane: 'Nog niet gekozen',
  nothingHere: 'nog niets',
  // polls
  itemOf: (index: number, of: number) => `zin ${index} van ${of}`,
  stepOf: (index: number, of: number) => `stap ${index} van ${of}`,
  talkBeside: (count: number): string =>
    count === 1 ? 'Hier ligt nog een lastig gesprek bij' : 'Hier liggen nog lastige gesprekken bij',
  nothingToPoll: 'Er ligt nog niets om te peilen.',
  pollShown: 'De antwoorden liggen open.',
  lowFirst: 'Wij luisteren eerst naar de zorgen.',
  fewOrganisations: 'Met minder dan vier organisaties tonen wij geen aantallen. Vertel het elkaar.',
  howMany: (count: number) =>
    ['niemand', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'][
      count
    ] ?? String(count),
  pollAgreed: 'Afgesproken',
  roomAnswered: 'De zaal zegt',
  obstacleOf: (index: number, of: number) => `knelpunt ${index} van ${of}`,
  finding: {
    'no-rule': 'Hier zit geen regel in de weg',
    room: 'Hier is ruimte voor binnen de regels',
    law: 'Hier is een andere wet voor nodig',
    open: 'Dit zoeken wij nog uit',
  },
  toRoute: 'Deze stap gaat naar de route',
  notToRoute: 'Deze stap gaat nu niet naar de route',
  // dots
  dotsClosed: 'Leg uw stippen op uw telefoon.',
  dotsReady: (count: number, of: number): readonly [string, string] => [
    `${count} van ${of}`,
    'klaar. Alles blijft dicht tot wij het samen bekijken.',
  ],
  dotsShown: 'Hier liggen de stippen',
  dotsItems: (count: number) => (count === 1 ? '1 keuze' : `${count} keuzes`),
  dotsOn: (count: number) => (count === 0 ? 'geen' : String(count)),
  dotsLabel: (count: number) => (count === 1 ? '1 stip' : `${count} stippen`),
  dotsFurther: 'gaat mee',
  dotsRest: (count: number) => (count === 1 ? 'Nog 1, ook op uw telefoon' : `Nog ${count}, ook op uw telefoon`),
  dotsFew: 'Met zo weinig stemmen tonen wij geen aantallen. Vertel het elkaar.',
  nothingToDot: 'Er ligt nog niets om stippen bij te leggen.',
  // sheets
  sheetOf: (index: number, of: number) => `blad ${index} van ${of}`,
  sheetEmpty: 'nog open',
  sheetMore: (count: number) =>
    count === 1 ? 'Nog 1 antwoord op uw telefoon' : `Nog ${count} antwoorden op uw telefoon`,
  sheetNone: 'Er ligt nog niets om in te vullen.',
  // theme tables
  tablesRound: (round: number, of: number) => `ronde ${round} van ${of}`,
  tablesChoose: 'Kies een tafel op uw telefoon',
  tablesFull: 'vol',
  tablesFree: (count: number) => (count === 1 ? 'nog 1 plaats' : `nog ${count} plaatsen`),
  tablesWrote: (count: number) => (count === 0 ? 'niets' : count === 1 ? '1 zin' : `${count} zinnen`),
  tableOf: (place: number, of: number) => `tafel ${place} van ${of}`,
  tableWroteNothing: 'Deze tafel schreef niets op.',
  // check-in
  asAgreed: 'Toen',
  now: 'Nu',
  proposed: 'Voorstel voor de volgende editie',
  because: 'Waarom:',
  thenAndNow: 'Toen en nu',
  seatsTitle: 'Sinds toen',
  seat: {
    other: (name: string) => `${name}: een andere bestuurder`,
    none: (name: string) => `${name}: nu geen bestuurder`,
    came: (name: string) => `${name}: nieuw aan tafel`,
    left: (name: string) => `${name}: doet nu niet mee`,
  },
  promisesSaid: (count: number, of: number) => `${count} van ${of} besproken`,
  notSaid: 'nog niet besproken',
  milestoneFor: (year: string) => `mijlpaal voor ${year}`,
  noPromises: 'Er zijn toen geen toezeggingen gedaan.',
  thickness: 'Siroopgehalte',
  thicknessOf: (count: number) => (count === 1 ? 'Zo staat de zin ervoor' : `Zo staan de ${count} zinnen ervoor`),
  thicknessLevel: {
    thick: 'dikke siroop',
    thinner: 'wordt ranja',
    thinnest: 'slappe ranja',
    gone: 'geschrapt',
    unsaid: 'niet besproken',
  },
  // route
  routeCounts: (accepted: number, asked: number) =>
    asked === 0 ? `${accepted} aangenomen` : `${accepted} aangenomen, ${asked} gevraagd`,
  routeTitle: 'De veranderroute, een baan per organisatie',
  routeDescription:
    'Links is nu. Een vol blad is een stap die iemand zelf heeft aangenomen, een streepjeslijn is een stap die gevraagd is.',
  routeEmpty: 'De route begint bij de eerste stap die iemand aanneemt.',
  saysYes: 'zegt zelf ja',
  isAsked: 'gevraagd, antwoord volgt',
  accepted: 'aangenomen',
  asked: 'gevraagd',
  onShelf: (count: number) => (count === 1 ? '1 stap op de plank' : `${count} stappen op de plank`),
  withoutOwner: (count: number) => (count === 1 ? '1 stap zoekt een trekker' : `${count} stappen zoeken een trekker`),
  whoTakes: 'Wie trekt dit?',
  until: (date: string) => `klaar op ${date}`,
  routeNow: 'nu',
  // the whole text
  wholeText: 'De hele tekst',
  wholeShared: 'Iedereen kan verder met deze tekst',
  firstBetterText: 'Eerst maken wij de tekst samen beter.',
  goodEnoughText: 'Wat maakt deze tekst goed genoeg, en veilig genoeg om te proberen?',
  // between meetings
  seeYou: 'Tot de volgende keer',
}
export type WallStepsCopy = typeof copy
