import type { ManifestView } from '@siroop/domain'
import { fingerprintGroups } from '../fingerprint.js'
import { handoverBlocks } from '../handover/handoverBlocks.js'
import { markedTitle } from '../marking.js'
import { momentInWords } from '../moments.js'
import { notesInWords, sentencesInWords } from '../outline/origin.js'
import { madeFacts } from '../pages/account.js'
import type { PrintInput } from '../printInput.js'
import { originWords } from '../words/originWords.js'
import { printWords } from '../words/printWords.js'
import { aroundBlocks, differenceBlocks, stepBlocks } from './aroundBlocks.js'
import type { Block, ExportDocument } from './blocks.js'
import { exportWords } from './exportWords.js'
import { nameIn, namesWriters } from './named.js'
import { progressBlocks } from './progress/progressBlocks.js'
import { sectionBlocks } from './sectionBlocks.js'
import { signatureBlocks } from './signatureBlocks.js'

/** What a file for another program is made of: an edition, as its page shows it, at a moment. */
export type EditionForExport = Pick<
  PrintInput,
  'edition' | 'before' | 'locale' | 'standOpMs' | 'registerHead' | 'address'
> & {
  /** What became of its route since; only of the newest edition. */
  readonly way?: ManifestView['way']
}

/**
 * An edition as blocks: its text in its own language, and around it, in the language of the reader, what the page tells of
 * signatures, origin and state. It shows no more of who wrote what than the page does (decisions.md, What a client may receive).
 */
export function editionDocument(input: EditionForExport): ExportDocument {
  const { edition, locale } = input
  const { frozen } = edition
  const words = exportWords[locale]
  return {
    title: markedTitle(frozen.title, frozen.kind, locale),
    locale: frozen.locale,
    blocks: [
      ...standing(input),
      ...differenceBlocks(input),
      ...sectionBlocks(frozen, edition.owners),
      ...signatureBlocks(input),
      ...progressBlocks(input.way ?? [], locale),
      ...handoverBlocks(input),
      ...originBlocks(input),
    ],
    foot: [frozen.title, footOf(input), words.copy].join(' · '),
  }
}

/** Which edition of which text this is, in one line: edition, begin of the fingerprint, begin of the register's head. */
export function footOf({
  edition,
  locale,
  registerHead,
}: Pick<EditionForExport, 'edition' | 'locale' | 'registerHead'>) {
  const words = exportWords[locale]
  const said = words.foot(edition.number, fingerprintGroups(edition.fingerprint))
  return registerHead === null ? said : `${said}, ${words.footRegister(fingerprintGroups(registerHead))}`
}

/** What an edition says of itself at the beginning of every file: which one it is, and of when. */
export function standingLines({
  edition,
  locale,
  standOpMs,
  registerHead,
  address,
}: EditionForExport): readonly string[] {
  const { frozen } = edition
  const words = exportWords[locale]
  return [
    `${words.edition(edition.number, words.status[edition.status])}. ${words.standOp(momentInWords(standOpMs, locale))}.`,
    words.fingerprint(fingerprintGroups(edition.fingerprint, 64)),
    ...(registerHead === null ? [] : [words.register(fingerprintGroups(registerHead, 64))]),
    ...(frozen.kind === 'real' ? [] : [words.noRegister[frozen.kind]]),
    ...(address === null ? [] : [words.readAt(address.replace(/^https?:\/\//, ''))]),
    words.copy,
  ]
}

function standing(input: EditionForExport): readonly Block[] {
  const { edition, locale } = input
  return [
    ...standingLines(input).map((text): Block => ({ kind: 'text', text, lang: locale, tone: 'small' })),
    {
      kind: 'text',
      text: edition.frozen.organisations.map(({ name }) => name).join(' · '),
      lang: locale,
      tone: 'plain',
    },
  ]
}

function originBlocks({ edition, locale }: EditionForExport): readonly Block[] {
  const words = printWords[locale]
  const { frozen } = edition
  const facts = madeFacts({ ...edition, organisations: frozen.organisations }, words, locale)
  const { columns, rows } = originTable({ edition, locale })
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: words.account, lang: locale },
    { kind: 'text', text: facts, lang: locale, tone: 'plain' },
  ]
  if (rows.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.herkomst.title, lang: locale },
      { kind: 'table', name: words.herkomst.title, columns, rows, lang: locale },
      { kind: 'text', text: sentencesInWords(edition.origin, locale), lang: locale, tone: 'plain' },
    )
  return [
    ...blocks,
    ...stepBlocks({ edition, locale }),
    ...unusedBlocks({ edition, locale }),
    ...aroundBlocks({ edition, locale }),
  ]
}

/** Notes that came back nowhere, by reason and in numbers, as on paper. */
function unusedBlocks({ edition, locale }: Pick<EditionForExport, 'edition' | 'locale'>): readonly Block[] {
  const words = originWords[locale]
  const { lines, unused } = notesInWords(edition.origin, locale)
  if (lines.length === 0) return []
  const said: Block = { kind: 'text', text: lines.join(' '), lang: locale, tone: 'plain' }
  const rows = unused.map(([why, notes]) => [why, String(notes)])
  return [
    ...(rows.length === 0 ? [] : [{ kind: 'heading', level: 2, text: words.unused, lang: locale } as const]),
    said,
    ...(rows.length === 0
      ? []
      : [{ kind: 'table', name: words.unused, columns: [words.reason, words.notes], rows, lang: locale } as const]),
  ]
}

/** Where each sentence came from; who wrote it only where that points at nobody, as on the page. */
export function originTable({ edition, locale }: Pick<EditionForExport, 'edition' | 'locale'>) {
  const words = printWords[locale].herkomst
  const counted = namesWriters(edition)
  const sentences = new Map(edition.frozen.sections.flatMap((one) => one.sentences).map((one) => [one.id, one]))
  const rows = edition.herkomst.flatMap(({ sentence, bundle, notes, organisations }) => {
    const said = sentences.get(sentence)
    if (said === undefined) return []
    const label = said.heading ?? said.text
    return [
      [
        said.free ? `${label} (${words.free})` : label,
        bundle ?? '',
        notes === 0 ? '' : String(notes),
        ...(counted ? [organisations.map((id) => nameIn(edition, id)).join(', ')] : []),
      ],
    ]
  })
  return { columns: [words.sentence, words.bundle, words.notes, ...(counted ? [words.from] : [])], rows }
}
