import { cssString } from './html.js'
import type { FontFace } from './printInput.js'

/** The two voices on paper: what Siroop says, and what people say. */
export const ui = '"Atkinson Hyperlegible Next Variable", "Noto Sans", "Noto Color Emoji", sans-serif'
export const voice = '"Source Serif 4 Variable", "Noto Serif", "Noto Color Emoji", serif'

/** The fonts as rules of the document's own style; a font that is not data in the document itself is left out. */
export const fontFaces = (fonts: readonly FontFace[]): string =>
  fonts
    .filter(({ dataUrl }) => /^data:font\/woff2;base64,[A-Za-z0-9+/=]+$/.test(dataUrl))
    .map(
      ({ family, style, weight, unicodeRange, dataUrl }) =>
        `@font-face{font-family:${cssString(family)};font-style:${style};font-weight:${weight.replace(/[^0-9 ]/g, '')};` +
        `unicode-range:${unicodeRange.replace(/[^0-9A-Fa-fU+,\- ]/g, '')};src:url(${dataUrl}) format("woff2")}`,
    )
    .join('\n')
