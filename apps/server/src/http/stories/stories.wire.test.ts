import { type StoryContent, visibilities } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { signInAnother } from '../../accounts/otherAccountTestData.js'
import { aPng } from '../../logos/imageTestData.js'
import { aTextWithStories, storyContent as content, type TextWithStories } from '../../stories/storiesTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 })
let begun: TextWithStories
let table: TextWithStories['table']
let server: TextWithStories['server']
let cookie: string
let desk: string
let place: string
beforeAll(async () => {
  begun = await aTextWithStories()
  ;({ table, server, cookie } = begun)
  desk = `/api/workshops/${table.workshop}/stories`
  place = `${table.manifestPath}/berichten`
})
afterAll(() => begun.end())

const post = <T>(path: string, body: unknown, as = cookie) => server.post<T>(desk + path, body, { cookie: as })
const list = async () => (await (await server.get(desk, { cookie })).json()) as Answer<'stories'>
const publish = async (change: Partial<StoryContent> = {}) => {
  const { id } = (await post<{ id: string }>('', { content: content(change) })).body
  await post(`/${id}/publish`, { rev: 1, published: true })
  return id
}
const reader = async (circle: 'meeting' | 'partners', of: string | null = null, name = 'Noor') => {
  const { body } = await post<Answer<'newReader'>>('/readers', { name, circle, table: of })
  return `siroop_lezer=${body.code}`
}
const page = async (path = '', as = '') => {
  const response = await server.get(place + path, { cookie: as })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const send = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams(fields)
  const response = await fetch(server.url + place + path, { method: 'POST', body, headers, redirect: 'manual' })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const upload = async (id: string, bytes: Uint8Array) => {
  const response = await fetch(`${server.url}${desk}/${id}/media`, { method: 'POST', headers: { cookie }, body: bytes })
  return { status: response.status, body: (await response.json()) as { error?: string } }
}

test('[BRT-10] a story is read by who it is for, on every page, in the feed and its picture, and by nobody else', async () => {
  const ids = new Map<string, string>()
  for (const visibility of visibilities)
    ids.set(
      visibility,
      await publish({
        visibility,
        title: `Geheim-${visibility}-einde`,
        table: visibility === 'table' ? 'wonen' : null,
      }),
    )
  const draft = (await post<{ id: string }>('', { content: content({ title: 'Geheim-concept-einde' }) })).body.id
  ids.set('concept', draft)
  for (const id of ids.values()) expect((await upload(id, aPng(30, 20, { pixels: true }))).status).toBe(200)
  const readers = {
    anybody: ['', ['everyone']],
    wrong: ['siroop_lezer=aaaabbbbcccc', ['everyone']],
    partner: [await reader('partners', 'wonen'), ['partners', 'everyone']],
    meeting: [await reader('meeting'), ['meeting', 'partners', 'everyone']],
    wonen: [await reader('meeting', 'wonen'), ['table', 'meeting', 'partners', 'everyone']],
    zorg: [await reader('meeting', 'zorg'), ['meeting', 'partners', 'everyone']],
  } as const
  for (const [who, [as, seen]] of Object.entries(readers)) {
    const all = (await page('', as)).text
    const feed = (await page('/feed.xml', as)).text
    for (const [visibility, id] of ids) {
      const may = (seen as readonly string[]).includes(visibility)
      const one = await page(`/${id}`, as)
      const answers = await send(`/${id}/herkent`, { antwoord: 'yes' }, { cookie: as })
      const said = await send(`/${id}/reactie`, { reactie: '' }, { cookie: as })
      expect([
        ...[
          who,
          visibility,
          all.includes(`Geheim-${visibility}-einde`),
          one.status,
          one.text.includes(`Geheim-${visibility}-einde`),
        ],
        ...[(await page(`/${id}/beeld`, as)).status, answers.status, said.text.includes(`Geheim-${visibility}-einde`)],
        feed.includes(`Geheim-${visibility}-einde`),
      ]).toEqual([
        who,
        visibility,
        may,
        may ? 200 : 404,
        may,
        may ? 200 : 404,
        may ? 200 : 404,
        may,
        visibility === 'everyone',
      ])
    }
  }
  // nothing of it in the API of the document, nor in what is found, nor for an account that does not lead
  const api = await (await server.get(`/api${table.manifestPath}`)).text()
  const found = await (
    await server.get('/api/find?words=geheim', { cookie: await signInAnother(table.storage) })
  ).text()
  for (const text of [api, found]) expect(text).not.toContain('Geheim-')
  for (const { id, rev } of (await list()).stories) {
    await post(`/${id}/publish`, { rev, published: false })
    await post(`/${id}/remove`, {})
  }
})

test('[BRT-11] only who has a personal link reacts, as plain text, and others read it when who leads lets it', async () => {
  const id = await publish({ title: 'Reageer' })
  const evil = '<script>alert(1)</script> & "klaar"'
  expect((await send(`/${id}/reactie`, { reactie: evil })).status).toBe(403)
  const noor = await reader('partners', null, 'Noor <b>')
  const done = await send(`/${id}/reactie`, { reactie: evil }, { cookie: noor })
  expect(done.text).toContain('zodra de begeleider hem heeft gelezen')
  expect((await page(`/${id}`, noor)).text).not.toContain('alert(1)')
  const [waiting] = (await list()).stories.find((one) => one.id === id)?.comments ?? []
  expect(waiting).toMatchObject({ name: 'Noor <b>', text: evil, state: 'waiting' })
  expect((await post(`/${id}/comment`, { comment: waiting?.id, state: 'shown' })).status).toBe(200)
  const read = (await page(`/${id}`)).text
  expect(read).toContain('&#60;script&#62;alert(1)')
  expect(read).not.toContain('<script>alert')
  expect(read).not.toContain('Noor <b>')
  await post(`/${id}/comment`, { comment: waiting?.id, state: 'hidden' })
  expect((await page(`/${id}`)).text).not.toContain('alert(1)')
  for (const reactie of ['een', 'twee', 'drie'])
    expect((await send(`/${id}/reactie`, { reactie }, { cookie: noor })).status).toBe(200)
  const fourth = await send(`/${id}/reactie`, { reactie: 'vier' }, { cookie: noor })
  expect([fourth.status, fourth.text.includes('wachten al drie reacties')]).toEqual([422, true])
  const long = await send(`/${id}/reactie`, { reactie: 'x'.repeat(1001) }, { cookie: noor })
  expect([long.status, long.text.includes('x'.repeat(1001))]).toEqual([422, true])
  const known = (await list()).readers.find(({ name }) => name === 'Noor <b>')
  await post('/readers/remove', { reader: known?.id })
  expect((await list()).stories.find((one) => one.id === id)?.comments).toEqual([])
  expect((await send(`/${id}/reactie`, { reactie: 'nog' }, { cookie: noor })).status).toBe(403)
})

test('[BRT-11] a code lets in, is told once and kept nowhere; another one does not, and a form of another website does nothing', async () => {
  const { body } = await post<Answer<'newReader'>>('/readers', { name: 'Tom', circle: 'partners', table: null })
  expect(body.path).toBe(`${place}/lezer#code=${body.code}`)
  const typed = `${body.code.slice(0, 4)}-${body.code.slice(4, 8)} ${body.code.slice(8).toUpperCase()}`
  const entered = await send('/lezer', { code: typed })
  expect([entered.status, entered.headers.get('location')]).toEqual([303, place])
  const set = entered.headers.get('set-cookie') ?? ''
  for (const part of ['HttpOnly', 'SameSite=Lax', `Path=${table.manifestPath};`]) expect(set).toContain(part)
  expect((await send('/lezer', { code: 'aaaabbbbcccc' })).status).toBe(403)
  expect(JSON.stringify(await table.storage.list('story_reader', {}))).not.toContain(body.code)
  const own = { origin: 'null', 'sec-fetch-site': 'same-origin' }
  expect((await send('/lezer', { code: body.code }, own)).status).toBe(303)
  const crossed = { origin: 'null', 'sec-fetch-site': 'cross-site' }
  expect((await send('/lezer', { code: body.code }, crossed)).status).toBe(403)
  const foreign = await send('/lezer', { code: body.code }, { origin: 'https://elders.example' })
  expect([foreign.status, foreign.headers.get('set-cookie')]).toEqual([403, null])
})

test('[LNG-2] a reaction that was begun is read in the other language with its words, and is not sent', async () => {
  const id = await publish({ title: 'Wissel' })
  const noor = await reader('partners')
  const form = (await page(`/${id}`, noor)).text
  expect(form).toMatch(/<button form="uw-reactie" formaction="[^"]+taal=en"/)
  const switched = await send(`/${id}?taal=en`, { reactie: 'Half <b>', 'andere-taal': '1' }, { cookie: noor })
  expect(switched.text).toContain('Half &#60;b&#62;</textarea>')
  expect(switched.text).toContain('This text is')
  expect((await list()).stories.find((one) => one.id === id)).toMatchObject({ reads: 1, comments: [] })
  expect((await send('/lezer?taal=en', { code: 'abcd', 'andere-taal': '1' })).text).toContain('value="abcd"')
})

test('[BRT-12] how often it is read and recognised are numbers: no cookie is set, and nothing of a browser is kept', async () => {
  const id = await publish({ title: 'Tel mij' })
  const first = await page(`/${id}`)
  expect(first.headers.get('set-cookie')).toBeNull()
  expect(first.text).toContain('1 keer gelezen')
  expect((await page(`/${id}`)).text).toContain('2 keer gelezen')
  expect((await send(`/${id}/herkent`, { antwoord: 'partly' })).text).toContain('0 ja · 1 deels · 0 nee')
  expect((await send(`/${id}/herkent`, { antwoord: 'reads' })).text).toContain('0 ja · 1 deels · 0 nee')
  expect((await list()).stories.find((one) => one.id === id)).toMatchObject({
    reads: 2,
    recognised: { yes: 0, partly: 1, no: 0 },
  })
})

test('[BRT-10] a value leads to the stories about it that somebody may read; another word leads to all of them', async () => {
  await publish({ title: 'Over nabijheid' })
  await publish({ title: 'Over niets', values: [] })
  const about = (await page('?waarde=Nabijheid')).text
  expect([about.includes('Over nabijheid'), about.includes('Over niets'), about.includes('Over ‘Nabijheid’.')]).toEqual(
    [true, false, true],
  )
  const other = (await page(`?waarde=${encodeURIComponent('<script>')}`)).text
  expect([other.includes('Over niets'), other.includes('<script>')]).toEqual([true, false])
})

test('[BRT-13] the feed holds what is for everyone, well-formed whatever was written', async () => {
  const evil = ']]></title><script>&"\'\u0008 é'
  const id = await publish({ title: evil, text: evil, caption: evil })
  const feed = await page('/feed.xml')
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  expect(feed.text).toContain(`<id>urn:siroop:story:${id}</id>`)
  expect(feed.text).toContain('<title>]]&#62;&#60;/title&#62;&#60;script&#62;&#38;&#34;&#39; é</title>')
  expect(feed.text).not.toContain('<script>')
  expect(feed.text).not.toContain('\u0008')
  const opened = [...feed.text.matchAll(/<([a-z]+)(?: [^>]*[^/])?>/g)].map(([, name]) => name)
  const closed = [...feed.text.matchAll(/<\/([a-z]+)>/g)].map(([, name]) => name)
  expect(opened.filter((name) => name !== 'xml').sort()).toEqual(closed.sort())
})

/** Somebody comes in by the link of the route team; the headers of who that is from then on. */
const routeTeam = async (name: string) => {
  const { body } = await server.post<{ path: string }>(`/api/workshops/${table.workshop}/route-team`, {}, { cookie })
  const secret = body.path.split('#veranderteam=')[1]
  const entered = await server.post<{ token: string }>(`/api${table.manifestPath}/route-team`, {
    ...{ secret, name, organisation: null },
  })
  const headers = { authorization: `Bearer ${entered.body.token}` }
  const send = <T>(path: string, body: unknown = {}) => server.post<T>(desk + path, body, headers)
  return { send, list: async () => (await (await server.get(desk, headers)).json()) as Answer<'stories'> }
}

test('[BRT-14] the route team writes by its own link, its own stories and nothing else; drafts are nobody else’s', async () => {
  const [noor, tom] = [await routeTeam('Noor Dijkstra'), await routeTeam('Tom')]
  const made = await noor.send<{ id: string }>('', { content: content({ title: 'Van het team' }) })
  expect(made.status).toBe(200)
  const { id } = made.body
  expect((await noor.list()).stories).toMatchObject([{ id, right: 'own', published: false }])
  expect((await tom.list()).stories).toEqual([])
  expect((await list()).stories.some((one) => one.id === id)).toBe(false)
  for (const path of [`/${id}/publish`, `/${id}`])
    expect((await post<{ error: string }>(path, { rev: 1, published: true, content: content() })).status).not.toBe(200)
  expect((await noor.send(`/${id}/publish`, { rev: 1, published: true })).status).toBe(200)
  expect((await page(`/${id}`)).text).toContain('Van het veranderteam')
  // who leads reads it and takes it back, and changes no word of it
  expect((await list()).stories.find((one) => one.id === id)).toMatchObject({ right: 'takes-back', rev: 2 })
  expect((await post<{ error: string }>(`/${id}`, { rev: 2, content: content() })).body.error).toBe('story-of-another')
  expect((await tom.send<{ error: string }>(`/${id}/publish`, { rev: 2, published: false })).body.error).toBe(
    'unknown-story',
  )
  expect((await post(`/${id}/publish`, { rev: 2, published: false })).status).toBe(200)
  expect((await page(`/${id}`)).status).toBe(404)
  expect((await list()).stories.some((one) => one.id === id)).toBe(false)
  // nothing of moderation, links and readers
  const told = await noor.list()
  expect([told.leads, told.readers]).toEqual([false, []])
  for (const path of ['/readers', '/readers/remove', `/${id}/comment`]) expect((await noor.send(path)).status).toBe(403)
  expect(JSON.stringify([await noor.list(), await list()])).not.toContain('Dijkstra')
  expect((await noor.send(`/${id}/remove`)).status).toBe(200)
})

test('[BRT-16] the route team reads what is for partners by its own link, and a new one ends the one before', async () => {
  const id = await publish({ visibility: 'partners', title: 'Voor partners' })
  const noor = await routeTeam('Noor van het team')
  const first = await noor.send('/readers/own')
  const cookieOf = (set: string | null) => (set ?? '').split(';')[0] ?? ''
  const reads = cookieOf(first.headers.get('set-cookie'))
  expect(first.body).toEqual({})
  expect((await page(`/${id}`, reads)).text).toContain('U leest als Noor van het team')
  const again = cookieOf((await noor.send('/readers/own')).headers.get('set-cookie'))
  expect([(await page(`/${id}`, reads)).status, (await page(`/${id}`, again)).status]).toEqual([404, 200])
  expect((await list()).readers.filter(({ name }) => name === 'Noor van het team')).toHaveLength(1)
})

test('[BRT-17] who leads finds what others read by its words; a draft, what was taken back and what is for its writer only never', async () => {
  const find = async (words: string, as = cookie) => {
    const response = await server.get(`/api/find?words=${words}`, { cookie: as })
    const { groups } = (await response.json()) as Answer<'found'>
    return groups.find(({ part }) => part === 'story')?.hits.map(({ path }) => path)
  }
  const id = await publish({ visibility: 'partners', title: 'Zij wachtte bij het paviljoen' })
  await publish({ visibility: 'me', title: 'Mijn paviljoen' })
  await post('', { content: content({ title: 'Ook een paviljoen' }) })
  expect(await find('paviljoenen')).toEqual([`/regie/${table.workshop}/berichten#${id}`])
  expect(await find('paviljoen', await signInAnother(table.storage))).toEqual([])
  await post(`/${id}/publish`, { rev: 2, published: false })
  expect(await find('paviljoen')).toEqual([])
  await post(`/${id}/publish`, { rev: 3, published: true })
  expect(await find('paviljoen')).toHaveLength(1)
  await post(`/${id}/remove`, {})
  expect(await find('paviljoen')).toEqual([])
})

test('[BRT-1] a table and a value are chosen from what the workshop has; another one is said by field', async () => {
  expect(await list()).toMatchObject({
    leads: true,
    tables: [{ id: 'wonen', title: 'Tafel wonen' }, { id: 'zorg' }],
    values: ['Nabijheid'],
  })
  const wrong = async (change: Partial<StoryContent>) => {
    const { body } = await post<{ detail?: Answer<'wrongStory'> }>('', { content: content(change) })
    return body.detail?.problems.map(({ at }) => at)
  }
  expect(await wrong({ values: ['Moed'] })).toEqual(['values[0]'])
  expect(await wrong({ visibility: 'table', table: 'elders' })).toEqual(['table'])
  const reader = await post<{ error: string }>('/readers', { name: 'Tom', circle: 'meeting', table: 'elders' })
  expect(reader.body.error).toBe('story-not-right')
})

test('[BRT-14] only who writes comes in; what does not do is said by field', async () => {
  const other = await signInAnother(table.storage)
  expect((await server.get(desk)).status).toBe(401)
  for (const path of ['', '/readers', '/x/publish', '/x/remove', '/x/media', '/x/comment'])
    expect((await post(path, {}, other)).status).toBeGreaterThanOrEqual(401)
  const wrong = await post<{ error: string; detail: Answer<'wrongStory'> }>('', { content: content({ title: ' ' }) })
  expect([wrong.status, wrong.body.detail.problems[0]?.at]).toEqual([422, 'title'])
  const { id } = (await post<{ id: string }>('', { content: content() })).body
  await post(`/${id}`, { rev: 1, content: content({ title: 'Anders' }) })
  expect((await post<{ error: string }>(`/${id}`, { rev: 1, content: content() })).body.error).toBe('story-changed')
})

test('[BRT-19] a video has the captions that its writer gives, for who reads the story; without them its page says so', async () => {
  const id = await publish({ title: 'Met film', visibility: 'partners' })
  const noor = await reader('partners')
  const give = async (bytes: string) => {
    const sent = { method: 'POST', headers: { cookie }, body: bytes }
    const response = await fetch(`${server.url}${desk}/${id}/captions`, sent)
    return [response.status, ((await response.json()) as { error?: string }).error]
  }
  const words = '1\n00:00:01,000 --> 00:00:03,000\nMensen voelen zich hier thuis.\n'
  expect(await give(words)).toEqual([409, 'no-video'])
  const video = Buffer.alloc(2000, 7)
  video.write('ftypisom', 4, 'latin1')
  await upload(id, video)
  expect((await page(`/${id}`, noor)).text).toContain('Deze video heeft geen ondertiteling')
  expect(await give('zomaar')).toEqual([415, 'captions-format'])
  expect(await give(words)).toEqual([200, undefined])
  expect((await list()).stories.find((one) => one.id === id)).toMatchObject({ media: 'video', captions: true })
  const shown = (await page(`/${id}`, noor)).text
  expect(shown).not.toContain('geen ondertiteling')
  const track = /<track kind="captions" src="[^"]*\/berichten([^"]+)" srclang="nl" label="Ondertiteling" default>/.exec(
    shown,
  )
  const file = await page(track?.[1]?.replace('&#38;', '&') ?? '', noor)
  expect([file.status, file.headers.get('content-type'), file.text]).toEqual([
    200,
    'text/vtt; charset=utf-8',
    'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nMensen voelen zich hier thuis.\n',
  ])
  expect((await page(`/${id}/ondertiteling.vtt`)).status).toBe(404)
  await upload(id, video)
  expect((await list()).stories.find((one) => one.id === id)?.captions).toBe(false)
  await give(words)
  expect(await give('')).toEqual([200, undefined])
  expect((await page(`/${id}`, noor)).text).toContain('Deze video heeft geen ondertiteling')
})

test('[BRT-15] a picture is drawn anew; of a video is sent what is asked for; what is neither or too large is refused', async () => {
  const id = await publish({ title: 'Met beeld' })
  expect((await upload(id, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).body.error).toBe(
    'media-format',
  )
  expect((await upload(id, aPng(5000, 2))).body.error).toBe('media-too-large')
  const png = Buffer.concat([aPng(60, 40, { pixels: true }), Buffer.from('GEHEIME PLEK')])
  expect((await upload(id, png)).status).toBe(200)
  const shown = await server.get(`${place}/${id}/beeld`)
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await shown.arrayBuffer()).includes('GEHEIME')).toBe(false)
  const video = Buffer.alloc(1_300_000, 7)
  video.write('ftypisom', 4, 'latin1')
  expect((await upload(id, video)).status).toBe(200)
  expect((await page(`/${id}`)).text).toContain('<video controls')
  const range = async (value: string) => {
    const response = await server.get(`${place}/${id}/beeld`, { range: value })
    return [response.status, response.headers.get('content-range'), (await response.arrayBuffer()).byteLength]
  }
  expect(await range('bytes=524280-524299')).toEqual([206, 'bytes 524280-524299/1300000', 20])
  expect(await range('bytes=-5')).toEqual([206, 'bytes 1299995-1299999/1300000', 5])
  expect(await range('bytes=1300000-')).toEqual([416, 'bytes */1300000', 0])
  expect(await range('bytes=9-2')).toEqual([416, 'bytes */1300000', 0])
  expect((await range('bytes=0-1,4-5'))[0]).toBe(200)
  expect((await upload(id, new Uint8Array())).status).toBe(200)
  expect((await page(`/${id}/beeld`)).status).toBe(404)
})
