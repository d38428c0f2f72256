import {
  type Event,
  type FacilitatorView,
  type FrozenManifest,
  type Organisation,
  organisationId,
  sentenceId,
  type WorkshopId,
  type WorkshopState,
} from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'
import type { AppParts } from '../app.js'
import { sha256 } from '../chance.js'
import { type MailCatcher, startMailCatcher } from '../mail/catcherTestData.js'
import { createSmtp } from '../mail/smtp.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { openControlClient, startTestApp } from '../testApp.js'
import { registerEntries } from '../workshop/register.js'
import { emptyRegister } from '../workshop/sideRows.js'

const manifestId = 'k3q7m2xw5tnd4hza'
const names = ['welzijn', 'ggd', 'gemeente', 'corporatie', 'politie', 'zorggroep', 'inwoners'] as const

/**
 * A text of seven organisations that lies open for signing until 23 December, a mail server, and a day that a test sets.
 * `parts`: what a server of this test is made of besides.
 */
export async function aTextToSign(parts: Partial<AppParts> = {}) {
  const clock = { nowMs: Date.parse('2026-11-24T09:00:00Z') }
  const storage = createMemoryStorage()
  const catcher = await startMailCatcher()
  const from = { name: 'Siroop', address: 'siroop@polderrand.example' }
  const start = () =>
    startTestApp({ ...parts, storage, nowMs: () => clock.nowMs, carrier: createSmtp({ smtpUrl: catcher.url, from }) })
  const before = await start()
  const cookie = await before.signIn()
  const organisations = names.map((type) => ({ name: `${type} Polderrand`, type }))
  const body = { template: 'korte-waardenronde', title: 'Ronde', region: 'Polderrand', locale: 'nl', organisations }
  const workshop = (await before.post<{ id: WorkshopId }>('/api/workshops', body, { cookie })).body.id
  const client = openControlClient<FacilitatorView>(before, { workshop, cookie })
  const partners = (await client.until(() => true)).organisations
  client.close()
  await before.app.close()
  // What the meetings before it lead to, without them: the frozen text is all that signing looks at.
  const frozen = frozenOf(partners)
  const fingerprint = fingerprintOf(frozen, (bytes) => Buffer.from(sha256(bytes), 'hex'))
  const appended = async (event: Event) => {
    const afterSeq = (await storage.events(workshop, 0)).at(-1)?.seq ?? 0
    const [last] = await storage.list('register', { workshop }, { orderBy: 'seq', descending: true, limit: 1 })
    const { writes } = registerEntries({
      state: { id: workshop, kind: 'real' } as WorkshopState,
      command: { type: 'openSigning' },
      events: [{ seq: afterSeq + 1, event }],
      head: last?.hash ?? emptyRegister,
      nowMs: clock.nowMs,
    })
    const json = JSON.stringify(event)
    const row = { type: event.type, json, atMs: clock.nowMs, actor: null, commandId: null }
    return [{ kind: 'append-events', workshop, afterSeq, events: [row] } as const, ...writes]
  }
  await storage.transact([
    ...(await appended({ type: 'editionFrozen', edition: 1, frozen, fingerprint, atMs: clock.nowMs })),
    { kind: 'insert', table: 'manifest', row: { id: manifestId, workshop } },
    { kind: 'patch', table: 'workshop', where: { id: workshop }, set: { manifest_id: manifestId } },
  ])
  const server = await start()
  const regie = openControlClient<FacilitatorView>(server, { workshop, cookie })
  const post = <T = Record<string, unknown>>(path: string, asked: object) => server.post<T>(path, asked, { cookie })
  const organisation = (type: string) => organisationId(partners[names.indexOf(type as never)]?.id ?? '')
  return {
    clock,
    storage,
    catcher,
    server,
    workshop,
    cookie,
    regie,
    post,
    fingerprint,
    organisation,
    frozen,
    /** What happened elsewhere: a server that starts after it knows of it. */
    happened: async (event: Event) => storage.transact(await appended(event)),
    manifestPath: `/m/${manifestId}`,
    row: async (type: string) => {
      const view = await regie.until(() => true)
      return view.edition?.signing.find((one) => one.organisation === organisation(type))
    },
    invite: (type: string, who = type) =>
      post(`/api/workshops/${workshop}/signatories`, {
        organisation: organisation(type),
        name: `Naam ${who}`,
        function: 'bestuurder',
        address: `${who}@polderrand.example`,
      }),
    /** Secret of the link in the newest mail to this person. */
    secretOf: async (who: string, subject = /tekenen/i) => secretIn(await newest(catcher, who, subject)),
    codeOf: async (who: string, after: number) => {
      const found = await catcher.until(
        (one) =>
          catcher.caught.indexOf(one) >= after &&
          one.to[0] === `${who}@polderrand.example` &&
          /code/.test(one.mail.subject ?? ''),
      )
      return /\d{3} \d{3}/.exec(found.mail.text ?? '')?.[0] ?? ''
    },
    close: async () => {
      regie.close()
      await server.app.close()
      await catcher.close()
    },
  }
}
export type TextToSign = Awaited<ReturnType<typeof aTextToSign>>

const newest = async (catcher: MailCatcher, who: string, subject: RegExp) => {
  const fits = (one: MailCatcher['caught'][number]) =>
    one.to[0] === `${who}@polderrand.example` &&
    subject.test(one.mail.subject ?? '') &&
    /teken#/.test(one.mail.text ?? '')
  const first = await catcher.until(fits)
  return catcher.caught.findLast(fits) ?? first
}
const secretIn = ({ mail }: MailCatcher['caught'][number]): string => /teken#(\S+)/.exec(mail.text ?? '')?.[1] ?? ''

type Partner = Pick<Organisation, 'id' | 'name' | 'type' | 'shape' | 'letters'>
const sentences = [
  'Wij bellen binnen een dag terug, ook als wij nog geen antwoord hebben.',
  'Wij vragen een inwoner één keer om hetzelfde, en geven het aan elkaar door.',
  'Wie geldzorgen heeft, hoort dezelfde week wie helpt.',
]
const frozenOf = (partners: readonly Partner[]): FrozenManifest => ({
  format: 'siroop-manifest/1',
  title: 'Onze waarden in Polderrand',
  edition: 1,
  kind: 'real',
  locale: 'nl',
  region: 'Polderrand',
  organisations: partners.map(({ id, name, type, shape, letters }) => ({
    id,
    name,
    type,
    shape,
    letters,
    logoSha256: null,
  })),
  sections: [
    {
      id: 'waarden',
      render: 'text',
      title: 'Waar wij voor staan',
      body: null,
      sentences: sentences.map((text, index) => ({
        id: sentenceId(`z${index}`),
        version: 1,
        heading: null,
        text,
        free: true,
        item: null,
        sources: [],
        bundle: null,
      })),
    },
    { id: 'tekenen', render: 'signatures', title: 'Wij tekenen', body: null, sentences: [] },
  ],
  checkinDates: ['2027-11-24'],
  inForceRule: { minimumSignatures: 4, closingDate: '2026-12-23' },
  signingStatement: 'Wij, {organisatie}, houden ons hieraan.',
})
