import type { Effort, Locale } from '@siroop/domain'

/** Words in the files of the route. */
interface RouteWords {
  readonly first: (step: string) => string
  readonly done: (step: string) => string
  readonly checkin: (manifest: string) => string
  /** In the order of the cells. */
  readonly columns: readonly string[]
  readonly states: Readonly<Record<'accepted' | 'asked' | 'shelved', string>>
  /** In the place of *accepted*: of a yes that stands on a numbered paper card. */
  readonly onPaper: (card: number) => string
  readonly efforts: Readonly<Record<Effort, string>>
  /** Of a step that serves more ambitions and is carried by more organisations. */
  readonly bothAnd: string
}
export const routeWords: Readonly<Record<Locale, RouteWords>> = {
  nl: {
    first: (step) => `Eerste stap: ${step}`,
    done: (step) => `Klaar: ${step}`,
    checkin: (manifest) => `Check-in: ${manifest}`,
    columns: [
      'Stap',
      'Stand',
      'Trekker',
      'Naam',
      'Doet mee',
      'Eerste stap',
      'Eerste stap voor',
      'Klaar op',
      'Dit merkt een inwoner',
      'Nodig of reden',
      'Moeite',
      'Brengt dichterbij',
      'Eerst moet klaar zijn',
      '1 + 1 = 3',
    ],
    states: { accepted: 'toegezegd', asked: 'gevraagd', shelved: 'op de plank' },
    onPaper: (card) => `op papier toegezegd, kaart ${card}`,
    efforts: { low: 'weinig', medium: 'gemiddeld', high: 'veel' },
    bothAnd: 'ja',
  },
  en: {
    first: (step) => `First step: ${step}`,
    done: (step) => `Done: ${step}`,
    checkin: (manifest) => `Check-in: ${manifest}`,
    columns: [
      'Step',
      'State',
      'Lead',
      'Name',
      'Partners',
      'First step',
      'First step before',
      'Done by',
      'A resident notices',
      'Needed or reason',
      'Effort',
      'Brings closer',
      'Has to be done first',
      '1 + 1 = 3',
    ],
    states: { accepted: 'accepted', asked: 'asked', shelved: 'on the shelf' },
    onPaper: (card) => `promised on paper, card ${card}`,
    efforts: { low: 'little', medium: 'some', high: 'much' },
    bothAnd: 'yes',
  },
}
