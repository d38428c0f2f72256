import { err, ok, type Result } from './result.js'
import { isBlank, normalise } from './text.js'

/** Longest address that a mail server takes (RFC 5321, 4.5.3.1.3, without its brackets). */
const longest = 254
/** Letters that no header and no command of a mail server gives a meaning: no space, bracket, comma, quote or control. */
const shape =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u

/**
 * One mail address, trimmed. Refused is everything that is not plainly one: a name beside it, two of them, a quoted part, a
 * line break, a host without a dot. Whether somebody reads it is not known before a mail was sent. Rule: SPEC MAD-1.
 */
export function checkMailAddress(text: string): Result<string, 'bad-address'> {
  const typed = normalise(text)
  return typed.length <= longest && shape.test(typed) && !typed.includes('..') ? ok(typed) : err('bad-address')
}

/**
 * What is wrong with an address that was refused, for who typed it. `half-address`: there is nothing after the dot, or no
 * dot at all. Rule: SPEC MAD-2.
 */
export function mailAddressFault(text: string): 'text-empty' | 'half-address' | 'bad-address' {
  const typed = normalise(text)
  if (isBlank(typed)) return 'text-empty'
  return /^[^\s@,;]+@[^\s@,;.]+\.?$/.test(typed) ? 'half-address' : 'bad-address'
}
