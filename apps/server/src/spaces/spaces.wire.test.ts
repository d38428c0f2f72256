import type { Answer } from '@siroop/protocol'
import { afterEach, expect, test } from 'vitest'
import { signInAnother } from '../accounts/otherAccountTestData.js'
import { agreementContent } from '../agreements/agreementsTestData.js'
import { shelfContent } from '../shelf/shelfTestData.js'
import { openControlClient } from '../testApp.js'
import { type AccountsTable, isCookie, linkIn, openAccounts } from './accountsTestData.js'

const tables: AccountsTable[] = []
afterEach(async () => {
  for (const table of tables.splice(0)) await table.close()
})
const open = async (options: { sendsMail?: boolean } = {}) => {
  const table = await openAccounts(options)
  tables.push(table)
  const boss = await table.server.signIn()
  const workshop = async (cookie: string, title = 'Samen in Polderrand') => {
    const wanted = { template: 'korte-waardenronde', title, region: 'Polderrand', locale: 'nl', organisations: [] }
    return String((await table.act(cookie, '/api/workshops', wanted)).body.id)
  }
  return { ...table, boss, workshop, space: await table.spaceOf(boss) }
}
const sam = { name: 'Sam Visser', email: 'Sam@Polderrand.example', role: 'facilitator', locale: 'nl' } as const
interface Space {
  readonly role: string
  readonly members: readonly {
    account: string
    name: string | null
    email: string | null
    role: string
    isYou: boolean
  }[]
  readonly asked: readonly { id: string; name: string; email: string }[]
}
const supportContent = {
  ...{ locale: 'nl', title: 'Ja, ik kies positie.', lead: 'Ik sta ervoor.', steps: [{ title: 'Begin', text: '' }] },
  ...{
    promise: 'U kunt ervan op aan.',
    period: '',
    addressees: [],
    sender: 'Werkgroep',
    asksRole: false,
    closesOn: null,
  },
}
interface Row {
  readonly id: string
  readonly as: string
}

test('[HST-8] [HST-9] a Space chooses its house style: its workshops and pages have it, others keep that of the server', async () => {
  const { boss, space, act, workshop, read, server, open: use } = await open()
  const id = await workshop(boss)
  expect(await read(boss, '/api/themes')).toMatchObject([
    { id: 'siroop', isStandard: true },
    { id: 'voorbeeld', isStandard: false },
  ])
  expect(await read('', `/api/look/${id}`)).toEqual({ theme: null })
  expect((await act(boss, `/api/spaces/${space}/theme`, { theme: 'nergens' })).body.error).toBe('unknown-theme')
  const asked = await act(boss, `/api/spaces/${space}/colleagues`, sam)
  const colleague = await use(String(asked.body.path))
  expect((await act(colleague, `/api/spaces/${space}/theme`, { theme: 'voorbeeld' })).body.error).toBe('not-your-role')
  expect((await act(boss, `/api/spaces/${space}/theme`, { theme: 'voorbeeld' })).status).toBe(200)
  expect(await read('', `/api/look/${id}`)).toMatchObject({ theme: { 600: '#5115ef', 700: '#00568b' } })
  expect(await read('', '/api/look/nergens')).toEqual({ theme: null })
  const code = (await server.storage.get('workshop', { id }))?.join_code
  const page = await (await server.get(`/${code}`)).text()
  const sheet = /href="(\/eigen\/thema-voorbeeld-[^"]+)"/.exec(page)?.[1] ?? ''
  expect(await (await server.get(sheet)).text()).toContain('--theme-600:#5115ef')
  const icon = /rel="icon" href="([^"]+)"/.exec(page)?.[1] ?? ''
  expect(await (await server.get(icon)).text()).toContain('fill="#5115ef"')
  const home = await read('', `/siroop.webmanifest?page=/b/${code}/d/abc&workshop=${id}`)
  const { icons = [], ...bar } = home as { icons?: { src: string }[]; theme_color: string }
  expect([bar.theme_color, icons.length]).toEqual(['#5115ef', 2])
  for (const { src } of icons) expect(await (await server.get(src)).text()).toContain('fill="#5115ef"')
  expect(await read('', `/siroop.webmanifest?page=/b/${code}/d/abc`)).toMatchObject({ theme_color: '#971647' })
  expect(await (await server.get('/')).text()).not.toContain('thema-')
})
test('[ACC-9] without a mail server who invites passes a link on: it works once, and makes an account with a role', async () => {
  const { boss, space, act, open: use, read, server } = await open()
  const asked = await act(boss, `/api/spaces/${space}/colleagues`, sam)
  expect(asked.body.path).toMatch(/^\/start#[\w-]{40,}$/)
  const [before] = await read<Space[]>(boss, '/api/spaces')
  expect(before?.asked).toMatchObject([{ name: 'Sam Visser', email: 'sam@polderrand.example' }])
  expect((await act(boss, `/api/spaces/${space}/colleagues`, sam)).body.error).toBe('colleague-known')
  const cookie = await use(String(asked.body.path))
  expect(await read(cookie, '/api/me')).toEqual({ name: 'Sam Visser', mayLead: true })
  expect(await use(String(asked.body.path))).toBe('link-used')
  const [seen] = await read<Space[]>(cookie, '/api/spaces')
  expect(seen).toMatchObject({ role: 'facilitator', asked: [] })
  // A colleague hears names, and addresses only who looks after the Space.
  expect(seen?.members.map(({ email, isYou }) => [email, isYou])).toEqual([
    [null, false],
    ['sam@polderrand.example', true],
  ])
  const secrets = JSON.stringify(await server.storage.list('secret', {}))
  expect(secrets).not.toContain(String(asked.body.path).split('#')[1])
})
test('[ACC-9] an invitation is mailed where there is a mail server, ends after a week, and is taken back', async () => {
  const { boss, space, act, open: use, read, mail, clock } = await open({ sendsMail: true })
  expect((await act(boss, `/api/spaces/${space}/colleagues`, sam)).body).toEqual({ path: null })
  const first = linkIn(await mail.until(({ to }) => to.includes('sam@polderrand.example')))
  clock.nowMs += 7 * 24 * 3_600_000
  expect(await use(first)).toBe('link-used')
  const [{ asked = [] } = {} as Space] = await read<Space[]>(boss, '/api/spaces')
  const path = `/api/spaces/${space}/colleagues/${asked[0]?.id}`
  await act(boss, `${path}/again`)
  const second = linkIn(await mail.until((one) => linkIn(one) !== first))
  expect((await act(boss, `${path}/withdraw`)).status).toBe(200)
  expect(await use(second)).toBe('link-unknown')
  expect((await read<Space[]>(boss, '/api/spaces'))[0]?.asked).toEqual([])
})
test('[ACC-9] only who looks after a Space invites, changes it or hears who was asked', async () => {
  const { boss, space, act, colleague, server } = await open()
  const others = [await colleague(boss, 'facilitator', 'Sam'), await colleague(boss, 'routeTeam', 'Ida')]
  for (const cookie of [...others, await signInAnother(server.storage)]) {
    expect((await act(cookie, `/api/spaces/${space}/colleagues`, sam)).body.error).toBe('not-your-role')
    expect((await act(cookie, `/api/spaces/${space}`, { name: 'Van ons' })).body.error).toBe('not-your-role')
  }
  for (const wrong of [
    { ...sam, email: 'a@b' },
    { ...sam, name: ' ' },
    { ...sam, role: 'boss' },
  ])
    expect((await act(boss, `/api/spaces/${space}/colleagues`, wrong)).status).toBe(400)
})
test('[ACC-10] a link that was passed on by hand opens no account that was there already', async () => {
  const { boss, space, act, open: use, read, colleague, server } = await open()
  const samHere = await colleague(boss, 'facilitator', 'Sam')
  const stranger = await signInAnother(server.storage)
  const [own] = await read<{ id: string }[]>(stranger, '/api/spaces')
  const wanted = { ...sam, email: 'sam@polderrand.example' }
  const asked = await act(stranger, `/api/spaces/${own?.id}/colleagues`, wanted)
  expect(await use(String(asked.body.path), stranger)).toBe('sign-in-first')
  expect(await use(String(asked.body.path))).toBe('sign-in-first')
  expect(isCookie(await use(String(asked.body.path), samHere))).toBe(true)
  expect(space).not.toBe(own?.id)
})
test('[ACC-11] a colleague who leads takes a seat as co-facilitator in a workshop of the Space, which who leads sees', async () => {
  const { boss, act, read, colleague, workshop, server } = await open()
  const id = await workshop(boss)
  const samHere = await colleague(boss, 'facilitator', 'Sam')
  expect(await read<Row[]>(samHere, '/api/colleagues/workshops')).toMatchObject([{ id, as: 'coFacilitator' }])
  expect(await read<Row[]>(samHere, '/api/workshops')).toEqual([])
  expect((await server.get(`/api/workshops/${id}/cards`, { cookie: samHere })).status).toBe(403)
  const taken = `/api/colleagues/workshops/${id}/seat`
  expect((await act(samHere, taken)).body).toEqual({ path: `/regie/${id}` })
  expect((await act(samHere, taken)).body).toEqual({ path: `/regie/${id}` })
  expect(await read<Row[]>(samHere, '/api/workshops')).toMatchObject([{ id }])
  expect(await read<Row[]>(samHere, '/api/colleagues/workshops')).toEqual([])
  const line = openControlClient(server, { workshop: id, cookie: boss })
  expect(JSON.stringify(await line.until(() => true))).toContain('"Sam"')
  line.close()
  const other = await signInAnother(server.storage)
  expect(await read(other, '/api/colleagues/workshops')).toEqual([])
  expect((await act(other, taken)).body.error).toBe('not-yours')
})
test('[ACC-11] who follows makes no workshops, leads none, and sees none without a document', async () => {
  const { boss, act, read, colleague, workshop, server } = await open()
  const id = await workshop(boss)
  const ida = await colleague(boss, 'routeTeam', 'Ida')
  expect(await read(ida, '/api/me')).toEqual({ name: 'Ida', mayLead: false })
  expect(await read(ida, '/api/colleagues/workshops')).toEqual([])
  expect((await act(ida, `/api/colleagues/workshops/${id}/seat`)).body.error).toBe('not-yours')
  expect((await act(ida, '/api/workshops', {})).body.error).toBe('not-your-role')
  await server.storage.transact([
    { kind: 'patch', table: 'workshop', where: { id }, set: { manifest_id: 'abcdefghijklmnop' } },
  ])
  expect((await server.get('/api/workshops', { cookie: ida })).status).toBe(403)
})
test('[ACC-12] who is put out is out at once, with every login and line; their workshops go on with who put them out', async () => {
  const { boss, space, act, read, colleague, workshop, server } = await open()
  const samHere = await colleague(boss, 'facilitator', 'Sam')
  const [own, others] = [await workshop(samHere, 'Van Sam'), await workshop(boss)]
  await act(samHere, `/api/colleagues/workshops/${others}/seat`)
  const [{ members = [] } = {} as Space] = await read<Space[]>(boss, '/api/spaces')
  const account = members.find(({ name }) => name === 'Sam')?.account
  const line = openControlClient(server, { workshop: own, cookie: samHere })
  await line.until(() => true)
  const cut = new Promise((resolve) => line.socket.once('disconnect', resolve))
  expect((await act(boss, `/api/spaces/${space}/members/${account}`, { role: null })).status).toBe(200)
  await cut
  expect((await server.get('/api/me', { cookie: samHere })).status).toBe(401)
  const now = await read<Row[]>(boss, '/api/workshops')
  expect(now.map(({ id }) => id).sort()).toEqual([own, others].sort())
  expect((await server.get(`/api/workshops/${own}/cards`, { cookie: boss })).status).toBe(200)
  expect(await server.storage.count('seat', { facilitator: account ?? '' })).toBe(0)
  // A link of before lets nobody in either.
  expect(await server.app.createLoginLink('sam@polderrand.example')).not.toBeNull()
})
test('[ACC-26] a workshop is made in the Space that is chosen, which has to be one in which its maker leads', async () => {
  const { boss, space, act, read, colleague, server } = await open()
  const make = (cookie: string, of?: string) =>
    act(cookie, '/api/workshops', {
      ...{ template: 'korte-waardenronde', title: 'T', region: 'R', locale: 'nl', organisations: [] },
      ...(of === undefined ? {} : { space: of }),
    })
  await act(boss, '/api/spaces', { name: 'Tweede' })
  const spaces = await read<{ id: string; name: string }[]>(boss, '/api/spaces')
  const second = spaces.find(({ name }) => name === 'Tweede')?.id ?? ''
  const [there, first] = [(await make(boss, second)).body.id, (await make(boss)).body.id]
  const seats = await server.storage.list('seat', {})
  expect(seats.map((seat) => [seat.workshop, seat.space]).sort()).toEqual(
    [
      [there, second],
      [first, space],
    ].sort(),
  )
  // Sam leads in the first Space only, and hears nothing of the other.
  const samHere = await colleague(boss, 'facilitator', 'Sam')
  for (const elsewhere of [second, 'bestaat-niet'])
    expect(await make(samHere, elsewhere)).toMatchObject({ status: 403, body: { error: 'not-your-role' } })
  expect(await server.storage.count('seat', {})).toBe(2)
})
test('[ACC-25] what an account made goes on with who put it out, once it leads nowhere any more', async () => {
  const { boss, space, act, read, colleague, workshop, server } = await open()
  const samHere = await colleague(boss, 'facilitator', 'Sam')
  const own = await workshop(samHere)
  const copied = (cookie: string) => act(cookie, '/api/own-templates/copy', { of: 'korte-waardenronde' })
  await copied(boss)
  const { body: template } = await copied(samHere)
  const made = { source: null, workshop: own }
  const { body: agreement } = await act(samHere, '/api/agreements', {
    ...made,
    content: agreementContent({ title: 'Eén gezicht', visibility: 'me' }),
  })
  const { body: item } = await act(samHere, '/api/shelf', {
    content: shelfContent({ visibility: 'mine' }),
    source: null,
  })
  const { body: page } = await act(samHere, '/api/support', { content: supportContent })
  const [{ members = [] } = {} as Space] = await read<Space[]>(boss, '/api/spaces')
  const account = members.find(({ name }) => name === 'Sam')?.account
  const reached = async (cookie: string) => ({
    templates: (await read<Answer<'ownTemplates'>>(cookie, '/api/own-templates')).length,
    agreement: (await server.get(`/api/agreements/${agreement.id}`, { cookie })).status,
    item: (await server.get(`/api/shelf/${item.id}`, { cookie })).status,
    page: (await server.get(`/api/support/${page.id}`, { cookie })).status,
    found: (await read<Answer<'found'>>(cookie, '/api/find?words=gezicht')).groups
      .filter(({ total }) => total > 0)
      .map(({ part }) => part),
  })
  const nothing = { templates: 1, agreement: 404, item: 404, page: 404, found: [] }
  expect(await reached(boss)).toEqual(nothing)
  // Who leads in another Space as well keeps it.
  await server.storage.transact([
    {
      kind: 'insert',
      table: 'member',
      row: { space: 'ander', account: account ?? '', role: 'facilitator', since_ms: 1 },
    },
  ])
  await act(boss, `/api/spaces/${space}/members/${account}`, { role: 'routeTeam' })
  expect(await reached(boss)).toEqual(nothing)
  await server.storage.transact([{ kind: 'remove', table: 'member', where: { space: 'ander' } }])
  expect((await act(boss, `/api/spaces/${space}/members/${account}`, { role: null })).status).toBe(200)
  expect(await reached(boss)).toEqual({ templates: 2, agreement: 200, item: 200, page: 200, found: ['agreement'] })
  expect((await server.get(`/api/own-templates/${template.own}`, { cookie: boss })).status).toBe(200)
})
test('[ACC-8] who is in no Space any more is nobody, and gets in by no link', async () => {
  const { boss, space, act, open: use, colleague, read, server } = await open()
  await colleague(boss, 'facilitator', 'Sam')
  const link = (await server.app.createLoginLink('sam@polderrand.example')) ?? ''
  const [{ members = [] } = {} as Space] = await read<Space[]>(boss, '/api/spaces')
  const account = members.find(({ name }) => name === 'Sam')?.account
  await act(boss, `/api/spaces/${space}/members/${account}`, { role: null })
  expect(await use(link)).toBe('link-used')
})
test('[ACC-13] somebody is left to look after a Space, also when two take the role from each other at the same moment', async () => {
  const { boss, space, act, colleague, read, server } = await open()
  const [me] = (await read<Space[]>(boss, '/api/spaces'))[0]?.members ?? []
  const path = `/api/spaces/${space}/members/`
  for (const role of ['facilitator', null])
    expect((await act(boss, path + me?.account, { role })).body.error).toBe('last-administrator')
  const bo = await colleague(boss, 'administrator', 'Bo')
  const other = (await read<Space[]>(boss, '/api/spaces'))[0]?.members.find(({ name }) => name === 'Bo')
  await Promise.all([
    act(boss, path + other?.account, { role: 'facilitator' }),
    act(bo, path + me?.account, { role: 'facilitator' }),
  ])
  expect(await server.storage.count('member', { space, role: 'administrator' })).toBe(1)
})
test('[ACC-12] who leads no longer gives up the seats of others, and hands over their own', async () => {
  const { boss, space, act, colleague, workshop, read, server } = await open()
  const samHere = await colleague(boss, 'facilitator', 'Sam')
  const own = await workshop(samHere, 'Van Sam')
  const [{ members = [] } = {} as Space] = await read<Space[]>(boss, '/api/spaces')
  const account = members.find(({ name }) => name === 'Sam')?.account
  // The one who takes over has a seat there already: that one stays.
  await act(boss, `/api/colleagues/workshops/${own}/seat`)
  await act(boss, `/api/spaces/${space}/members/${account}`, { role: 'routeTeam' })
  expect(await read(samHere, '/api/me')).toMatchObject({ mayLead: false })
  expect((await server.get(`/api/workshops/${own}/cards`, { cookie: samHere })).status).toBe(403)
  expect(await read<Row[]>(boss, '/api/workshops')).toMatchObject([{ id: own }])
  expect(await server.storage.list('seat', { space })).toHaveLength(1)
})
