import { textWords } from './textWords.js'
import type { PrintWords } from './words.js'

const numbers = 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ')
const inWords = (count: number, one = 'één'): string => (count === 1 ? one : (numbers[count] ?? String(count)))

const signed = { manifest: 'Dit manifest', agreement: 'Deze afspraak' }

/** Dutch, in short sentences. Source: PrintWords. */
export const dutch: PrintWords = {
  edition: (number) => `editie ${number}`,
  signedOn: (day) => `getekend op ${day}`,
  openedOn: (day) => `ter ondertekening gelegd op ${day}`,
  fingerprint: 'vingerafdruk',
  pageOf: ' van ',
  text: textWords.nl,
  coverTitle: 'De vormen van de organisaties',
  coverPicture: 'De vormen van de organisaties liggen over elkaar. Waar zij elkaar raken wordt de kleur dikker.',
  organisations: 'Organisaties',
  statementLead: 'Wie tekent, verklaart:',
  ownOrganisation: 'mijn organisatie',
  signing: 'Ondertekening',
  inForce: ({ document, minimum, all, closingDay }) =>
    minimum >= all
      ? `${signed[document]} is van kracht zodra ${all === 1 ? 'de organisatie heeft' : `alle ${inWords(all)} organisaties hebben`} getekend.`
      : `${signed[document]} is van kracht zodra alle ${inWords(all)} organisaties hebben getekend, of op ${closingDay} als er dan ten minste ${inWords(minimum)} ${minimum === 1 ? 'heeft' : 'hebben'} getekend.`,
  isInForce: { manifest: `${signed.manifest} is van kracht.`, agreement: `${signed.agreement} is van kracht.` },
  quote: (sentence) => `“${sentence}”`,
  authority: {
    own: () => 'eigen bevoegdheid',
    'after-decision': () => 'na besluit van bestuur of college',
    proxy: (condition) => (condition === null ? 'met een volmacht' : `met een volmacht van ${condition}`),
    'subject-to-approval': (condition) =>
      condition === null ? 'onder voorbehoud van goedkeuring' : `onder voorbehoud van ${condition}`,
  },
  notSeen: 'aanwezigheid niet bevestigd',
  signed: 'Getekend.',
  signedOnPaper: (card) => `op papier getekend, kaart ${card}`,
  promisedOnPaper: (card) => `op papier toegezegd, kaart ${card}`,
  notSigned: 'Nog niet getekend.',
  signsLater: (day) => `Tekent later, voor ${day}.`,
  declined: 'Tekent deze editie niet.',
  declinedOn: (day, reason) => (reason === null ? `Gezegd op ${day}.` : `Gezegd op ${day}: “${reason}”`),
  withdrawn: 'De handtekening is teruggenomen.',
  invited: (day, reminders, delegated) =>
    `${delegated ? 'Doorgegeven aan iemand anders' : 'Gevraagd per mail'} op ${day}${reminders === 0 ? '' : `, ${reminders} keer herinnerd`}.`,
  liftedOn: (day) => `voorbehoud opgeheven op ${day}`,
  signedByMail: 'met een eigen link en een code',
  account: 'Hoe dit tot stand kwam',
  made: ({ meetings, first, last, participants, organisations, withResidents }) => {
    const when =
      meetings === 0
        ? ''
        : meetings === 1 || first === last
          ? ` in ${inWords(meetings)} ${meetings === 1 ? 'bijeenkomst' : 'bijeenkomsten'} op ${first}`
          : ` in ${inWords(meetings)} bijeenkomsten tussen ${first} en ${last}`
    const people = `${participants} ${participants === 1 ? 'deelnemer' : 'deelnemers'}`
    const from = `${inWords(organisations)} ${organisations === 1 ? 'organisatie' : 'organisaties'}`
    return `Gemaakt${when}, met ${people} van ${from}${withResidents ? ', inwoners inbegrepen' : ''}.`
  },
  basedOn:
    'Gebaseerd op de werkwijze van The Natural Step (Broman en Robèrt, en Missimer, Robèrt en Broman: Journal of Cleaner Production 140, 2017).',
  standOp: (moment) => `Handtekeningen en antwoorden: stand op ${moment}.`,
  ownersStandOp: (moment) => `Wie ja zei staat bij de naam van de organisatie: stand op ${moment}.`,
  fingerprintOf: 'Vingerafdruk van de tekst (SHA-256)',
  plainSignatures: 'Elke handtekening is een gewone elektronische handtekening.',
  ownAccess: (seen, onPaper) => {
    const paper = onPaper ? ', of op een genummerde papieren kaart die de begeleider overtypte' : ''
    const words = {
      all: 'de begeleider bevestigde dat zij er waren',
      none: 'de begeleider heeft niet bevestigd dat zij er waren',
      some: 'de begeleider bevestigde dat zij er waren, tenzij er iets anders bij staat',
    }
    return `Ieder tekende met een eigen toegang${paper}; ${words[seen]}.`
  },
  beside: { title: 'Bij de handtekeningen', fromPaper: (card) => `van papier, kaart ${card}` },
  answeredOnPaper: (list) =>
    `Op papier geantwoord: ${list.map(({ name, card }) => `${name} (kaart ${card})`).join(', ')}. De begeleider typte deze antwoorden over.`,
  seal: {
    own: 'Dit bestand draagt een zegel.',
    'throw-away': 'Het zegel van dit bestand bewijst niets.',
    none: 'Leesexemplaar: dit bestand draagt geen zegel. De afspraken staan er in het Engels in, zoals zij zijn gemaakt; zij zijn niet vertaald.',
  },
  attached: 'De tekst zit ook als bestand manifest.json in deze PDF; daaruit is de vingerafdruk berekend.',
  registerHead: 'Stand van het register',
  notInRegister: {
    demo: 'Dit is een demo met verzonnen mensen. Een demo staat niet in het register.',
    rehearsal: 'Dit is een proef. Een proef staat niet in het register.',
  },
  qr: (address) => `QR-code met het adres ${address}`,
  herkomst: {
    title: 'Herkomst van de zinnen',
    sentence: 'Zin',
    bundle: 'Bundel',
    notes: 'Briefjes',
    from: 'Van',
    free: textWords.nl.free,
    steps: 'Herkomst van de stappen',
    step: 'Stap',
    yes: 'Zei ja',
    wrote: 'Schreef de stap op',
  },
  missing: {
    title: 'Wie niet antwoordde',
    organisation: 'Organisatie',
    why: 'Waarom',
    about: 'Bij',
    words: { absent: 'afwezig', abstains: 'onthield zich' },
  },
  differences: {
    title: (before) => `Wat er anders is dan in editie ${before}`,
    none: 'De tekst is dezelfde.',
    what: 'Wat',
    text: 'Tekst',
    kinds: {
      'organisation-gone': 'Doet niet meer mee',
      'organisation-new': 'Doet nu mee',
      gone: 'Weg',
      changed: 'Veranderd',
      new: 'Nieuw',
      rule: 'Wanneer het geldt',
    },
  },
  discussed: {
    title: 'Besproken: wie zich nergens in terugvond',
    organisation: 'Organisatie',
    words: 'Wat eruit kwam',
  },
  reservations: {
    title: 'Voorbehouden',
    by: 'Organisatie',
    text: 'Voorbehoud',
    about: 'Bij',
  },
  watermark: { demo: 'DEMO', rehearsal: 'PROEF' },
}
