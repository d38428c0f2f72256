import type { Locale } from '@siroop/domain'
import { dateOfMs, dayInWords } from '@siroop/manifest'
import type { FileCheck } from '../../seal/fileCheck.js'
import { checkTexts } from './checkTexts.js'

/** What a reader is told of a file, in plain words: a verdict, and sentences below it. */
export interface CheckWords {
  readonly title: string
  readonly lines: readonly string[]
  /** Where the manifest is as it stands now, with the words of the link; null when it is not known. */
  readonly link: { readonly path: string; readonly text: string } | null
}

/** Says the outcome of a check. What the seal says of itself is told as such. */
export function checkWords({ verdict, seal, edition }: FileCheck, locale: Locale): CheckWords {
  const t = checkTexts[locale]
  const day = (ms: number) => dayInWords(dateOfMs(ms), locale)
  const list = (names: readonly string[]) => names.join(', ')
  const lines = [t[`${verdict}Text`]]
  if (edition !== null) {
    lines.push(fill(t.edition, { nummer: edition.number, titel: edition.title, dag: day(edition.sealedAtMs) }))
    const { signedSince, withdrawn, signedAgain, lifted, stampedAtMs } = edition
    if (stampedAtMs === null) lines.push(t.noStamp)
    else if (stampedAtMs !== undefined) lines.push(fill(t.stamp, { dag: day(stampedAtMs) }))
    if (signedSince.length === 1) lines.push(fill(t.since, { wie: list(signedSince) }))
    if (signedSince.length > 1) lines.push(fill(t.sinceMany, { aantal: signedSince.length, wie: list(signedSince) }))
    if (withdrawn.length > 0) lines.push(fill(t.withdrawn, { wie: list(withdrawn) }))
    if (signedAgain.length > 0) lines.push(fill(t.again, { wie: list(signedAgain) }))
    if (lifted.length > 0) lines.push(fill(t.lifted, { wie: list(lifted) }))
    if (edition.newest > edition.number) lines.push(fill(t.newer, { nummer: edition.newest }))
  } else if (seal?.atMs != null) lines.push(fill(t.sealedBy, { wie: seal.by, dag: day(seal.atMs) }))
  const path = edition?.path ?? null
  return { title: t[verdict], lines, link: path === null ? null : { path, text: t.page } }
}

/** Puts values in their places. A value that looks like a place stays a text. */
const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
