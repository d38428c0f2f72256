import type { HandoverAnswer, Locale } from '@siroop/domain'
import { dateOfMs, dayInWords, fingerprintGroups, handoverWords, momentInWords } from '@siroop/manifest'
import type { FileChange, FileCheck, FileVerdict, KnownEdition } from '../../seal/fileCheck.js'
import type { KnownText } from '../../seal/onPaper.js'
import type { Recognised } from '../../seal/recognise/recognise.js'
import { checkTexts } from './checkTexts.js'

/** What a reader is told of a file, in plain words: a verdict, and sentences below it. */
export interface CheckWords {
  readonly title: string
  readonly lines: readonly string[]
  /** What can be laid beside the paper: a label and a value. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Which drawing stands beside it. */
  readonly mark: 'exact' | 'unknown' | 'changed' | 'none' | 'text'
  /** Where the manifest is as it stands now, with the words of the link; null when it is not known. */
  readonly link: { readonly path: string; readonly text: string } | null
}

/** A file as somebody has it. */
interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Says the outcome of a check. What the seal says of itself is told as such. `file`: told where nothing else is known of it. */
export function checkWords(
  { verdict, seal, edition, change, recognised }: FileCheck,
  locale: Locale,
  file: GivenFile | null = null,
): CheckWords {
  const t = checkTexts[locale]
  const day = (ms: number) => dayInWords(dateOfMs(ms), locale)
  const list = (names: readonly string[]) => names.join(', ')
  const lines = [
    recognised === null ? t[`${verdict}Text`] : knownText(verdict, t),
    ...changeWords(change, locale),
    ...recognisedWords(recognised, locale),
  ]
  if (edition !== null) {
    const { addendum, handedOn, signedSince, withdrawn, signedAgain, lifted, stampedAtMs } = edition
    const said = (one: { readonly organisation: string; readonly answer: HandoverAnswer }) =>
      handoverWords[locale].said(one.organisation, one.answer)
    const of = { titel: edition.title, dag: day(edition.sealedAtMs) }
    lines.push(
      addendum === null
        ? fill(t.edition, { ...of, nummer: edition.number })
        : fill(t.addendum, { ...of, nummer: addendum.number, editie: edition.number, wie: said(addendum) }),
    )
    if (stampedAtMs === null) lines.push(t.noStamp)
    else if (stampedAtMs !== undefined) lines.push(fill(t.stamp, { dag: day(stampedAtMs) }))
    if (signedSince.length === 1) lines.push(fill(t.since, { wie: list(signedSince) }))
    if (signedSince.length > 1) lines.push(fill(t.sinceMany, { aantal: signedSince.length, wie: list(signedSince) }))
    if (withdrawn.length > 0) lines.push(fill(t.withdrawn, { wie: list(withdrawn) }))
    if (signedAgain.length > 0) lines.push(fill(t.again, { wie: list(signedAgain) }))
    if (lifted.length > 0) lines.push(fill(t.lifted, { wie: list(lifted) }))
    if (handedOn.length > 0) lines.push(fill(t.handedOn, { wie: list(handedOn.map(said)) }))
    if (edition.newest > edition.number) lines.push(fill(t.newer, { nummer: edition.newest }))
  } else if (seal?.atMs != null) lines.push(fill(t.sealedBy, { wie: seal.by, dag: day(seal.atMs) }))
  const path = edition?.path ?? (change?.kind === 'added' ? change.before?.path : null) ?? recognised?.text.path ?? null
  return {
    title: t[verdict],
    lines,
    facts:
      edition !== null
        ? factsOf(edition, locale)
        : [
            ...(file === null ? [] : fileFacts(file, locale)),
            ...(recognised === null ? nothingFound(verdict, file, locale) : recognisedFacts(recognised.text, locale)),
          ],
    mark: marks[verdict],
    link: path === null ? null : { path, text: t.page },
  }
}

/** What is said first of a file whose text is known: not that nothing can be said of it. */
const knownText = (verdict: FileVerdict, t: (typeof checkTexts)['nl']): string =>
  verdict === 'none' ? t.noSealText : verdict === 'foreign' ? t.foreignSeal : t[`${verdict}Text`]

const marks: Record<FileVerdict, CheckWords['mark']> = {
  exact: 'exact',
  whole: 'exact',
  sealed: 'unknown',
  foreign: 'unknown',
  added: 'changed',
  broken: 'changed',
  none: 'none',
}

/** What of the file was changed, in words. */
function changeWords(change: FileChange | null, locale: Locale): readonly string[] {
  const t = checkTexts[locale]
  if (change === null) return []
  if (change.kind === 'shorter') return [fill(t.shorter, { grootte: sizeInWords(change.bytes) })]
  const { before, bytes, pages } = change
  const told = { grootte: sizeInWords(bytes) }
  if (before === null) return [fill(t.addedSize, told)]
  const day = dayInWords(dateOfMs(before.sealedAtMs), locale)
  const added = fill(t.addedTo, { ...told, nummer: before.number, titel: before.title, dag: day })
  if (pages.length === 0) return [added]
  return [added, fill(pages.length === 1 ? t.addedPage : t.addedPages, { bladzijden: pages.join(', ') })]
}

/** Said where there is no seal at all, of a file whose text was looked at: the command does not look. */
const nothingFound = (verdict: FileVerdict, file: GivenFile | null, locale: Locale): CheckWords['facts'] =>
  verdict === 'none' && file !== null ? [[checkTexts[locale].byText, checkTexts[locale].byTextNothing]] : []

/** The text that a file is known by, which no seal vouches for. */
function recognisedFacts(text: KnownText, locale: Locale): CheckWords['facts'] {
  const t = checkTexts[locale]
  return [
    [t.byText, fill(t.byTextOf, { titel: text.title, nummer: text.number })],
    [t.print, fingerprintGroups(text.fingerprint)],
    ...signedNow(text, locale),
  ]
}

/** So many pieces that differ are quoted, each so long. */
const quoted = { pieces: 3, signs: 90 }

/** Whether the words of a text stand in a file, and what became of that text since. */
function recognisedWords(recognised: Recognised | null, locale: Locale): readonly string[] {
  if (recognised === null) return []
  const t = checkTexts[locale]
  const { text, missing } = recognised
  const shown = (missing ?? []).slice(0, quoted.pieces).map((piece) => `“${cut(piece)}”`)
  const more = (missing ?? []).length - shown.length
  const compared =
    missing === null
      ? []
      : missing.length === 0
        ? [t.allWords]
        : [
            fill(t.otherWords, { teksten: shown.join(', ') }) +
              (more > 0 ? ` ${fill(t.otherMore, { aantal: more })}` : ''),
          ]
  return [...compared, ...sinceOf(text, locale)]
}

const cut = (text: string): string => {
  const signs = [...text]
  return signs.length <= quoted.signs ? text : `${signs.slice(0, quoted.signs - 1).join('')}…`
}

/** What became of a text: taken back, a signature withdrawn, a newer edition. */
function sinceOf({ reopened, withdrawn, newest, number }: KnownText, locale: Locale): readonly string[] {
  const t = checkTexts[locale]
  return [
    ...(reopened ? [t.textReopened] : []),
    ...(withdrawn.length > 0 ? [fill(t.withdrawn, { wie: withdrawn.join(', ') })] : []),
    ...(newest > number ? [fill(t.newer, { nummer: newest })] : []),
  ]
}

/** How many signed a text, as it stands now; nothing of one that was taken back. */
function signedNow({ reopened, signed, organisations }: KnownText, locale: Locale): CheckWords['facts'] {
  const t = checkTexts[locale]
  if (reopened) return []
  return [
    [t.signedNow, fill(organisations === 1 ? t.signedOfOne : t.signedOf, { aantal: signed, alle: organisations })],
  ]
}

/** The fingerprint as it stands at the foot of every page, and how many had signed when the file was sealed. */
function factsOf(edition: KnownEdition | null, locale: Locale): CheckWords['facts'] {
  if (edition === null) return []
  const t = checkTexts[locale]
  const { sealedAtMs, fingerprint, signed, organisations, addendum } = edition
  const facts: CheckWords['facts'] = [
    [t.sealedAt, momentInWords(sealedAtMs, locale)],
    [t.print, fingerprintGroups(fingerprint)],
  ]
  // nobody signs an addendum
  if (addendum !== null) return facts
  return [
    ...facts,
    [t.signedBy, fill(organisations === 1 ? t.signedOfOne : t.signedOf, { aantal: signed, alle: organisations })],
  ]
}

/** What a file is called, and how large it is. */
export const fileFacts = ({ name, bytes }: GivenFile, locale: Locale): CheckWords['facts'] => [
  [checkTexts[locale].fileFact, name === '' ? sizeInWords(bytes.length) : `${name}, ${sizeInWords(bytes.length)}`],
]

/** Says what is known of a text by the fingerprint that somebody typed from paper; null: nothing. */
export function textWords(text: KnownText | null, locale: Locale): CheckWords {
  const t = checkTexts[locale]
  if (text === null)
    return { title: t.noText, lines: [t.noTextText, t.notOfDemo], facts: [], mark: 'unknown', link: null }
  const { title, number, fingerprint, openedAtMs, path } = text
  const lines = [fill(t.textIs, { nummer: number, titel: title }), ...sinceOf(text, locale), t.textBeside]
  return {
    title: t.text,
    lines,
    facts: [
      [t.openedAt, dayInWords(dateOfMs(openedAtMs), locale)],
      [t.print, fingerprintGroups(fingerprint)],
      ...signedNow(text, locale),
    ],
    mark: 'text',
    link: path === null ? null : { path, text: t.page },
  }
}

/** Number and unit stay together on a line. */
const sizeInWords = (bytes: number): string =>
  bytes === 1 ? '1\u00a0byte' : bytes < 1000 ? `${bytes}\u00a0bytes` : `${Math.round(bytes / 1000)}\u00a0kB`

/** Puts values in their places. A value that looks like a place stays a text. */
const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
