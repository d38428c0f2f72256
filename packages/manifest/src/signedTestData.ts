import type { ManifestEdition } from '@siroop/domain'
import { anEdition, aPrintInput, type EditionChange } from './testData.js'

const at = (day: string): number => Date.parse(`2026-11-${day}T10:00:00Z`)
const unsigned = { signature: null, details: null, authority: null, atMs: null, presenceConfirmed: null, paper: null }
type Row = ManifestEdition['signing'][number]
/** What is changed of the row of each organisation, in the order of the list. */
const changes: readonly Partial<Row>[] = [
  { byMail: true, presenceConfirmed: false, invited: { atMs: at('18'), reminders: 1, delegated: true } },
  { paper: 12 },
  { presenceConfirmed: false },
  { ...unsigned, state: 'declined', declined: { atMs: at('20'), reason: 'Onze raad wil het eerst lezen.' } },
  {
    ...unsigned,
    state: 'open',
    until: null,
    withdrawn: true,
    invited: { atMs: at('19'), reminders: 2, delegated: false },
  },
  { state: 'signed', liftedAtMs: at('25') },
  { state: 'signed-with-reservation', authority: 'subject-to-approval' },
]

/**
 * An edition that was signed in every way there is: by mail after it was passed on, on a card, without being seen, under a
 * reservation that was lifted and one that stands; declined with a reason, taken back; somebody found itself nowhere.
 */
export function aVariouslySigned(change: EditionChange = {}): ReturnType<typeof aPrintInput> {
  const { edition: usual, ...input } = aPrintInput(change)
  const ids = usual.frozen.organisations.map(({ id }) => id)
  const edition = anEdition({
    ...change,
    edition: {
      signing: usual.signing.map((row, index) => ({ ...row, ...changes[index] })),
      onPaper: ids.slice(1, 2).map((organisation) => ({ organisation, paper: 12 })),
      discussed: ids
        .slice(4, 5)
        .map((organisation) => ({ organisation, words: 'Wij nemen veiligheid volgend jaar mee.' })),
      ...change.edition,
    },
  })
  return { ...input, edition }
}

/** The same text as an edition before it: another rule, an organisation more, a value that said less. */
export function theEditionBefore({ frozen }: ManifestEdition): ManifestEdition['frozen'] {
  const [first, ...others] = frozen.organisations
  return {
    ...frozen,
    edition: frozen.edition,
    organisations: [
      ...(first ? [first, { ...first, id: 'o-weg' as typeof first.id, name: 'De Schakel' }] : []),
      ...others,
    ],
    sections: frozen.sections.map((section) => ({
      ...section,
      sentences: section.sentences.map((one, index) => (index === 0 ? { ...one, text: `${one.text} Soms.` } : one)),
    })),
  }
}
