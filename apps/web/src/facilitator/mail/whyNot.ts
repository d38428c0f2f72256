import type { FacilitatorCopy } from '../../copy/facilitator.js'

/** Why a mail did not leave, as far as somebody can do something about it. */
export type WhyNot = keyof FacilitatorCopy['mail']['why']

/**
 * Puts what the mail program and the mail server said into a reason in words: whether the address, the mailbox or the server
 * is to be looked at. `problem`: as kept with the mail, a code of the mail program and a number of the server (RFC 5321), each
 * of which may be missing. Whatever is not known is `unknown`.
 */
export function whyNot(problem: string): WhyNot {
  if (problem === 'no-address') return 'noAddress'
  const [code = '', number = ''] = /^\d/.test(problem) ? ['', problem] : problem.split(' ')
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return 'login'
  if (number === '552' || number === '452') return 'full'
  if (number.startsWith('5')) return 'refused'
  if (number.startsWith('4')) return 'busy'
  if (code === 'ETLS' || code === 'EREQUIRETLS') return 'secure'
  if (away.has(code)) return 'away'
  return 'unknown'
}

const away = new Set([
  'ECONNECTION',
  'ESOCKET',
  'ETIMEDOUT',
  'EDNS',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPROXY',
  'ENOTFOUND',
])
