import { fillPlaceholders, type ManifestEdition } from '@siroop/domain'
import { dayInWords } from '../dates.js'
import { dateOfMs, momentInWords } from '../moments.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import { presenceOf } from '../pages/presence.js'
import type { PrintInput } from '../printInput.js'
import { printWords } from '../words/printWords.js'
import type { Block } from './blocks.js'
import { exportWords } from './exportWords.js'
import { nameIn } from './named.js'
import { signatureWords } from './signatureWords.js'

type Input = Pick<PrintInput, 'edition' | 'locale'>
type Row = ManifestEdition['signing'][number]

/** How a signature was given; null where nobody signed. The data and the tables say it in the same way. */
export const wayOf = ({ signature, byMail, paper }: Row): 'mail' | 'paper' | 'room' | null =>
  signature === null ? null : byMail ? 'mail' : paper === null ? 'room' : 'paper'

/**
 * Heads and rows of the signatures, one row per invited organisation, with everything that the page and the PDF tell of
 * it: how it was signed, what was reserved and lifted, who was asked by mail, who declined and why.
 */
export function signatureTable({ edition, locale }: Input) {
  const words = signatureWords[locale]
  const columns = [
    exportWords[locale].organisation,
    exportWords[locale].state,
    words.name,
    words.function,
    words.authority,
    words.signedOn,
    words.paper,
    words.sentence,
    words.how,
    words.presence,
    words.liftedOn,
    words.declinedOn,
    words.declineReason,
    words.askedOn,
    words.reminders,
    words.passedOn,
  ]
  const day = (ms: number | null | undefined) => (ms == null ? '' : dayInWords(dateOfMs(ms), locale))
  const yesOrNo = (is: boolean | null | undefined) => (is == null ? '' : is ? words.yes : words.no)
  const rows = edition.signing.map((row) => {
    const way = wayOf(row)
    return [
      nameIn(edition, row.organisation),
      stateOf(row, locale),
      row.details?.name ?? '',
      row.details?.function ?? '',
      authorityOf(row, locale),
      row.atMs === null ? '' : momentInWords(row.atMs, locale),
      row.paper === null ? '' : String(row.paper),
      row.details?.sentence ?? '',
      way === null ? '' : words.ways[way],
      way === 'mail' ? '' : yesOrNo(row.presenceConfirmed),
      day(row.liftedAtMs),
      day(row.declined?.atMs),
      row.declined?.reason ?? '',
      day(row.invited?.atMs),
      row.invited === null ? '' : String(row.invited.reminders),
      yesOrNo(row.invited?.delegated),
    ]
  })
  return { columns, rows }
}

/** In what state the signature of an organisation is, in words. */
function stateOf({ state, until, withdrawn }: Row, locale: PrintInput['locale']): string {
  const words = signatureWords[locale]
  if (state === 'later' && until !== null) return words.until(dayInWords(until, locale))
  return words.states[state === 'open' && withdrawn ? 'withdrawn' : state]
}

const authorityOf = ({ authority, details }: Row, locale: PrintInput['locale']): string =>
  authority === null ? '' : printWords[locale].authority[authority](details?.condition ?? null)

/** The same for a page: what belongs together in one cell, so that words fit in their columns. */
function signatureSummary({ edition, locale }: Input) {
  const own = signatureWords[locale]
  const words = printWords[locale]
  const mixed = presenceOf(edition) === 'some'
  const joined = (parts: readonly (string | null | undefined)[], sign: string) => parts.filter(Boolean).join(sign)
  const day = (ms: number) => dayInWords(dateOfMs(ms), locale)
  return {
    columns: [exportWords[locale].organisation, own.who, exportWords[locale].state, own.sentence],
    rows: edition.signing.map((row) => {
      const { details, invited, declined } = row
      const presence =
        row.byMail || !mixed || row.signature === null ? '' : row.presenceConfirmed ? own.seen : words.notSeen
      return [
        nameIn(edition, row.organisation),
        joined([joined([details?.name, details?.function], ', '), authorityOf(row, locale)], '\n'),
        joined(
          [
            stateOf(row, locale),
            row.atMs === null ? '' : momentInWords(row.atMs, locale),
            row.liftedAtMs === null ? '' : words.liftedOn(day(row.liftedAtMs)),
            row.paper === null || row.signature === null ? '' : words.signedOnPaper(row.paper),
            row.byMail ? words.signedByMail : '',
            presence,
            declined === null ? '' : words.declinedOn(day(declined.atMs), declined.reason),
            invited === null || row.signature !== null
              ? ''
              : words.invited(day(invited.atMs), invited.reminders, invited.delegated),
          ],
          '\n',
        ),
        details?.sentence ?? '',
      ]
    }),
  }
}

/** The chapter with the signatures: what who signs declares, a row per organisation, and when the text is in force. */
export function signatureBlocks(input: Input): readonly Block[] {
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
  const presence = presenceOf(edition)
  const onPaper = edition.signing.some(({ signature, paper }) => signature !== null && paper !== null)
  const access = presence === null ? '' : ` ${words.ownAccess(presence, onPaper)}`
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
    said(words.plainSignatures + access),
    ...besideBlocks(input),
  ]
}

/** What the room filled in while it signed: it is no part of the text. */
function besideBlocks({ edition, locale }: Input): readonly Block[] {
  if (edition.beside.length === 0) return []
  const words = printWords[locale].beside
  return [
    { kind: 'heading', level: 2, text: words.title, lang: locale },
    ...edition.beside.map(({ label, text, paper }): Block => {
      const mark = paper === null ? '' : ` (${words.fromPaper(paper)})`
      return { kind: 'text', text: `${label}: ${text}${mark}`, lang: edition.frozen.locale, tone: 'plain' }
    }),
  ]
}
