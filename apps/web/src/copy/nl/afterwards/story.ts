/** Dutch words of what became of a sentence, and of how thick a text still is. */
export const story = {
  open: 'Toen en nu',
  signed: (edition: number, year: string) => `Getekend, editie ${edition}, ${year}`,
  /** As it stands in a later edition. */
  now: (edition: number, year: string) => `Editie ${edition}, ${year}`,
  same: (day: string) => `Deze zin staat er zoals hij op ${day} ter tekening lag.`,
  gone: (edition: number) => `Deze zin staat niet meer in editie ${edition}.`,
  why: 'Waarom:',
  decided: 'Wie besloot dit?',
  decidedOn: (day: string) => `Akkoord met deze zin, voor ${day}:`,
  withWhole: (day: string) => `Deze zin is op ${day} met de hele tekst ter tekening gelegd.`,
  checkin: (day: string) => `Check-in van ${day}`,
  levels: {
    thick: 'De zaal zei: dikke siroop.',
    thinner: 'De zaal zei: wordt ranja.',
    thinnest: 'De zaal zei: slappe ranja.',
    gone: 'De zin was er niet meer.',
    unsaid: 'De zin is niet besproken.',
  },
  isTrue: 'Toen was waar:',
  proposed: 'Voorstel voor een volgende editie:',
  noticed: 'Dit merkt een inwoner',
  /** The list of the next check-in. */
  toCheckin: {
    take: 'Neem mee naar de check-in',
    putBack: 'Zet de zin terug',
    back: 'Haal van de lijst',
    talk: 'Deze zin staat op de lijst voor de volgende check-in.',
    restore: 'Op de lijst voor de volgende check-in staat het voorstel om de zin terug te zetten:',
    by: {
      routeTeam: (day: string) => `Door het veranderteam, ${day}.`,
      lead: (day: string) => `Door de begeleider, ${day}.`,
    },
    hint: 'Terugzetten is een voorstel voor de volgende editie. De getekende tekst verandert niet.',
  },
  syrup: {
    title: 'Siroopgehalte',
    edition: (edition: number, year: string) => `${year}, editie ${edition}`,
    checkin: (year: string) => `${year}, check-in`,
    thick: (count: number) => `${count} dik`,
    thinner: (count: number) => `${count} dunner`,
    gone: (count: number) => `${count} weg`,
    unsaid: (count: number) => `${count} niet besproken`,
    /** Sentences by their number in the text that was signed first. */
    which: {
      thinner: (numbers: string) => `Dunner: zin ${numbers}.`,
      gone: (numbers: string) => `Weg: zin ${numbers}.`,
    },
    and: 'en',
    compared:
      'Elke editie is vergeleken met de woorden die het eerst zijn getekend. Van een check-in staat er wat de zaal zei.',
    picture: (words: string) => `Een blok per zin: ${words}.`,
  },
}
export type StoryCopy = typeof story
