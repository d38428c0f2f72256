import { addSentence, penRoom, sentenceText } from '@siroop/board'
import {
  type Command,
  type Event,
  type FacilitatorView,
  type FrozenManifest,
  organisationId,
  type SentenceView,
  sentenceId,
  type WorkshopId,
  type WorkshopState,
} from '@siroop/domain'
import * as Y from 'yjs'
import type { AppParts } from '../app.js'
import { type MailCatcher, startMailCatcher } from '../mail/catcherTestData.js'
import { createSmtp } from '../mail/smtp.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { WriteOp } from '../storage/storage.js'
import { openControlClient, openTestDocument, startTestApp } from '../testApp.js'
import { registerEntries } from '../workshop/register.js'
import { emptyRegister } from '../workshop/sideRows.js'

const names = ['welzijn', 'ggd', 'gemeente', 'corporatie', 'politie', 'zorggroep', 'inwoners'] as const

/**
 * A text of seven organisations that lies open for signing until 23 December, a mail server, and a day that a test sets.
 * What the meetings lead to is there without them; the text is laid down as who leads does, with its entry in the register.
 * `parts`: what a server of this test is made of besides.
 */
export async function aTextToSign(
  parts: Partial<AppParts> & { readonly environment?: Readonly<Record<string, string>> } = {},
) {
  const clock = { nowMs: Date.parse('2026-11-24T09:00:00Z') }
  const { storage = createMemoryStorage() } = parts
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
  const last = (await storage.events(workshop, 0)).at(-1)?.seq ?? 0
  await storage.transact(drafted({ workshop, afterSeq: last, partners, atMs: clock.nowMs }))
  const server = await start()
  const regie = openControlClient<FacilitatorView>(server, { workshop, cookie })
  const laid = await regie.send({ type: 'openSigning' })
  if (!laid.ok) throw new Error(laid.refusal)
  const { edition, manifestPath } = await regie.until((view) => view.edition !== null)
  const fingerprint = edition?.fingerprint ?? ''
  const post = <T = Record<string, unknown>>(path: string, asked: object) => server.post<T>(path, asked, { cookie })
  const organisation = (type: string) => organisationId(partners[names.indexOf(type as never)]?.id ?? '')
  const shown = await server.get(`/api/workshops/${workshop}/editions/1`, { cookie })
  const { frozen } = (await shown.json()) as { frozen: FrozenManifest }
  /** A command of who leads that has to go through. */
  const lead = async (command: Command) => {
    const ack = await regie.send(command)
    if (!ack.ok) throw new Error(`${command.type}: ${ack.refusal}`)
  }
  const codeOf = async (who: string, after: number) => {
    const found = await catcher.until(
      (one) =>
        catcher.caught.indexOf(one) >= after &&
        one.to[0] === `${who}@polderrand.example` &&
        /code/.test(one.mail.subject ?? ''),
    )
    return /\d{3} \d{3}/.exec(found.mail.text ?? '')?.[0] ?? ''
  }
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
    manifestPath: manifestPath ?? '',
    lead,
    /** Somebody who holds a pen writes these words, and proposes them. */
    rewrites: async (index: number, words: string): Promise<SentenceView> => {
      const line = openTestDocument(server, penRoom(workshop), { cookie })
      const text = sentenceText(await line.synced, sentenceId(`z${index}`))
      text?.delete(0, text.length)
      text?.insert(0, words)
      const sentence = sentenceId(`z${index}`)
      // the words come by another line: until they are there nothing is another text
      for (let tries = 0; tries < 100; tries++) {
        const ack = await regie.send({ type: 'proposeSentence', sentence })
        if (ack.ok) break
        if (ack.refusal !== 'nothing-changed') throw new Error(ack.refusal)
      }
      line.close()
      const view = await regie.until(({ sentences }) => sentences.some((one) => one.text === words))
      return view.sentences.find(({ id }) => id === sentence) as SentenceView
    },
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
    codeOf,
    look: (secret: string) => server.post<Record<string, unknown>>('/api/sign/look', { secret }),
    /** Asks a code by mail, types it, and does what it confirms. */
    act: async (who: string, secret: string, what: object) => {
      const after = catcher.caught.length
      const asked = await server.post('/api/sign/code', { secret })
      if (asked.status !== 200) return asked
      const code = await codeOf(who, after)
      clock.nowMs += 30_000
      return server.post('/api/sign/act', { secret, code, act: what })
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

const sentences = [
  'Wij bellen binnen een dag terug, ook als wij nog geen antwoord hebben.',
  'Wij vragen een inwoner één keer om hetzelfde, en geven het aan elkaar door.',
  'Wie geldzorgen heeft, hoort dezelfde week wie helpt.',
].map((text, index) => ({ id: sentenceId(`z${index}`), text }))

/** Sentences with everybody's consent, in the events and in the document of the pens; a day to look back, and a rule. */
function drafted(of: {
  readonly workshop: WorkshopId
  readonly afterSeq: number
  readonly partners: FacilitatorView['organisations']
  readonly atMs: number
}): WriteOp[] {
  const { workshop, afterSeq, partners, atMs } = of
  const events: readonly Event[] = [
    {
      type: 'sentencesSeeded',
      sentences: sentences.map(({ id, text }) => ({
        sentence: id,
        section: 'waarden',
        item: null,
        heading: null,
        text,
        sources: [],
        settled: true,
      })),
    },
    { type: 'checkinsPlanned', dates: ['2027-11-24'] },
    { type: 'inForceRuleSet', rule: { minimumSignatures: 4, closingDate: '2026-12-23' } },
    ...partners.map(({ id }): Event => ({ type: 'coverageDiscussed', organisation: id, words: 'Las mee.' })),
  ]
  const pen = new Y.Doc()
  for (const sentence of sentences) addSentence(pen, sentence, 'server')
  return [
    {
      kind: 'append-events',
      workshop,
      afterSeq,
      events: events.map((event) => ({
        type: event.type,
        json: JSON.stringify(event),
        atMs,
        actor: null,
        commandId: null,
      })),
    },
    { kind: 'append-update', room: penRoom(workshop), bytes: Y.encodeStateAsUpdate(pen) },
  ]
}
