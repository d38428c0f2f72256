import fc from 'fast-check'
import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { anInvitation, anja } from '../http/invites/inviteTestData.js'
import { startTestApp } from '../testApp.js'
import { mangled } from './fuzzTestData.js'

vi.setConfig({ testTimeout: 120_000 })

/** What is sent to each address when it goes well, by whoever may send it. */
const forms = (workshop: string): readonly (readonly [path: string, body: object])[] => [
  ['/api/start', { secret: 'a'.repeat(43) }],
  ['/api/join/1234', { name: 'Anja', organisation: 'o1', locale: 'nl' }],
  ['/api/card/enter', { secret: 'a'.repeat(43), name: 'Anja' }],
  ['/api/words/enter', { code: '1234', words: ['een', 'twee', 'drie', 'vier'] }],
  ['/api/wall/pairing', {}],
  ['/api/sign/look', { secret: 'a'.repeat(43) }],
  ['/api/workshops', { template: 'korte-waardenronde', title: 'x', region: 'y', locale: 'nl', organisations: [] }],
  [`/api/workshops/${workshop}/cards`, { organisation: 'o1' }],
  [`/api/workshops/${workshop}/stories`, { content: { locale: 'nl', title: 'x', text: 'y', on: '2026-01-01' } }],
  [`/api/workshops/${workshop}/invites`, { content: { locale: 'nl', title: 'x', seats: [{ table: 't1', seats: 2 }] } }],
  ['/api/agreements', { content: { locale: 'nl', title: 'x', between: [] }, source: null }],
  ['/api/shelf', { content: { locale: 'nl', kind: 'flaw', title: 'x' } }],
  ['/api/support', { content: { locale: 'nl', title: 'x', steps: [] } }],
  ['/api/connections/tokens', { space: 'r', name: 'x', scopes: ['route'], workshops: null, days: 30 }],
  ['/api/connections/hooks', { space: 'r', name: 'x', url: 'https://a.nl', kinds: ['shelf.item'], workshops: null }],
  ['/api/own-templates', { template: { id: 'x' } }],
]

test('[FUZ-3] whatever stands in a body is taken or refused in words, never with an error of the server', async () => {
  const complaints: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void complaints.push(line) })
  const server = await startTestApp({ log })
  const cookie = await server.signIn()
  const organisations = [{ name: 'Welzijn', type: 'welzijn' }]
  const asked = { template: 'korte-waardenronde', title: 'Ronde', region: 'Polderrand', locale: 'nl', organisations }
  const { body } = await server.post<{ id: string }>('/api/workshops', asked, { cookie })
  for (const [path, good] of forms(body.id)) {
    const seeds = [good, { ...good, extra: 1 }, [good], null].map((one) => Buffer.from(JSON.stringify(one)))
    await fc.assert(
      fc.asyncProperty(mangled(seeds), async (bytes) => {
        const response = await fetch(server.url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie },
          body: Uint8Array.from(bytes),
        })
        const answer = await response.text()
        expect(response.status, `${path}: ${answer}`).toBeLessThan(500)
        if (response.status >= 400)
          expect(JSON.parse(answer), path).toMatchObject({
            message: { nl: expect.stringMatching(/./), en: expect.stringMatching(/./) },
          })
      }),
      { numRuns: 25, seed: 2_040 },
    )
  }
  expect(complaints).toEqual([])
  expect((await server.get('/healthz')).status).toBe(200)
  await server.app.close()
})

test('[FUZ-3] the same for the forms of plain pages', async () => {
  const made = await anInvitation()
  const good = new URLSearchParams(anja).toString()
  const seeds = [good, `${good}&email=twee`, 'a[b][c]=d&__proto__=x', '%', '%00=%ff'].map((one) => Buffer.from(one))
  await fc.assert(
    fc.asyncProperty(mangled(seeds), async (bytes) => {
      for (const path of ['', '/bevestig', '/mijn', '/mijn/link']) {
        const response = await fetch(`${made.server.url}/uitnodiging/${made.page}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: Uint8Array.from(bytes),
        })
        expect(response.status, await response.text()).toBeLessThan(500)
      }
    }),
    { numRuns: 40, seed: 2_040 },
  )
  await made.close()
})
