import type { Locale, UnusedReason } from '@siroop/domain'
import { originWords } from '../../words/originWords.js'
import type { ExportTable } from '../tables.js'

/** An open note, with what became of it. */
export interface NoteForTable {
  /** Title of the step that it was written in. */
  readonly step: string
  /** Name of its bundle; null for a loose one. */
  readonly bundle: string | null
  readonly text: string
  /** Name of the organisation that the room saw beside it; null: none. */
  readonly organisation: string | null
  /** Numbers of the sentences that were made from it, from 1. */
  readonly sentences: readonly number[]
  /** `early`: the text is not written yet, so that nothing can be said. */
  readonly place: 'placed' | 'nowhere' | 'early'
  /** Why it came back nowhere; null: nobody said so. */
  readonly reason: UnusedReason | null
}

/** A row per open note, for who leads: where it came back, or nowhere and why (HER-11). */
export function notesTable(notes: readonly NoteForTable[], locale: Locale): ExportTable {
  const words = tableWords[locale]
  const { reason, reasons } = originWords[locale]
  const placeOf = ({ sentences, place }: NoteForTable) =>
    sentences.length > 0 ? sentences.map(words.sentence).join(', ') : words.places[place]
  const whyOf = (note: NoteForTable) =>
    note.place !== 'nowhere' ? '' : (note.reason?.words ?? reasons[note.reason?.why ?? 'none'])
  return {
    columns: [words.step, words.bundle, words.note, words.organisation, words.place, reason],
    rows: notes.map((note) => [
      note.step,
      note.bundle ?? '',
      note.text,
      note.organisation ?? '',
      placeOf(note),
      whyOf(note),
    ]),
  }
}

const nl = {
  step: 'Stap',
  bundle: 'Bundel',
  note: 'Briefje',
  organisation: 'Organisatie',
  place: 'Waar het terugkwam',
  sentence: (number: number) => `zin ${number}`,
  places: { placed: 'in wat is besloten', nowhere: 'nergens', early: '' },
}
const en: typeof nl = {
  step: 'Step',
  bundle: 'Bundle',
  note: 'Note',
  organisation: 'Organisation',
  place: 'Where it came back',
  sentence: (number) => `sentence ${number}`,
  places: { placed: 'in what was decided', nowhere: 'nowhere', early: '' },
}
const tableWords: Record<Locale, typeof nl> = { nl, en }
