/**
 * Canonical JSON by RFC 8785 (JCS): keys sorted by UTF-16 code units, no white space, shortest escapes. Narrower than the
 * RFC: only whole numbers within the safe range, so that no two programs can write a number differently.
 *
 * Throws on what has no canonical form: floats, `undefined`, functions, lone surrogates, text that is not NFC.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`Not a whole number: ${value}`)
    return String(value)
  }
  if (typeof value === 'string') return canonicalText(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, part]) => `${canonicalText(key)}:${canonicalJson(part)}`).join(',')}}`
  }
  throw new Error(`No canonical form for ${typeof value}`)
}

/** The bytes that are hashed, attached to the PDF and compared: UTF-8 of `canonicalJson`. */
export const canonicalBytes = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value))

function canonicalText(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new Error('A lone surrogate has no UTF-8 form')
  if (text !== text.normalize('NFC')) throw new Error('Text in the frozen value is NFC')
  // JSON.stringify escapes exactly as RFC 8785 asks, once lone surrogates are out
  return JSON.stringify(text)
}
