import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontFace } from '@siroop/manifest'

const require = createRequire(import.meta.url)
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const latinExt =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'
const serif = { family: 'Source Serif 4 Variable', weight: '200 900', files: 'source-serif-4/files/source-serif-4' }
const ui = {
  family: 'Atkinson Hyperlegible Next Variable',
  weight: '200 800',
  files: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next',
}
const faces = [
  { ...serif, axis: 'opsz', style: 'normal' },
  { ...serif, axis: 'opsz', style: 'italic' },
  { ...ui, axis: 'wght', style: 'normal' },
] as const

let kept: readonly FontFace[] | null = null

/**
 * The two typefaces as data, read once from the packages that the screens use too. Scripts beyond Latin come from the
 * system's Noto fonts. Throws when a font file is not there: the installation is incomplete.
 */
export function printFonts(): readonly FontFace[] {
  kept ??= faces.flatMap(({ family, weight, files, axis, style }) =>
    [
      { part: 'latin', unicodeRange: latin },
      { part: 'latin-ext', unicodeRange: latinExt },
    ].map(({ part, unicodeRange }) => ({
      family,
      style,
      weight,
      unicodeRange,
      dataUrl: dataUrlOf(`@fontsource-variable/${files}-${part}-${axis}-${style}.woff2`),
    })),
  )
  return kept
}

const dataUrlOf = (name: string): string =>
  `data:font/woff2;base64,${readFileSync(require.resolve(name)).toString('base64')}`
