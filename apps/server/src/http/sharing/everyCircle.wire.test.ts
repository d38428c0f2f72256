import { agreementCircles, visibilities } from '@siroop/domain'
import type { AgreementRow, Answer } from '@siroop/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { signInAnother } from '../../accounts/otherAccountTestData.js'
import { agreementContent } from '../../agreements/agreementsTestData.js'
import { aPng } from '../../logos/imageTestData.js'
import { aTextWithStories, storyContent, type TextWithStories } from '../../stories/storiesTestData.js'

// One of each circle, placed and not, and everybody who can ask, over every page, feed, file, API and search that there is.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 })
type Headers = Record<string, string>
let begun: TextWithStories
let table: TextWithStories['table']
let server: TextWithStories['server']
let cookie: string
beforeAll(async () => {
  begun = await aTextWithStories()
  ;({ table, server, cookie } = begun)
})
afterAll(() => begun.end())
const post = async <T>(path: string, body: object, headers: Headers = { cookie }) =>
  (await server.post<T>(path, body, headers)).body
/** A word that stands in one item only, and in no other text. */
const markOf = (kind: 'bericht' | 'afspraak', circle: string) => `Merkteken${kind}${circle}einde`

/** A story and an agreement for each circle, and one of each that is a draft. Gives the path of each by its mark. */
async function everyItem(): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>()
  const desk = `/api/workshops/${table.workshop}/stories`
  for (const circle of [...visibilities, 'concept'] as const) {
    const mark = markOf('bericht', circle)
    const visibility = circle === 'concept' ? 'everyone' : circle
    const content = storyContent({ title: mark, text: mark, visibility, table: circle === 'table' ? 'wonen' : null })
    const { id } = await post<{ id: string }>(desk, { content })
    await fetch(`${server.url}${desk}/${id}/media`, {
      ...{ method: 'POST', headers: { cookie }, body: Buffer.from(aPng(30, 20, { pixels: true })) },
    })
    if (circle !== 'concept') await post(`${desk}/${id}/publish`, { rev: 2, published: true })
    paths.set(mark, `${table.manifestPath}/berichten/${id}`)
  }
  for (const circle of [...agreementCircles, 'concept'] as const) {
    const mark = markOf('afspraak', circle)
    const visibility = circle === 'concept' ? 'everyone' : circle
    const content = agreementContent({ title: mark, rule: mark, keywords: [mark], visibility })
    let row = await post<AgreementRow>('/api/agreements', { content, source: null, workshop: table.workshop })
    for (const to of circle === 'concept' ? ['solution'] : ['solution', 'trial', 'noticed', 'recorded', 'shared'])
      row = await post<AgreementRow>(`/api/agreements/${row.id}/move`, { rev: row.rev, to })
    paths.set(mark, `/kennisbank/${row.id}`)
  }
  return paths
}

/** Everybody who can ask, and of which circles each reads stories and agreements. */
async function everyReader(): Promise<readonly (readonly [string, Headers, readonly string[], readonly string[]])[]> {
  const readers = `/api/workshops/${table.workshop}/stories/readers`
  const link = async (circle: 'partners' | 'meeting', of: string | null) => ({
    cookie: `siroop_lezer=${(await post<Answer<'newReader'>>(readers, { name: 'Noor', circle, table: of })).code}`,
  })
  const { path } = await post<{ path: string }>(`/api/workshops/${table.workshop}/route-team`, {})
  const asked = { secret: path.split('#veranderteam=')[1], name: 'Tom', organisation: null }
  const { token } = await post<{ token: string }>(`/api${table.manifestPath}/route-team`, asked, {})
  const [open, partners] = [['everyone'], ['partners', 'everyone']]
  const meeting = ['meeting', ...partners]
  const shared = ['me', ...partners]
  return [
    ['anybody', {}, open, open],
    ['a wrong code', { cookie: 'siroop_lezer=aaaabbbbcccc' }, open, open],
    ['who leads another workshop', { cookie: await signInAnother(table.storage) }, open, open],
    ['the route team, by its own token', { authorization: `Bearer ${token}` }, open, open],
    ['a partner', await link('partners', null), partners, partners],
    ['who was there', await link('meeting', null), meeting, partners],
    ['the table', await link('meeting', 'wonen'), ['table', ...meeting], partners],
    ['another table', await link('meeting', 'zorg'), meeting, partners],
    ['who leads', { cookie }, [...visibilities, 'concept'], [...shared, 'concept']],
  ]
}

test('[VIS-3] of each circle is found what is for who asks and nothing else: pages, pictures, feed, open files, API, search, keep file', async () => {
  const paths = await everyItem()
  const [workshop, manifest] = [table.workshop, table.manifestPath]
  const lists = [
    ...['', '/feed.xml', '/lezer'].map((place) => `${manifest}/berichten${place}`),
    ...['/kennisbank', `${manifest}/kennisbank`].flatMap((base) =>
      ['', '?zoek=merkteken', '/afspraken.json'].map((place) => base + place),
    ),
    ...[`/api${manifest}`, manifest, '/api/agreements', '/api/agreements/file', `/api/agreements/of/${workshop}`],
    ...[`/api/workshops/${workshop}/stories`, `/api/workshops/${workshop}/keep`, '/api/find?words=merkteken'],
  ]
  for (const [who, headers, stories, agreements] of await everyReader()) {
    const may = (mark: string) =>
      stories.some((circle) => markOf('bericht', circle) === mark) ||
      agreements.some((circle) => markOf('afspraak', circle) === mark)
    const own = [...paths].flatMap(([, path]) =>
      path.startsWith('/kennisbank')
        ? ['', '.json'].flatMap((end) => [
            `${path}${end}`,
            `${manifest}${path}${end}`,
            `/api/agreements/${path.split('/')[2]}`,
          ])
        : [path, `${path}/beeld`],
    )
    const said = await Promise.all(
      [...lists, ...own].map(async (path) => {
        const response = await server.get(path, headers)
        return { path, status: response.status, text: Buffer.from(await response.arrayBuffer()).toString('latin1') }
      }),
    )
    const keep = said.find(({ path }) => path.endsWith('/keep'))
    expect([who, keep?.status === 200]).toEqual([who, who === 'who leads'])
    const seen = [...paths.keys()].filter((mark) => said.some(({ text }) => text.includes(mark)))
    expect([who, seen]).toEqual([who, [...paths.keys()].filter(may)])
    // a picture has no words: it is there only for who reads its story; who leads looks at it on the page of who reads
    const pictures = [...paths].flatMap(([mark, path]) => {
      const there = said.find((one) => one.path === `${path}/beeld`)?.status === 200
      return there ? [mark] : []
    })
    const open = who === 'who leads' ? ['everyone'] : stories
    expect([who, pictures]).toEqual([who, open.map((circle) => markOf('bericht', circle)).sort(byPlace(paths))])
  }
})

const byPlace = (paths: ReadonlyMap<string, string>) => {
  const order = [...paths.keys()]
  return (one: string, other: string) => order.indexOf(one) - order.indexOf(other)
}
