import { story } from './afterwards/story.js'
import { way } from './afterwards/way.js'
import { type DocumentKind, words } from './document/words.js'
import { editions } from './editions/editions.js'
import { watch } from './editions/watch.js'
import { take } from './take/take.js'

/** Texts of the manifest page. */
export const copy = {
  take,
  stories: 'Berichten',
  writeStory: 'Schrijf een bericht bij deze tekst',
  editions,
  watch,
  way,
  story,
  loading: 'De tekst wordt opgehaald.',
  unknownTitle: 'Deze tekst is hier niet',
  unknownText: 'Kijk of het adres klopt. Het staat op de laatste bladzijde van de PDF.',
  again: 'Probeer het nog eens',
  nothingYet: 'Er ligt nog geen tekst ter ondertekening.',
  status: {
    'open-for-signing': (edition: number, date: string) => `Editie ${edition}, ligt ter ondertekening sinds ${date}.`,
    reopened: (edition: number, date: string) => `Editie ${edition}, weer geopend. Stond open sinds ${date}.`,
    'in-force': (edition: number, date: string) =>
      `Editie ${edition}, van kracht. Ter ondertekening gelegd op ${date}.`,
  },
  demo: 'Dit is een demo. De namen en teksten zijn verzonnen.',
  rehearsal: (kind: DocumentKind) => `PROEF. ${words[kind].thisOne} telt niet mee: de mensen zijn nagebootst.`,
  fingerprint: 'Vingerafdruk',
  pdf: (kind: DocumentKind) => `Bewaar ${words[kind].the} (PDF)`,
  readingCopy: 'Leesexemplaar in het Nederlands (pdf, zonder zegel)',
  check: 'Klopt een bestand dat u hebt?',
  cover: 'De vormen van de organisaties liggen over elkaar. Waar zij elkaar raken wordt de kleur dikker.',
  saidYes: (date: string) => `zei ja op ${date}`,
  origin: 'Waar komt deze zin vandaan?',
  bundle: 'Bundel',
  notes: (count: number) => (count === 1 ? '1 briefje' : `${count} briefjes`),
  noNotes: 'Zonder briefje',
  traced: 'Waar de tekst vandaan komt',
  gone: (count: number) => (count === 1 ? '1 briefje is ingetrokken.' : `${count} briefjes zijn ingetrokken.`),
  from: 'van',
  checkins: 'Wij zien elkaar op',
  signatures: 'Ondertekening',
  authority: {
    own: 'eigen bevoegdheid',
    'after-decision': 'na besluit van bestuur of college',
    proxy: (by: string) => `met een volmacht van ${by}`,
    'subject-to-approval': (by: string) => `onder voorbehoud van ${by}`,
  },
  signedAt: (date: string, time: string) => `${date}, ${time} uur`,
  seen: 'de begeleider zag deze persoon in de zaal',
  onPaper: (card: number) => `op papier getekend, kaart ${card}`,
  promisedOnPaper: (card: number) => `op papier toegezegd, kaart ${card}`,
  beside: 'Bij de handtekeningen',
  fromPaper: (card: number) => `van papier, kaart ${card}`,
  answeredOnPaper: 'Op papier geantwoord',
  card: (card: number) => `kaart ${card}`,
  open: 'nog niet getekend',
  withdrawn: 'teruggenomen',
  invited: (day: string, reminders: number, delegated: boolean) =>
    `${delegated ? 'Doorgegeven aan iemand anders' : 'Gevraagd per mail'} op ${day}${reminders === 0 ? '' : `, ${reminders} keer herinnerd`}`,
  lifted: (day: string) => `voorbehoud opgeheven op ${day}`,
  byMail: 'met een eigen link en een code',
  later: (date: string) => `tekent na overleg, voor ${date}`,
  declined: 'tekent deze editie niet',
  declinedOn: (day: string, reason: string | null) =>
    reason === null ? `gezegd op ${day}` : `gezegd op ${day}: “${reason}”`,
  rule: (kind: DocumentKind, count: number, date: string) =>
    `${words[kind].thisOne} is van kracht als alle organisaties hebben getekend, of op ${date} als dan ten minste ${count} ${count === 1 ? 'heeft' : 'hebben'} getekend.`,
  honest: 'Elke handtekening is een gewone elektronische handtekening.',
  missing: 'Wie er niet bij was',
  why: { absent: 'afwezig', abstains: 'onthield zich' },
  nobody: 'niemand deed mee',
  discussed: 'Besproken: wie zich nergens in terugvond',
  reservations: 'Voorbehoud',
  method: 'Gebaseerd op de werkwijze van The Natural Step.',
  report: {
    heldOn: (title: string, day: string) => `${title}, ${day}.`,
    next: 'Volgende check-in',
    discussed: 'Zinnen die wij bespraken',
    order: (thick: number) =>
      thick === 0
        ? 'Eerst de dunste.'
        : `Eerst de dunste. ${thick === 1 ? 'De dikke staat' : `De ${thick} dikke staan`} eronder.`,
    asThen: 'Toen, zoals het is afgesproken',
    now: 'Nu',
    due: (day: string) => `klaar op ${day}`,
  },
  result: {
    standOp: (date: string, time: string) => `Stand op ${date}, ${time} uur.`,
    rehearsal: 'PROEF. Dit verslag telt niet mee: de mensen zijn nagebootst.',
    pdf: 'Bewaar het verslag (PDF)',
    letters: (count: number) =>
      count === 1 ? 'Bewaar de brief aan de raad (PDF)' : `Bewaar de ${count} brieven aan de raden (PDF)`,
    nothing: 'Er is nog niets opgeschreven.',
    notDecided: 'Dit is een verslag van wat de zaal vond. Niemand heeft het getekend. Het vervangt geen besluit.',
    onPaper: (list: readonly { readonly name: string; readonly card: number }[]) =>
      `Op papier geantwoord: ${list.map(({ name, card }) => `${name} (kaart ${card})`).join(', ')}.`,
  },
}
