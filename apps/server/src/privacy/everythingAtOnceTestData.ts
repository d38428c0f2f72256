import { mineRoom, submitNote } from '@siroop/board'
import { noteId, participantId, stepId } from '@siroop/domain'
import { expect } from 'vitest'
import { anja, codeIn, someInvite } from '../http/invites/inviteTestData.js'
import type { CaughtMail } from '../mail/catcherTestData.js'
import { aTextToSign, type TextToSign } from '../signing/signingTestData.js'
import type { Storage } from '../storage/storage.js'
import { storyContent } from '../stories/storiesTestData.js'
import { openTestDocument } from '../testApp.js'

export const nora = { first: 'Nora', last: 'Kwikstaart', email: 'nora.kwikstaart@polderrand.example' }
export const fullName = `${nora.first} ${nora.last}`

/** A server on which one person is everything that somebody can be, as it is for who leads. */
export interface EverythingAtOnce {
  readonly table: TextToSign
  /** Who she is in the room. */
  readonly participant: string
}

/**
 * Nora took part with her name, signed by mail, is asked to take over, signed a support page, registered, reads and reacts by
 * a link, had an account that asked for a link by mail and for another address, that signed in by a key and by an organisation
 * and made a key for a program and an address for messages, and is asked as a colleague once more. A mail to somebody else
 * that could not leave names her.
 */
export async function everythingAtOnce(storage: Storage): Promise<EverythingAtOnce> {
  const table = await aTextToSign({ storage, environment: { SIROOP_WEBHOOKS: 'https://zaken.example' } })
  const { server, cookie, workshop, catcher } = table
  const post = async <T = Record<string, unknown>>(path: string, body: object, as = cookie) => {
    const answer = await server.post<T>(path, body, { cookie: as })
    expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return answer.body
  }
  const form = async (path: string, fields: Record<string, string>, headers = {}) => {
    const body = new URLSearchParams(fields)
    const answer = await fetch(server.url + path, { method: 'POST', body, headers, redirect: 'manual' })
    expect(answer.status, path).toBeLessThan(400)
  }
  const mailed = (fits: (one: CaughtMail) => boolean) =>
    catcher.until((one) => one.to[0] === nora.email && fits(one)).then(({ mail }) => mail.text ?? '')
  const asked = { name: fullName, function: 'bestuurder', address: nora.email }

  // signs for one organisation, is asked to take over at another
  const signatory = { ...asked, organisation: table.organisation('ggd') }
  await post(`/api/workshops/${workshop}/signatories`, signatory)
  const secret = /teken#(\S+)/.exec(await mailed(({ mail }) => /teken#/.test(mail.text ?? '')))?.[1] ?? ''
  await server.post('/api/sign/code', { secret })
  const code = codeIn(await mailed(({ mail }) => /code/.test(mail.subject ?? '')))
  const person = { name: fullName, function: 'bestuurder', sentence: null, condition: null }
  const act = { kind: 'sign', fingerprint: table.fingerprint, authority: 'own', person }
  await post('/api/sign/act', { secret, code, act })
  await table.invite('corporatie')
  const other = { ...act, person: { ...person, name: 'Naam corporatie' } }
  expect(await table.act('corporatie', await table.secretOf('corporatie'), other)).toMatchObject({ status: 200 })
  const successor = { ...asked, edition: 1, organisation: table.organisation('corporatie'), replaces: null }
  await post(`/api/workshops/${workshop}/successors`, successor)

  // sits in the room, with a note of her own
  const { joinCode } = await table.regie.until(() => true)
  const join = { name: fullName, organisation: table.organisation('politie'), locale: 'nl' }
  const seat = await post<{ token: string; participant: string }>(`/api/join/${joinCode}`, join)
  const line = openTestDocument(server, mineRoom(workshop, participantId(seat.participant)), { token: seat.token })
  submitNote(await line.synced, {
    id: noteId('n1'),
    step: stepId('waarden'),
    kind: 'waarde',
    text: `Vraag het ${fullName}`,
  })
  expect((await server.post('/api/words', {}, { authorization: `Bearer ${seat.token}` })).status).toBe(200)
  line.close()

  // reads by a personal link, and reacts; leads see it
  const desk = `/api/workshops/${workshop}/stories`
  const told = await post<{ id: string }>(desk, { content: storyContent({ values: [] }) })
  await post(`${desk}/${told.id}/publish`, { rev: 1, published: true })
  const reader = await post<{ code: string }>(`${desk}/readers`, { name: fullName, circle: 'partners', table: null })
  const reacts = { reactie: `Dat zag ik ook. ${fullName}` }
  await form(`${table.manifestPath}/berichten/${told.id}/reactie`, reacts, { cookie: `siroop_lezer=${reader.code}` })

  // signs a support page, and registers for an evening
  const content = {
    ...{ locale: 'nl', title: 'Ja, ik kies positie.', lead: 'Ik sta ervoor.', promise: 'U kunt ervan op aan.' },
    ...{ steps: [{ title: 'Begin', text: 'Ik begin.' }], period: '', addressees: [], sender: 'Werkgroep' },
    ...{ asksRole: true, closesOn: null },
  }
  const page = (await post<{ id: string }>('/api/support', { content })).id
  await post(`/api/support/${page}/open`, {})
  const signs = {
    firstName: nora.first,
    lastName: nora.last,
    email: nora.email,
    role: 'buurvrouw',
    listed: '1',
    informed: '1',
  }
  await form(`/steun/${page}`, signs)
  const supports = codeIn(await mailed(({ mail }) => codeIn(mail.text ?? '') !== '' && /steun/.test(mail.text ?? '')))
  await form(`/steun/${page}/bevestig`, { email: nora.email, code: supports })
  await post(`/api/support/${page}/mail`, {
    kind: 'progress',
    subject: 'Hoe het gaat',
    text: 'De eerste stap is gezet.',
  })
  const evening = {
    template: 'transitiebijeenkomst-raadsleden',
    title: 'Welke ruimte?',
    region: 'Polderrand',
    locale: 'nl',
  }
  const organisations = [{ name: 'Griffie', type: 'griffie' }]
  const invites = `/api/workshops/${(await post<{ id: string }>('/api/workshops', { ...evening, organisations })).id}/invites`
  const invite = (await post<{ id: string }>(invites, { content: someInvite() })).id
  await post(`${invites}/${invite}/open`, {})
  await form(`/uitnodiging/${invite}`, { ...anja, firstName: nora.first, lastName: nora.last, email: nora.email })
  const comes = codeIn(
    await mailed(({ mail }) => codeIn(mail.text ?? '') !== '' && /uitnodiging/.test(mail.text ?? '')),
  )
  await form(`/uitnodiging/${invite}/bevestig`, { email: nora.email, code: comes })

  // was a colleague, who asked for a link by mail and for another address, and helped along; and is asked once more
  const spaces = await server.get('/api/spaces', { cookie })
  const space = ((await spaces.json()) as { id: string }[])[0]?.id
  const colleague = { name: fullName, email: nora.email, role: 'facilitator', locale: 'nl' }
  await post(`/api/spaces/${space}/colleagues`, colleague)
  const link = /\/start#([\w-]+)/.exec(await mailed(({ mail }) => /\/start#/.test(mail.text ?? '')))?.[1] ?? ''
  const started = await server.post('/api/start', { secret: link })
  const own = (started.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  await post(`/api/colleagues/workshops/${workshop}/seat`, {}, own)
  await form('/inloggen?taal=nl', { email: nora.email })
  await mailed(({ mail }) => /in te loggen/.test(mail.subject ?? ''))
  await post('/api/account', { name: fullName, email: `nieuw.${nora.email}`, locale: 'nl' }, own)
  const { account } = ((await (await server.get('/api/spaces', { cookie: own })).json()) as Members)
    .flatMap(({ members }) => members)
    .filter(({ isYou }) => isYou)[0] ?? { account: '' }
  const named = { space, name: `Zaken van ${fullName}`, workshops: null }
  await post('/api/connections/tokens', { ...named, scopes: ['route'], days: 30 }, own)
  const hook = { ...named, url: `https://zaken.example/${nora.last}`, kinds: ['shelf.item'] }
  await post('/api/connections/hooks', hook, own)
  const [made] = await storage.list('hook', {})
  const first = (await storage.list('person', { workshop })).find(({ name }) => name === 'Naam corporatie')
  const at = { created_at_ms: 1, used_at_ms: null }
  const mail = { id: 'm1', workshop, participant: first?.participant ?? '', subject: `${fullName} neemt over` }
  const message = { id: 'hm1', hook: made?.id ?? '', event: 'e1', kind: 'try', workshop: null, json: '{}' }
  const waits = { state: 'failed', tries: 9, next_at_ms: 1, made_at_ms: table.clock.nowMs, ended_at_ms: 1 } as const
  const passkey = { id: 'pk1', account, public_key: new Uint8Array(3), counter: 0, name: `Laptop ${nora.first}`, ...at }
  const signOn = { issuer: 'https://inloggen.example', subject: nora.email, account, created_at_ms: 1 }
  const rows = await storage.transact([
    { kind: 'insert', table: 'passkey', row: passkey },
    { kind: 'insert', table: 'sign_on', row: signOn },
    { kind: 'insert', table: 'hook_message', row: { ...message, ...waits, problem: null } },
    {
      kind: 'insert',
      table: 'mail',
      row: { ...mail, ...waits, text: `${fullName}, bestuurder.`, problem: 'x', calendar: null },
    },
  ])
  expect(rows.ok).toBe(true)
  await post(`/api/spaces/${space}/members/${account}`, { role: null })
  await post(`/api/spaces/${space}/colleagues`, colleague)
  return { table, participant: seat.participant }
}
type Members = readonly { readonly members: readonly { readonly account: string; readonly isYou: boolean }[] }[]
