import type { Locale, UnusedWhy } from '@siroop/domain'

/** How far sentences and notes are traced, on paper, on the page and for who leads. */
interface OriginWords {
  /** How many sentences have no note behind them, of how many. */
  readonly traced: (withoutNote: number, sentences: number) => string
  /** How many notes came back nowhere, of how many. */
  readonly places: (unused: number, all: number) => string
  readonly unused: string
  /** Head of the column of reasons. */
  readonly reason: string
  readonly notes: string
  readonly reasons: Record<UnusedWhy | 'none', string>
  readonly allTold: string
}
/** The words of Siroop for how far a text is traced, per language. */
export const originWords: Record<Locale, OriginWords> = {
  nl: {
    traced: (without, all) =>
      without === 0
        ? `100 % herleidbaar: achter ${all === 1 ? 'de zin' : `alle ${all} zinnen`} ligt een briefje.`
        : `${without === 1 ? '1 zin' : `${without} zinnen`} zonder briefje, van ${all}.`,
    places: (unused, all) =>
      unused === 0
        ? `${all === 1 ? 'Het enige briefje kreeg' : `Alle ${all} briefjes kregen`} een plek.`
        : `${unused} van de ${all} briefjes ${unused === 1 ? 'kwam' : 'kwamen'} nergens terug.`,
    unused: 'Briefjes die nergens terugkwamen',
    reason: 'Niet gebruikt, omdat',
    notes: 'Briefjes',
    reasons: {
      double: 'dubbel: het staat ook in een ander briefje',
      elsewhere: 'hoort elders',
      'off-topic': 'past niet bij deze opgave',
      later: 'voor later',
      talked: 'was voor het gesprek',
      other: 'een andere reden',
      none: 'nog geen reden gegeven',
    },
    allTold: 'Alle briefjes hebben een plek of een reden.',
  },
  en: {
    traced: (without, all) =>
      without === 0
        ? `100% traceable: behind ${all === 1 ? 'the sentence' : `all ${all} sentences`} lies a note.`
        : `${without === 1 ? '1 sentence' : `${without} sentences`} without a note, of ${all}.`,
    places: (unused, all) =>
      unused === 0
        ? `${all === 1 ? 'The only note' : `All ${all} notes`} found a place.`
        : `${unused} of ${all} notes came back nowhere.`,
    unused: 'Notes that came back nowhere',
    reason: 'Not used, because',
    notes: 'Notes',
    reasons: {
      double: 'double: another note says it too',
      elsewhere: 'belongs elsewhere',
      'off-topic': 'does not fit what we work on',
      later: 'for later',
      talked: 'was for the talk',
      other: 'another reason',
      none: 'no reason given yet',
    },
    allTold: 'All notes have a place or a reason.',
  },
}
