import { expect, test } from 'vitest'
import { copy as en } from '../../copy/en/regie/mail.js'
import { copy as nl } from '../../copy/nl/regie/mail.js'
import { whyNot } from './whyNot.js'

test('[WEB-400] why a mail did not leave is told in words: the address, the mailbox or the server is to be looked at', () => {
  const kinds: Readonly<Record<string, ReturnType<typeof whyNot>>> = {
    'no-address': 'noAddress',
    'EENVELOPE 550': 'refused',
    '554': 'refused',
    'EMESSAGE 552': 'full',
    'EENVELOPE 452': 'full',
    'EAUTH 535': 'login',
    ENOAUTH: 'login',
    ECONNECTION: 'away',
    'ESOCKET ': 'away',
    ETIMEDOUT: 'away',
    EDNS: 'away',
    ETLS: 'secure',
    'EENVELOPE 451': 'busy',
    unknown: 'unknown',
    'iets anders': 'unknown',
  }
  for (const [problem, kind] of Object.entries(kinds)) expect(whyNot(problem), problem).toBe(kind)
  for (const { mail } of [nl, en])
    for (const words of Object.values(mail.why)) expect(words).not.toMatch(/\b[A-Z]{4,}|\d{3}/)
})
