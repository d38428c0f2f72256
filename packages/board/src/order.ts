/** Digits of an order key, in the order of their character codes: plain string comparison sorts keys. */
const digits = '0123456789abcdefghijklmnopqrstuvwxyz'
const base = digits.length
const headLength = 4
const headMax = base ** headLength - 1
const orderPattern = /^[0-9a-z]{0,63}[1-9a-z]$/

/** True for a key that `orderBetween` can make: 1 to 64 of 0-9 and a-z, not ending in 0. */
export const isOrder = (text: unknown): text is string => typeof text === 'string' && orderPattern.test(text)

const digit = (text: string, at: number): number => {
  const found = at < text.length ? digits.indexOf(text.charAt(at)) : 0
  return found < 0 ? 0 : found
}
const headOf = (text: string): number => {
  let head = 0
  for (let at = 0; at < headLength; at++) head = head * base + digit(text, at)
  return head
}
/** Four digits and a middle one: room for a key before it, and not ending in 0. */
const keyOf = (head: number): string => `${head.toString(base).padStart(headLength, '0')}i`

/** Shortest text between two fractions 0.a and 0.b written in base 36; `below` may be empty (0), `above` null (1). */
function middle(below: string, above: string | null): string {
  let key = ''
  for (let at = 0; ; at++) {
    const low = digit(below, at)
    const high = above === null ? base : digit(above, at)
    if (low === high) {
      key += digits.charAt(low)
      continue
    }
    if (high - low > 1) return key + digits.charAt(Math.floor((low + high) / 2))
    // Neighbouring digits: stay at the lower one and look for room above the rest of `below`.
    key += digits.charAt(low)
    return key + middle(below.slice(at + 1), null)
  }
}

/**
 * A key that sorts after `before` and ahead of `after` (null: the end or the beginning). The same two neighbours always
 * give the same key; two people who do it at once get equal keys, and readers then sort by id. When the neighbours are
 * equal or swapped (a reader with an old view) the key comes right after `before`.
 */
export function orderBetween(before: string | null, after: string | null): string {
  if (before === null && after === null) return keyOf(Math.floor(headMax / 2))
  if (after === null || (before !== null && before >= after)) {
    const head = headOf(before ?? '')
    return head < headMax ? keyOf(head + 1) : middle(before ?? '', null)
  }
  if (before === null) {
    const head = headOf(after)
    return head > 0 ? keyOf(head - 1) : middle('', after)
  }
  return middle(before, after)
}

/** Compares two records by order key, then by id, so that everybody sees one order. */
export const byOrder = (
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
