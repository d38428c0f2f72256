import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mineRoom, setDraft, submitNote } from '@siroop/board'
import { noteId, participantId, stepId } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { signInAnother } from '../accounts/otherAccountTestData.js'
import type { AnsweredRequest } from '../metrics/metrics.js'
import { openedBy } from '../openedTestData.js'
import { newDatabase } from '../realServers/sharedTestData.js'
import { openPostgresStorage } from '../storage/postgresStorage.js'
import { openSqliteStorage } from '../storage/sqliteStorage.js'
import type { Storage } from '../storage/storage.js'
import { primaryKeys, type TableName } from '../storage/tables.js'
import { openControlClient, openTestDocument } from '../testApp.js'
import { everythingAtOnce, fullName, nora } from './everythingAtOnceTestData.js'
import type { PersonKey } from './people/findPeople.js'
import { register } from './register.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const noor = { first: 'Noortje', last: 'Zoutkamp', email: 'noortje.zoutkamp@polderrand.example' }
const name = `${noor.first} ${noor.last}`
let evening: Awaited<ReturnType<typeof openedBy>>
/** Everything that only its owner may know: in no line of the log, and in no overview. */
const secrets: string[] = []
const answered: AnsweredRequest[] = []
let token: string
let participant: string
let page: string
let others: string

const act = <T = Record<string, unknown>>(path: string, body: unknown) =>
  evening.server.post<T>(path, body, { cookie: evening.cookie })
const form = async (path: string, fields: Record<string, string>) =>
  fetch(`${evening.server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
const find = async (who: string, cookie = evening.cookie) =>
  (await evening.server.post<Answer<'people'>>('/api/people', { who }, { cookie })).body
const rows = async () => {
  const tables = Object.keys(primaryKeys) as TableName[]
  return Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => [table, JSON.stringify(await evening.server.storage.list(table, {}))]),
    ),
  ) as Record<string, string>
}

const saysNora = (text: string) =>
  [nora.first, nora.last, nora.email].some((word) => text.toLowerCase().includes(word.toLowerCase()))
/** Tables in which a row says who Nora is, in a column or in the bytes of a document. */
const tablesThatSay = async (storage: Storage) => {
  const said: string[] = []
  for (const table of Object.keys(primaryKeys) as TableName[]) {
    const values = (await storage.list(table, {})).flatMap((row) => Object.values(row as object))
    const texts = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : String(value)))
    if (texts.some(saysNora)) said.push(table)
  }
  return said
}

beforeAll(async () => {
  evening = await openedBy(3, {
    onRequest: (one) => void answered.push(one),
    environment: { SIROOP_RESPONSIBLE: 'Gemeente Polderrand', SIROOP_PRIVACY_CONTACT: 'avg@polderrand.example' },
  })
  const { server, regie, workshop, cookie } = evening
  others = await signInAnother(server.storage)
  const view = await regie.until(() => true)
  const organisation = view.organisations[0]?.id
  const came = await server.post<{ token: string; participant: string }>(`/api/join/${view.joinCode}`, {
    ...{ name, organisation, locale: 'nl' },
  })
  ;({ token, participant } = came.body)
  const control = openControlClient(server, { workshop, token })
  await control.until(() => true)
  const line = openTestDocument(server, mineRoom(workshop, participantId(participant)), { token })
  const mine = await line.synced
  submitNote(mine, { id: noteId('geheim1'), step: stepId('waarden'), kind: 'waarde', text: 'Merkwoord kraanvogel' })
  setDraft(mine, { step: stepId('waarden'), text: 'Halve zin zeearend' })
  const words = await server.post<{ words: string[] }>(`/api/words`, {}, { authorization: `Bearer ${token}` })
  const content = {
    ...{ locale: 'nl', title: 'Ja, ik kies positie.', lead: 'Ik sta ervoor.', promise: 'U kunt ervan op aan.' },
    ...{ steps: [{ title: 'Begin', text: 'Ik begin.' }], period: '', addressees: [], sender: 'Werkgroep' },
    ...{ asksRole: false, closesOn: null },
  }
  page = (await act<{ id: string }>('/api/support', { content })).body.id
  await act(`/api/support/${page}/open`, {})
  await form(`/steun/${page}`, { firstName: noor.first, lastName: noor.last, email: noor.email, listed: '1' })
  const mail = (await server.storage.list('mail', { workshop: page }))[0]?.text ?? ''
  const code = /^\d{3} \d{3}$/m.exec(mail)?.[0] ?? ''
  await form(`/steun/${page}/bevestig`, { email: noor.email, code })
  // things that go wrong, with words in them
  await server.post('/api/join/0000', '{"name":"Merkwoord kapot')
  await server.post(`/api/join/${view.joinCode}`, { name: 'Merkwoord vreemd', organisation: 'niet-hier' })
  await server.get('/zoek/merkwoord-pad?geheim=merkwoord-vraag')
  await server.get(`/api/workshops/${workshop}/cards`, { authorization: 'Bearer merkwoord-token' })
  await control.send({ type: 'proposeWording', text: 'Merkwoord opdracht' })
  await form(`/steun/${page}`, { firstName: 'Merkwoord', lastName: '', email: 'merkwoord@', listed: '' })
  secrets.push(token, cookie.split('=')[1] ?? '', code, code.replace(' ', ''), /#secret=(\S+)/.exec(mail)?.[1] ?? '')
  secrets.push(...(words.body.words ?? []).map((_, at, all) => all.slice(at, at + 2).join(' ')).slice(0, 3))
  line.close()
  control.close()
})
afterAll(() => evening.close())

test('[PRV-10] by a name or an address somebody is found in what is led by who asks, and nowhere else', async () => {
  const found = await find('noortje zout')
  expect(found.people.map(({ key }) => key.kind).sort()).toEqual(['person', 'supporter'])
  expect(found.people.find(({ key }) => key.kind === 'person')).toMatchObject({ name, signed: false, where: 'Ronde' })
  expect((await find(noor.email.toUpperCase())).people).toMatchObject([{ key: { kind: 'supporter', within: page } }])
  for (const who of ['n', '', '@', 'kraanvogel', 'zoutkamp@polderrand.example'])
    expect((await find(who)).people).toEqual([])
  expect((await find(name, others)).people).toEqual([])
  const keys = found.people.map(({ key }) => key)
  for (const path of ['/api/people/file', '/api/people/erase']) {
    const asked = { keys, ...(path.endsWith('file') ? { form: 'data', locale: 'nl' } : {}) }
    expect(await evening.server.post(path, asked, { cookie: others })).toMatchObject({ status: 404 })
  }
})

test('[PRV-15] texts of who asks in which the name was typed come with it, and nothing that is closed or of somebody else', async () => {
  const written = async (who: string, cookie?: string) =>
    (await find(who, cookie)).written.map(({ kind, text }) => `${kind}: ${text}`)
  expect(await written('woord n1')).toEqual(['note: Woord n1'])
  expect(await written('werkgroep')).toEqual(['support: Werkgroep'])
  // own notes that nobody opened, half sentences, and who somebody is
  for (const closed of ['kraanvogel', 'zeearend', name, noor.email]) expect(await written(closed)).toEqual([])
  for (const who of ['woord n1', 'werkgroep']) expect(await written(who, others)).toEqual([])
  expect(await evening.server.app.people.find(null, 'woord n1')).toMatchObject({ people: [], written: [] })
  // where own notes are kept the page says so, whoever is asked for
  const at = [{ workshop: evening.workshop, where: 'Ronde' }]
  for (const who of ['kraanvogel', 'werkgroep']) expect((await find(who)).closed).toEqual(at)
  expect((await find('kraanvogel', others)).closed).toEqual([])
})

test('[PRV-17] who runs the server hears in which places a name was typed, and how often, without the words; not of what is closed while a meeting is open', async () => {
  const { people } = evening.server.app
  const told = async (who: string) => (await people.places(who)).places.map((one) => Object.values(one).join(' '))
  expect(await told('werkgroep')).toEqual(['shared Ja, ik kies positie. 1'])
  expect(await told('woord n1')).toEqual(['together Ronde 1'])
  // a meeting is open: nothing of own notes
  expect(await people.places('kraanvogel')).toEqual({ places: [], underWay: ['Ronde'] })
  expect(await evening.regie.send({ type: 'closeMeeting' })).toMatchObject({ ok: true })
  expect(await told('kraanvogel')).toEqual(['ownNotes Ronde 1'])
  expect(await told('zeearend')).toEqual(['ownNotes Ronde 1'])
  expect((await people.places('kraanvogel')).underWay).toEqual([])
  // a letter, and a template of one's own
  const { storage } = evening.server
  const [letter, template] = [`letter:${evening.workshop}`, 'own-template/zz/o1']
  const rows = [
    { key: letter, value: 'Vraag naar Wulp.' },
    { key: template, value: JSON.stringify({ draft: { title: 'Van Wulp' } }) },
  ]
  await storage.transact(rows.map((row) => ({ kind: 'put', table: 'setting', row })))
  expect(await told('wulp')).toEqual(['room Ronde 1', 'templates  1'])
  expect((await find('wulp')).written.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(['letter: Vraag naar Wulp.'])
  await storage.transact([letter, template].map((key) => ({ kind: 'remove', table: 'setting', where: { key } })))
})

test('[PRV-11] [PRV-16] the overview holds what is kept of somebody, in words and as data, and no secret; from who leads nothing that is closed to them', async () => {
  const keys = (await find(name)).people.map(({ key }) => key)
  const file = async (asked: 'page' | 'data') => {
    const response = await fetch(`${evening.server.url}/api/people/file`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: evening.cookie },
      body: JSON.stringify({ keys, form: asked, locale: 'nl' }),
    })
    expect(response.headers.get('content-disposition')).toContain('attachment')
    return response.text()
  }
  const [shown, data] = [await file('page'), await file('data')]
  for (const part of [name, noor.email, 'U deed mee', 'U tekende een steunpagina – Ja, ik kies positie.'])
    expect(shown).toContain(part)
  // who leads hands it over, and reads nothing by it that was closed to them
  for (const closed of ['kraanvogel', 'zeearend']) expect(`${shown}${data}`).not.toContain(closed)
  expect(shown).toContain('Wie dit voor u maakte, mag die niet lezen.')
  for (const other of ['Iemand', 'Woord n']) expect(`${shown}${data}`).not.toContain(other)
  expect(shown).not.toMatch(/<script|https?:/)
  // in words for who reads it, not as the columns are called
  expect(shown).toContain(`U: naam ${name}`)
  expect(shown).toMatch(/Uw handtekening op de steunpagina: voornaam Noortje, achternaam Zoutkamp, mailadres /)
  expect(shown).not.toMatch(/first_name|locale|confirmed/)
  const read = JSON.parse(data) as { kept: { acts: object[] }[] }
  expect(read.kept[0]).toMatchObject({ own: null, withheld: true })
  expect(read.kept[0]?.acts.length).toBeGreaterThan(0)
  // whoever runs the server makes the whole of it
  const asked = { keys, form: 'page', locale: 'en' } as const
  const whole = await evening.server.app.people.file(null, asked)
  const text = whole.ok ? whole.value.text : ''
  for (const part of ['Merkwoord kraanvogel', 'Halve zin zeearend']) expect(text).toContain(part)
  expect(text).not.toContain('may not read')
  for (const part of ['language Dutch', 'on the public list yes', 'What for', 'Autoriteit Persoonsgegevens'])
    expect(text).toContain(part)
  for (const secret of secrets.filter((one) => one.length > 6)) expect(`${shown}${data}`).not.toContain(secret)
})

test('[PRV-12] who is erased is in no row and no document, comes in nowhere, and leaves everything of others', async () => {
  const before = await rows()
  const keys = (await find(name)).people.map(({ key }) => key)
  const done = await act('/api/people/erase', { keys })
  expect(done).toMatchObject({ status: 200 })
  const after = await rows()
  for (const word of [noor.last, noor.email, participant]) {
    const places = Object.entries(after).filter(([, text]) => text.includes(word))
    // ids keep a meaning: events and the row that says that there was somebody
    const allowed = word === participant ? ['event', 'person', 'command'] : []
    expect(
      places.map(([table]) => table).filter((table) => !allowed.includes(table)),
      word,
    ).toEqual([])
  }
  expect(await evening.server.storage.get('person', { participant })).toMatchObject({ name: null, blanked: 1 })
  expect(
    await evening.server.storage.count('room', { name: mineRoom(evening.workshop, participantId(participant)) }),
  ).toBe(0)
  const back = await evening.server.get(`/api/workshops/${evening.workshop}/editions/1`, {
    authorization: `Bearer ${token}`,
  })
  expect(back.status).toBe(401)
  expect(await (await evening.server.get(`/steun/${page}?taal=nl`)).text()).not.toContain(noor.last)
  for (const table of ['register', 'note_origin', 'facilitator', 'seat'])
    expect(after[table], table).toBe(before[table])
  expect((await find(name)).people).toEqual([])
})

/** A database of each kind, with what its file holds when it was closed; null where there is no file. */
const databases = {
  sqlite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'siroop-erased-'))
    const path = join(folder, 'siroop.db')
    const opened = await openSqliteStorage(path, failed)
    const bytes = () => readFileSync(path).toString('latin1')
    return { opened, bytes, remove: () => rmSync(folder, { recursive: true }) }
  },
  postgres: async () => ({
    opened: await openPostgresStorage(await newDatabase(), failed),
    bytes: () => '',
    remove: () => undefined,
  }),
}
const failed = (error: unknown) => {
  throw error
}

test.each(['sqlite', 'postgres'] as const)(
  '[PRV-14] [PRV-18] of who is everything at once nothing is left in any table after erasing (%s), but the name in the register',
  async (kind) => {
    const { opened, bytes, remove } = await databases[kind]()
    if (!opened.ok) throw new Error(opened.error)
    const { table, participant } = await everythingAtOnce(opened.value)
    const { server, cookie, storage, regie } = table
    const post = <T>(path: string, body: object) => server.post<T>(path, body, { cookie })
    const keys = new Map<string, PersonKey>()
    for (const who of [fullName, nora.email]) {
      const { people, written } = (await post<Answer<'people'>>('/api/people', { who })).body
      for (const { key } of people) keys.set(JSON.stringify(key), key)
      // the reaction that waits for who leads; not the note that nobody opened
      const texts = written.map(({ kind, text }) => `${kind}: ${text}`)
      const typed = [`story: Dat zag ik ook. ${fullName}`, `connection: Zaken van ${fullName}`]
      expect(texts).toEqual(who === fullName ? typed : [])
    }
    const kinds = [...keys.values()].map(({ kind }) => kind).sort()
    expect(kinds).toEqual(['colleague', ...Array(4).fill('person'), 'reader', 'registered', 'supporter'])
    const before = await tablesThatSay(storage)
    const everywhere = [
      'person',
      'supporter',
      'registration',
      'story_reader',
      'story_comment',
      'colleague',
      'facilitator',
      'passkey',
      'sign_on',
      'api_token',
      'hook',
    ]
    expect(before).toEqual(expect.arrayContaining([...everywhere, 'mail', 'secret', 'room_update', 'register_person']))
    expect(await post('/api/people/erase', { keys: [...keys.values()] })).toMatchObject({ status: 200 })
    // an account is of no workshop: who runs the server erases it, from the command line
    const account = (await server.app.people.find(null, nora.email)).people.map(({ key }) => key)
    expect(account.map(({ kind }) => kind)).toEqual(['account'])
    expect(await server.app.people.erase(null, account)).toMatchObject({ ok: true })
    expect(await tablesThatSay(storage)).toEqual(['register_person'])
    const left = (await storage.list('register_person', {})).filter(({ value }) => saysNora(value ?? ''))
    expect(left.map(({ field }) => field)).toEqual(['name'])
    // nor for who looks: only beside the signature
    const view = await regie.until(({ roster }) => roster.some((one) => one.id === participant && one.name === null))
    expect(saysNora(JSON.stringify({ ...view, edition: null }))).toBe(false)
    // a mail to somebody else is there still, without the name
    expect(await storage.get('mail', { id: 'm1' })).toMatchObject({
      subject: '[…] neemt over',
      text: '[…], bestuurder.',
    })
    expect(await storage.list('api_token', {})).toMatchObject([{ name: 'Zaken van […]' }])
    for (const gone of ['hook', 'hook_message', 'passkey', 'sign_on'] as const)
      expect(await storage.count(gone, {}), gone).toBe(0)
    await table.close()
    await storage.close()
    // and what was overwritten is not in the file either
    for (const word of [nora.email, `Laptop ${nora.first}`, `Vraag het ${fullName}`])
      expect(bytes()).not.toContain(word)
    remove()
  },
)

test('[PRV-2] the page says what is kept, why, how long and who reads it, and who is responsible, in both languages', async () => {
  for (const locale of ['nl', 'en'] as const) {
    const text = await (await evening.server.get(`/privacy?taal=${locale}`)).text()
    for (const { what, why, readers } of Object.values(register))
      for (const words of [what, why, readers])
        expect(text).toContain(words[locale].replace(/[’']/g, (one) => (one === "'" ? '&#39;' : one)))
    expect(text).toContain('Gemeente Polderrand')
    expect(text).toContain('href="mailto:avg@polderrand.example"')
    expect(text).toContain('data-page=""')
  }
})

test('[MET-1] [MET-3] a request is told by the pattern of its route, and its answer has an id of our own', async () => {
  const headers = { 'x-request-id': 'merkwoord' }
  const ids = await Promise.all(
    [1, 2].map(async () => (await evening.server.get('/privacy', headers)).headers.get('x-request-id')),
  )
  expect(new Set(ids).size).toBe(2)
  for (const id of ids) expect(evening.lines.join('')).toContain(id)
  expect(answered.length).toBeGreaterThan(20)
  for (const { route } of answered) expect(route).toMatch(/^(other|[a-z/:.*-]+)$/i)
  expect(answered.map(({ route }) => route)).toContain('/steun/:page')
  expect((await evening.server.get('/metrics')).status).toBe(404)
})

test('[PRV-20] nothing that was typed, no name, address, code or secret is in the log, whatever went wrong', () => {
  const log = evening.lines.join('\n')
  expect(evening.lines.length).toBeGreaterThan(15)
  for (const line of evening.lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), time: expect.any(Number) })
  expect(log).toContain('/join/:code')
  for (const word of [
    'erkwoord',
    'kraanvogel',
    'zeearend',
    noor.first,
    noor.last,
    'polderrand.example',
    'Iemand',
    'Woord n',
  ])
    expect(log).not.toContain(word)
  expect(secrets.filter((one) => one.length > 2 && log.includes(one))).toEqual([])
  expect(log).not.toContain('127.0.0.1')
})

/** What a browser would fetch by itself, or send to: attributes, and addresses in styles. Links are followed by hand only. */
const fetched = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /(?:src|srcset|action|formaction|poster|data|manifest)\s*=\s*["']?\s*((?:https?:)?\/\/[^"'\s>]+)|(?:url\(|@import )\s*["']?((?:https?:)?\/\/[^"')\s]+)|<link[^>]*href="((?:https?:)?\/\/[^"]+)/g,
    ),
  ].map(([, a, b, c]) => a ?? b ?? c ?? '')

test('[PRV-21] no page of the server and no file of the app names another host to fetch from', async () => {
  expect(fetched('<img src="https://elders.example/a.png"> @import "//elders.example/x.css"')).toHaveLength(2)
  const code = evening.regie.latest()?.joinCode
  const paths = [
    '/',
    `/${code}`,
    '/k',
    '/start',
    '/mee',
    '/inloggen',
    '/controle',
    '/privacy',
    '/kennisbank',
    '/regie',
    '/zaal',
    '/teken',
    '/overdracht',
    `/b/${code}/d/${participant}`,
    `/steun/${page}`,
    '/m/aaaaaaaaaaaaaaaa',
    '/m/aaaaaaaaaaaaaaaa/berichten',
    '/uitnodiging/aaaaaaaaaaaaaaaa',
    '/nergens',
  ]
  for (const path of paths)
    for (const locale of ['nl', 'en']) {
      const response = await evening.server.get(`${path}?taal=${locale}`)
      expect(fetched(await response.text()), path).toEqual([])
      expect(response.headers.get('content-security-policy'), path).toContain("default-src 'self'")
      for (const [, part = ''] of (response.headers.get('content-security-policy') ?? '').matchAll(
        /\s([^\s;]*\/\/[^\s;]*)/g,
      ))
        expect(part).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/)
    }
  const web = join(import.meta.dirname, '../../../web')
  const files = [join(web, '../server/assets'), web, join(web, 'src')].flatMap((folder) =>
    readdirSync(folder, { recursive: folder.endsWith('src'), withFileTypes: true })
      .filter((file) => file.isFile() && /\.(css|html|js)$/.test(file.name))
      .map((file) => join(file.parentPath, file.name)),
  )
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) expect(fetched(readFileSync(file, 'utf8')), file).toEqual([])
})
