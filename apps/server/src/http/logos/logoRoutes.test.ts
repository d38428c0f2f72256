import type { FacilitatorView, WorkshopId } from '@siroop/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aPng } from '../../logos/imageTestData.js'
import { openControlClient, startTestApp, type TestApp, type TestControl } from '../../testApp.js'

vi.setConfig({ testTimeout: 30_000 })
let server: TestApp
let cookie: string
let workshop: WorkshopId
let regie: TestControl<FacilitatorView>
beforeEach(async () => {
  server = await startTestApp()
  const demo = await server.app.createDemo('korte-waardenronde')
  workshop = demo.workshop
  cookie = await server.signIn()
  regie = openControlClient(server, { workshop, cookie })
  await regie.until(() => true)
})
afterEach(async () => {
  regie.close()
  await server.app.close()
})

const send = (bytes: Uint8Array, headers: Record<string, string> = { cookie }) =>
  fetch(`${server.url}/api/workshops/${workshop}/logos`, {
    method: 'POST',
    headers: { 'content-type': 'image/png', ...headers },
    body: bytes,
  })

test('[LOGO-4] who leads gives an organisation a logo; everybody who knows its hash sees a PNG that never changes', async () => {
  const response = await send(aPng(90, 30, { pixels: true }))
  expect(response.status).toBe(201)
  const { sha256 } = (await response.json()) as { sha256: string }
  const organisation = regie.latest()?.organisations[0]?.id
  expect(await regie.send({ type: 'setLogo', organisation, sha256 })).toMatchObject({ ok: true })
  await regie.until((view) => view.organisations[0]?.logo === sha256)
  const picture = await server.get(`/logo/${sha256}.png`)
  expect(picture.status).toBe(200)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(picture.headers.get('cache-control')).toContain('immutable')
  expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await server.get(`/logo/${'0'.repeat(64)}.png`)).status).toBe(404)
})

test('[LOGO-4] nobody else sends one, and what is no logo is refused in words', async () => {
  expect((await send(aPng(9, 9, { pixels: true }), {})).status).toBe(401)
  const svg = await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))
  expect(svg.status).toBe(415)
  expect(await svg.json()).toMatchObject({ error: 'logo-format' })
  expect((await send(Buffer.alloc(5_000_000))).status).toBe(413)
})
