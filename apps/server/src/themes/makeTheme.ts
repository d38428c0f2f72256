import { err, ok, type Result } from '@siroop/domain'
import { contrast, firstMix, type Hex, luminance, mix, readColour } from './colour.js'
import { type Asked, families } from './mapping.js'
import { readTokenFile } from './tokenFile.js'

/** Which of our tokens a theme sets. All of them hang on the one accent; paper, ink, gold, green and shapes stay ours. */
export const themeTokens = ['50', '100', '300', '600', '700', '800', '950', 'line', 'seam'] as const
export type ThemeToken = (typeof themeTokens)[number]
export type ThemeColours = Readonly<Record<ThemeToken, Hex>>

/** A colour that was made darker, because as it was published it could not be read here. */
export interface Correction {
  readonly asked: Asked
  readonly published: Hex
  readonly used: Hex
  /** Contrast on the least of our papers before, and after. */
  readonly before: number
  readonly after: number
}
/** The tokens of an organisation in our terms. */
export interface MadeTheme {
  readonly family: string
  readonly colours: ThemeColours
  readonly corrections: readonly Correction[]
}
/** Why a file of tokens is no theme. `said`: the colour and its contrast, where it is about one. */
export interface ThemeRefusal {
  readonly why: 'no-tokens' | 'no-main-colour' | 'too-light'
  readonly said: { readonly asked: Asked; readonly published: Hex; readonly contrast: number } | null
}
/** The grounds that stay as they are whatever the theme: those of `tokens.css`. */
export interface Grounds {
  readonly papers: readonly Hex[]
  readonly roomInk: Hex
}

/** Text, and the words on the main button. A little above what is asked, so that no rounding breaks it. */
const textLeast = 4.6
/** More black than this in a colour makes it another one: then somebody has to choose. */
const mostBlack = 0.3
/** The table is as dark as ours, so that what lies on it reads as well. */
const tableLuminance = 0.0095
const black: Hex = '#000000'

/**
 * Maps the tokens of an organisation onto ours (SPEC HST-1 to HST-4). A colour that is too light for text is made darker,
 * and that is told; one that would have to become another colour is refused.
 */
export function makeTheme(text: string, grounds: Grounds): Result<MadeTheme, ThemeRefusal> {
  const file = readTokenFile(text)
  if (file === null) return err({ why: 'no-tokens', said: null })
  const family = families.find(({ knownBy }) => knownBy === null || file.has(knownBy))
  const find = (asked: Asked): Hex | null => {
    for (const name of family?.names[asked] ?? []) {
      const colour = readColour(file.value(name) ?? '')
      if (colour !== null) return colour
    }
    return null
  }
  const main = find('main')
  if (family === undefined || main === null) return err({ why: 'no-main-colour', said: null })
  // words on the main button are of the two light papers; links stand on all of them
  const papersOf = { main: grounds.papers.slice(0, 2), link: grounds.papers }
  const corrections: Correction[] = []
  const used: Partial<Record<Asked, Hex>> = {}
  for (const [asked, published] of [['main', main] as const, ['link', find('link') ?? main] as const]) {
    const on = (colour: Hex) => Math.min(...papersOf[asked].map((paper) => contrast(colour, paper)))
    const readable = firstMix(published, black, (colour) => on(colour) >= textLeast)
    if (readable === null || readable.share > mostBlack)
      return err({ why: 'too-light', said: { asked, published, contrast: on(published) } })
    used[asked] = readable.hex
    if (readable.share > 0)
      corrections.push({ asked, published, used: readable.hex, before: on(published), after: on(readable.hex) })
  }
  return ok({ family: family.id, corrections, colours: coloursOf(used.main ?? main, used.link ?? main, grounds) })
}

function coloursOf(main: Hex, link: Hex, { papers, roomInk }: Grounds): ThemeColours {
  const paper = papers[0] ?? '#ffffff'
  const table = firstMix(main, black, (colour) => luminance(colour) <= tableLuminance)?.hex ?? black
  const light = (start: Hex, least: number) =>
    firstMix(start, roomInk, (colour) => contrast(colour, table) >= least)?.hex ?? roomInk
  const wash = firstMix(main, paper, (colour) => contrast(link, colour) >= textLeast && luminance(colour) >= 0.84)
  return {
    50: wash?.hex ?? paper,
    100: firstMix(main, paper, (colour) => luminance(colour) >= 0.72)?.hex ?? paper,
    300: light(main, 5),
    600: main,
    700: link,
    800: mix(main, black, 0.4),
    950: table,
    line: light(table, 3.3),
    seam: mix(table, roomInk, 0.14),
  }
}

/** A theme as custom properties, for pages that the server makes. */
export const themeCss = (colours: ThemeColours): string =>
  `:root{${themeTokens.map((token) => `--theme-${token}:${colours[token]}`).join(';')}}`
