import { codePointWidth, type Face, isMeasured, type VoiceFace } from './widths.js'

/** A text in words, measured once, so that it can be wrapped many times. Widths are shares of the font size. */
export interface MeasuredText {
  readonly text: string
  readonly face: Face
  readonly words: readonly MeasuredWord[]
  /** Written from right to left: its first letter with a direction says so. */
  readonly rtl: boolean
  /** The font has every character, so the widths are certain. */
  readonly isMeasured: boolean
}
interface MeasuredWord {
  readonly text: string
  readonly width: number
  /** A space stands before it when it is not the first of a line. */
  readonly spaced: boolean
}

/** Lines that fit, and whether the end of the text is left out. */
export interface WrappedText {
  readonly lines: readonly string[]
  readonly isCut: boolean
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' })
const graphemesOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)
const firstStrong = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|\p{L}/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** A hyphen belongs to these alphabets only. */
const hyphened = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*$/u

/** Estimated width of a text as a share of the font size; never too small for a text that both fonts have. */
export function widthInEms(text: string, face: Face): number {
  let sum = 0
  for (const character of text) sum += codePointWidth(character, face)
  return sum
}

/** Measures a text for wrapping. A line may end at white space and after a hyphen, a dash or a slash. */
export function measureText(text: string, face: Face): MeasuredText {
  const words = text
    .split(/[^\S\u00a0]+/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      word
        .split(/(?<=[-–—/])(?=.)/u)
        .map((part, index) => ({ text: part, width: widthInEms(part, face), spaced: index === 0 })),
    )
  const rtl = rightToLeft.test(firstStrong.exec(text)?.[0] ?? '')
  return { text, face, words, rtl, isMeasured: words.every((word) => isMeasured(word.text, face)) }
}

/** The width that the text needs so that no word is broken, as a share of the font size. */
export const widestWord = ({ words }: MeasuredText): number => Math.max(0, ...words.map(({ width }) => width))

/** The same of a text that is set by somebody else, for widths of columns. */
export const widestWordInEms = (text: string, face: Face): number => widestWord(measureText(text, face))

/** What somebody wrote, measured for every size. */
export type MeasuredVoice = Readonly<Record<VoiceFace, MeasuredText>>

/** Measures what somebody wrote for every size. */
export const measureVoice = (text: string): MeasuredVoice => ({
  voiceLarge: measureText(text, 'voiceLarge'),
  voice: measureText(text, 'voice'),
  voicePrint: measureText(text, 'voicePrint'),
  voiceSmall: measureText(text, 'voiceSmall'),
})

/**
 * Breaks a measured text into at most `maxLines` lines of at most `width` ems. A word that is too long is broken between
 * graphemes, with a hyphen between letters; a text that is too long ends in `…`. At least one grapheme stands on a line.
 */
export function wrapText(measured: MeasuredText, width: number, maxLines = Number.POSITIVE_INFINITY): WrappedText {
  const lines: string[] = []
  let [line, used] = ['', 0]
  const end = () => {
    lines.push(line)
    ;[line, used] = ['', 0]
  }
  const space = widthInEms(' ', measured.face)
  for (const word of measured.words) {
    const gap = line !== '' && word.spaced ? space : 0
    if (used + gap + word.width <= width) {
      line += (gap > 0 ? ' ' : '') + word.text
      used += gap + word.width
      continue
    }
    if (line !== '') end()
    if (lines.length > maxLines) break
    const parts = word.width <= width ? [word.text] : brokenWord(word.text, measured.face, width)
    for (const part of parts) {
      if (line !== '') end()
      line = part
      used = widthInEms(part, measured.face)
    }
  }
  if (line !== '') end()
  if (lines.length <= maxLines) return { lines, isCut: false }
  const kept = lines.slice(0, maxLines)
  kept[maxLines - 1] = withDots(kept[maxLines - 1] ?? '', measured.face, width)
  return { lines: kept, isCut: true }
}

/** The least that goes to a next line, in graphemes. */
const leastPart = 4

function brokenWord(word: string, face: Face, width: number): string[] {
  const hyphen = widthInEms('-', face)
  const parts: string[][] = []
  let [part, used]: [string[], number] = [[], 0]
  for (const grapheme of graphemesOf(word)) {
    const own = widthInEms(grapheme, face)
    if (part.length > 0 && used + own + hyphen > width) {
      parts.push(part)
      ;[part, used] = [[], 0]
    }
    part.push(grapheme)
    used += own
  }
  const before = parts.at(-1) ?? []
  const short = leastPart - part.length
  // a wide last letter leaves no room for more of them
  const fits = used + widthInEms(before.slice(-short).join(''), face) <= width
  if (short > 0 && before.length >= 2 * leastPart && fits) part.unshift(...before.splice(before.length - short))
  return [...parts, part].map((one, index, all) => {
    const joins = hyphened.test(one.join('')) && hyphened.test(all[index + 1]?.[0] ?? '')
    return joins ? `${one.join('')}-` : one.join('')
  })
}

function withDots(line: string, face: Face, width: number): string {
  const kept = graphemesOf(line.replace(/-$/, ''))
  let used = widthInEms(`${kept.join('')}…`, face)
  while (kept.length > 0 && used > width) used -= widthInEms(kept.pop() ?? '', face)
  return `${kept.join('').trimEnd()}…`
}
