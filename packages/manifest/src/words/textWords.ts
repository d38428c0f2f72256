import type { Effort, Locale } from '@siroop/domain'

/**
 * The few words of Siroop inside the signed text: names of columns and what joins two sentences. In the language of the
 * text, the same on phone, page and paper.
 */
export interface TextWords {
  /** Said of a sentence that came from no note. */
  readonly free: string
  readonly sort: string
  readonly observation: string
  readonly source: string
  /** Heading over what is about no ambition of this manifest. */
  readonly aboutNothing: string
  readonly alsoAbout: (ambitions: readonly number[]) => string
  readonly carriers: string
  readonly noticed: string
  readonly contributesTo: (ambitions: readonly number[]) => string
  readonly enables: (milestones: readonly number[]) => string
  /** Title of one part of a picture that goes on over pages. */
  readonly part: (title: string, part: number, of: number) => string
  readonly linePicture: string
  readonly routePicture: string
  readonly step: string
  readonly owner: string
  readonly partners: string
  readonly due: string
  readonly firstStep: string
  readonly before: (day: string) => string
  /** Of a step of the route that was taken from the shelf. */
  readonly doneBefore: (place: string) => string
  readonly helpsMilestones: (milestones: readonly number[]) => string
  readonly helps: string
  readonly means: string
  readonly effort: Record<Effort, string>
  readonly needs: (steps: readonly number[]) => string
  /** Beside a step that serves more ambitions and is carried by more organisations. */
  readonly bothAnd: string
  readonly nothingPromised: string
  readonly asked: string
  readonly askedOf: string
  readonly untaken: string
  readonly untakenText: string
  readonly frictions: string
  readonly frictionsText: string
  readonly frictionBeside: (value: string) => string
  readonly ambition: (number: number) => string
  /** Head of the column with the words of a record. */
  readonly what: string
  /** Siroop's own columns, by their id. */
  readonly fields: Record<OwnField, string>
  /** Beside a judgement that a facilitator wrote down for everybody. */
  readonly inTheRoom: string
  /** Title of the picture of how thick every sentence still is. */
  readonly thickness: string
}
/** What Siroop itself adds to the records of a document. */
export type OwnField =
  | 'ownDots'
  | 'sender'
  | 'addressee'
  | 'law'
  | 'article'
  | 'judgement'
  | 'owner'
  | 'due'
  | 'firstStep'
  | 'asked'
  | 'dots'
  | 'outcome'
  | 'author'
  | 'organisation'
  | 'thick'
  | 'now'
  | 'proposed'
  | 'because'
  | 'voices'
  | 'examples'
  | 'promisedBy'
  | 'stand'
  | 'said'

const list = (and: string) => (numbers: readonly number[]) =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} ${and} ${numbers.at(-1)}`
const [nl, en] = [list('en'), list('and')]

const dutch: TextWords = {
  free: 'bij het schrijven toegevoegd',
  sort: 'Soort',
  observation: 'Wat wij zien',
  source: 'Hoe wij dit weten',
  aboutNothing: 'Wat wij verder zien',
  alsoAbout: (ambitions) => `ook bij ambitie ${nl(ambitions)}`,
  carriers: 'Gedragen door',
  noticed: 'Dit merkt een inwoner',
  contributesTo: (ambitions) => `Draagt bij aan ambitie ${nl(ambitions)}`,
  enables: (milestones) => `Maakt mijlpaal ${nl(milestones)} mogelijk`,
  part: (title, part, of) => `${title}, deel ${part} van ${of}`,
  linePicture:
    'Mijlpalen per jaar, van het verste jaar boven tot nu beneden. Pijlen lopen van wat eerder klaar is naar wat het mogelijk maakt. Onder het beeld staat alles in woorden.',
  routePicture:
    'Stappen per organisatie, van de dag van de eerste stap tot de dag waarop ze klaar zijn. Het getal is dat van de tabel. Pijlen lopen van wat eerst klaar moet zijn naar wat daarna kan. Onder het beeld staat alles in woorden.',
  step: 'Stap',
  owner: 'Trekker',
  partners: 'Met',
  due: 'Klaar op',
  firstStep: 'Eerste stap',
  before: (day) => `voor ${day}`,
  doneBefore: (place) => `Eerder gelukt in ${place}`,
  helpsMilestones: (milestones) => `Op weg naar mijlpaal ${nl(milestones)}`,
  helps: 'Op weg naar',
  means: 'Nodig',
  effort: { low: 'Moeite: laag', medium: 'Moeite: midden', high: 'Moeite: hoog' },
  needs: (steps) => `Na stap ${nl(steps)}`,
  bothAnd: '1\u00a0+\u00a01\u00a0=\u00a03: dient meer ambities, gedragen door meer organisaties',
  nothingPromised: 'Er is nog geen stap toegezegd.',
  asked: 'Gevraagd, nog niet toegezegd',
  askedOf: 'Gevraagd aan',
  untaken: 'Nog zonder trekker',
  untakenText: 'Deze stappen zijn gekozen. Niemand nam ze op zich.',
  frictions: 'Wat nog schuurt',
  frictionsText: 'Deze gesprekken hebben wij opzij gelegd. Zij komen terug bij de check-in.',
  frictionBeside: (value) => `Bij: ${value}`,
  ambition: (number) => `Ambitie ${number}`,
  what: 'Wat',
  fields: {
    owner: 'Trekker',
    due: 'Klaar op',
    firstStep: 'Eerste stap',
    asked: 'Gevraagd aan',
    sender: 'Afzender',
    addressee: 'Geadresseerde',
    law: 'Wet of regel',
    article: 'Artikel',
    judgement: 'Oordeel',
    dots: 'Stippen',
    ownDots: 'Stippen van uw raadsleden',
    outcome: 'Uitkomst',
    author: 'Van',
    organisation: 'Van',
    thick: 'Siroopgehalte',
    now: 'Nu',
    proposed: 'Voorstel voor de volgende editie',
    because: 'Waarom dat minder zegt',
    voices: 'Elke organisatie apart',
    examples: 'Voorbeelden',
    promisedBy: 'Wie',
    stand: 'Hoe het ervoor staat',
    said: 'Wat erover is gezegd',
  },
  inTheRoom: 'opgeschreven in de zaal',
  thickness: 'Siroopgehalte',
}
const english: TextWords = {
  free: 'added while writing',
  sort: 'Kind',
  observation: 'What we see',
  source: 'How we know',
  aboutNothing: 'What else we see',
  alsoAbout: (ambitions) => `also with ambition ${en(ambitions)}`,
  carriers: 'Carried by',
  noticed: 'A resident notices',
  contributesTo: (ambitions) => `Contributes to ambition ${en(ambitions)}`,
  enables: (milestones) => `Makes milestone ${en(milestones)} possible`,
  part: (title, part, of) => `${title}, part ${part} of ${of}`,
  linePicture:
    'Milestones by year, from the farthest on top to now at the bottom. Arrows run from what is done earlier to what it makes possible. Below the picture everything stands in words.',
  routePicture:
    'Steps per organisation, from the day of the first step to the day on which they are done. The number is that of the table. Arrows run from what must be done first to what can come after. Below the picture everything stands in words.',
  step: 'Step',
  owner: 'Lead',
  partners: 'With',
  due: 'Done by',
  firstStep: 'First step',
  before: (day) => `before ${day}`,
  doneBefore: (place) => `Done before in ${place}`,
  helpsMilestones: (milestones) => `On the way to milestone ${en(milestones)}`,
  helps: 'On the way to',
  means: 'Needed',
  effort: { low: 'Effort: low', medium: 'Effort: medium', high: 'Effort: high' },
  needs: (steps) => `After step ${en(steps)}`,
  bothAnd: '1\u00a0+\u00a01\u00a0=\u00a03: serves more ambitions, carried by more organisations',
  nothingPromised: 'No step has been promised yet.',
  asked: 'Asked, not yet promised',
  askedOf: 'Asked of',
  untaken: 'Still without a lead',
  untakenText: 'These steps were chosen. Nobody took them on.',
  frictions: 'What still chafes',
  frictionsText: 'We set these talks aside. They come back at the check-in.',
  frictionBeside: (value) => `With: ${value}`,
  ambition: (number) => `Ambition ${number}`,
  what: 'What',
  fields: {
    owner: 'Lead',
    due: 'Done by',
    firstStep: 'First step',
    asked: 'Asked of',
    sender: 'Sender',
    addressee: 'Addressee',
    law: 'Act or rule',
    article: 'Article',
    judgement: 'Judgement',
    dots: 'Dots',
    ownDots: 'Dots of your councillors',
    outcome: 'Outcome',
    author: 'From',
    organisation: 'From',
    thick: 'Thickness',
    now: 'Now',
    proposed: 'Proposed for the next edition',
    because: 'Why that says less',
    voices: 'Each organisation alone',
    examples: 'Examples',
    promisedBy: 'Who',
    stand: 'How it stands',
    said: 'What was said about it',
  },
  inTheRoom: 'written down in the room',
  thickness: 'How thick it still is',
}

/** The words of a text in its own language. */
export const textWords: Record<Locale, TextWords> = { nl: dutch, en: english }
