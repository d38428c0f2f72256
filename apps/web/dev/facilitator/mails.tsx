import { type WorkshopKind, workshopId } from '@siroop/domain'
import type { ReactElement } from 'react'
import { MailPage } from '../../src/facilitator/mail/MailPage.js'
import type { Mail, MailList } from '../../src/facilitator/mail/mailApi.js'
import { answerWith } from '../answers.js'

const atMs = Date.parse('2026-11-24T09:00:00Z')
const title = 'Onze waarden in Polderrand en omstreken, vastgesteld door alle partners van het sociaal domein'
const text = (name: string) =>
  `Beste ${name},\n\nU bent gevraagd om “${title}” te tekenen voor Welzijn Polderrand.\n\nLees eerst de hele tekst.\nhttp://siroop.example/teken#abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG`
const mail = (at: number, change: Partial<Mail>): Mail => ({
  id: `m-${at}`,
  to: { name: 'Noor', address: 'noor@polderrand.example' },
  subject: `Uitnodiging om te tekenen: ${title}`,
  text: null,
  state: 'sent',
  tries: 1,
  nextAtMs: atMs,
  madeAtMs: atMs,
  endedAtMs: atMs + 4_000,
  problem: null,
  ...change,
})
const long = {
  name: 'Jacqueline Annemarie van der Heijden-Schimmelpenninck van der Oye',
  address: 'jacqueline.annemarie.vanderheijden-schimmelpenninck@welzijnsorganisatie-polderrand.example',
}
const sent = (at: number) => mail(at, { subject: '123 456 is uw code om te tekenen' })
const many: Mail[] = [
  mail(1, { to: long, state: 'waiting', tries: 3, nextAtMs: atMs + 900_000, endedAtMs: null, problem: 'ECONNECTION' }),
  mail(2, { state: 'failed', problem: 'EENVELOPE 550' }),
  mail(3, { state: 'failed', problem: 'EAUTH 535' }),
  mail(4, { state: 'failed', to: { name: 'Bo', address: null }, problem: 'no-address' }),
  mail(5, { state: 'failed', to: { name: null, address: null }, problem: 'no-address' }),
  mail(6, { to: long }),
  ...Array.from({ length: 24 }, (_, at) => sent(at + 7)),
]
const byHand: Mail[] = [
  mail(1, { to: long, state: 'waiting', tries: 0, endedAtMs: null, text: text(long.name) }),
  mail(2, { state: 'waiting', tries: 0, endedAtMs: null, text: text('Noor') }),
  mail(3, { state: 'handed' }),
]

const page = (list: MailList | null, kind: WorkshopKind = 'real') => {
  const workshop = {
    id: workshopId('w1'),
    kind,
    title,
    region: 'Polderrand',
    locale: 'nl' as const,
    document: 'manifest' as const,
  }
  answerWith(list === null ? {} : { '/api/workshops/w1/mails': list })
  return <MailPage workshop={workshop} />
}

/** The page with the mail of a workshop. */
export const mailStates: Readonly<Record<string, () => ReactElement>> = {
  mail: () => page({ sends: true, mails: many }),
  'mail-by-hand': () => page({ sends: false, mails: byHand }),
  'mail-demo': () => page({ sends: false, mails: byHand.slice(1, 2) }, 'demo'),
  'mail-empty': () => page({ sends: true, mails: [] }),
  'mail-away': () => page(null),
}
