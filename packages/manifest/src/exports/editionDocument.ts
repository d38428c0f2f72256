import { fillPlaceholders, type ManifestEdition } from '@siroop/domain'
import { dayInWords } from '../dates.js'
import { fingerprintGroups } from '../fingerprint.js'
import { markedTitle } from '../marking.js'
import { momentInWords } from '../moments.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import { notesInWords, sentencesInWords } from '../outline/origin.js'
import { madeFacts } from '../pages/account.js'
import type { PrintInput } from '../printInput.js'
import { originWords } from '../words/originWords.js'
import { printWords } from '../words/printWords.js'
import type { Block, ExportDocument } from './blocks.js'
import { exportWords } from './exportWords.js'
import { sectionBlocks } from './sectionBlocks.js'

/** What a file for another program is made of: an edition, as its page shows it, at a moment. */
export type EditionForExport = Pick<PrintInput, 'edition' | 'locale' | 'standOpMs' | 'registerHead' | 'address'>

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
      ...sectionBlocks(frozen, edition.owners),
      ...signatureBlocks(input),
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

/** Heads and rows of the signatures, one row per invited organisation. */
export function signatureTable({ edition, locale }: Pick<EditionForExport, 'edition' | 'locale'>) {
  const words = exportWords[locale]
  const columns = [
    words.organisation,
    words.state,
    words.name,
    words.function,
    words.authority,
    words.signedOn,
    words.paper,
    words.sentence,
  ]
  const rows = edition.signing.map((row) => [
    nameIn(edition, row.organisation),
    row.state === 'later' && row.until !== null ? words.until(dayInWords(row.until, locale)) : words.states[row.state],
    row.details?.name ?? '',
    row.details?.function ?? '',
    row.authority === null ? '' : printWords[locale].authority[row.authority](row.details?.condition ?? null),
    row.atMs === null ? '' : momentInWords(row.atMs, locale),
    row.paper === null ? '' : String(row.paper),
    row.details?.sentence ?? '',
  ])
  return { columns, rows }
}

/** The same for a page: what belongs together in one cell, so that words fit in their columns. */
function signatureSummary({ edition, locale }: EditionForExport) {
  const words = exportWords[locale]
  const { rows } = signatureTable({ edition, locale })
  const joined = (parts: readonly string[], sign: string) => parts.filter((part) => part !== '').join(sign)
  return {
    columns: [words.organisation, words.who, words.state, words.sentence],
    rows: rows.map(
      ([organisation = '', state = '', name = '', work = '', authority = '', at = '', card = '', said = '']) => [
        organisation,
        joined([joined([name, work], ', '), authority], '\n'),
        joined([state, at, card === '' ? '' : printWords[locale].signedOnPaper(Number(card))], '\n'),
        said,
      ],
    ),
  }
}

function signatureBlocks(input: EditionForExport): readonly Block[] {
  const { edition, locale } = input
  const { frozen } = edition
  const words = printWords[locale]
  const section = manifestOutline(frozen).find((one) => one.render === 'signatures')
  const statement = fillPlaceholders(frozen.signingStatement, { organisation: words.ownOrganisation })
  const { document = 'manifest', inForceRule, organisations } = frozen
  const rule = words.inForce({
    document,
    minimum: inForceRule.minimumSignatures,
    all: organisations.length,
    closingDay: dayInWords(inForceRule.closingDate, locale),
  })
  const { columns, rows } = signatureSummary(input)
  const said = (text: string, tone: 'plain' | 'quote' = 'plain'): Block => ({ kind: 'text', text, lang: locale, tone })
  return [
    { kind: 'heading', level: 1, text: section?.title ?? words.signing, lang: frozen.locale },
    ...(section?.paragraphs ?? []).map((text): Block => ({ kind: 'text', text, lang: frozen.locale, tone: 'plain' })),
    ...(statement === ''
      ? []
      : [said(words.statementLead), { kind: 'text', text: statement, lang: frozen.locale, tone: 'quote' } as const]),
    { kind: 'table', name: words.signing, columns, rows, lang: locale },
    said(edition.status === 'in-force' ? `${rule} ${words.isInForce[document]}` : rule),
    said(words.plainSignatures),
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
  blocks.push(...unusedBlocks({ edition, locale }))
  if (edition.missing.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.missing.title, lang: locale },
      {
        kind: 'table',
        name: words.missing.title,
        columns: [words.missing.organisation, words.missing.why, words.missing.about],
        rows: edition.missing.map(({ organisation, why, reason, text }) => [
          nameIn(edition, organisation),
          reason === '' ? words.missing.words[why] : `${words.missing.words[why]}: ${reason}`,
          text,
        ]),
        lang: locale,
      },
    )
  if (edition.reservations.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.reservations.title, lang: locale },
      {
        kind: 'table',
        name: words.reservations.title,
        columns: [words.reservations.by, words.reservations.text, words.reservations.about],
        rows: edition.reservations.map(({ organisation, reason, aboutText }) => [
          nameIn(edition, organisation),
          reason,
          aboutText,
        ]),
        lang: locale,
      },
    )
  return blocks
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

/** Under four organisations a name beside a count gives away who wrote what (decisions.md, What a client may receive). */
export const namesWriters = ({ frozen }: ManifestEdition): boolean => frozen.organisations.length >= 4

/** The name under which an organisation was invited. */
export const nameIn = ({ frozen }: Pick<ManifestEdition, 'frozen'>, id: string): string =>
  frozen.organisations.find((one) => one.id === id)?.name ?? ''
