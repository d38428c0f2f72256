/**
 * Text that a person typed, made harmless as HTML text and inside a double-quoted attribute. Nothing is changed that a
 * reader sees; NUL, which HTML cannot hold, becomes the replacement character.
 */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'`\0]/g, (sign) => replacements[sign] ?? `&#${sign.charCodeAt(0)};`)

const replacements: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\0': '\ufffd' }

/** Text as a CSS string, quotes included. Everything but letters, digits and spaces is a CSS escape, so no text can end the string or the style. */
export const cssString = (text: string): string =>
  `"${Array.from(text, (sign) => (/[\p{L}\p{N} ,.]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join('')}"`

/** Typed text on one line of its own direction: a line of Arabic or Hebrew does not turn the words around it. */
export const spoken = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`

/** A text of several lines as paragraphs; empty lines are left out. */
export const paragraphs = (text: string, className = ''): string =>
  linesOf(text)
    .map((line) => `<p${className === '' ? '' : ` class="${className}"`} dir="auto">${escapeHtml(line)}</p>`)
    .join('')

/** The lines of a text that hold something. */
export const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')
