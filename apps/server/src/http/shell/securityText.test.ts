import { expect, test } from 'vitest'
import { startTestApp } from '../../testApp.js'

const nowMs = () => Date.parse('2026-11-27T10:00:00Z')
const read = async (environment: Record<string, string>) => {
  const server = await startTestApp({ nowMs, environment })
  const answer = await server.get('/.well-known/security.txt')
  const text = await answer.text()
  await server.app.close()
  return { status: answer.status, type: answer.headers.get('content-type'), lines: text.trim().split('\n') }
}

test('[HTTP-26] security.txt says where a weakness is reported, for half a year from now, and its own public address', async () => {
  const told = await read({
    SIROOP_SECURITY_CONTACT: 'veilig@polderrand.example',
    SIROOP_PUBLIC_URL: 'https://siroop.example',
  })
  expect(told).toEqual({
    status: 200,
    type: 'text/plain; charset=utf-8',
    lines: [
      'Contact: mailto:veilig@polderrand.example',
      'Expires: 2027-05-26T10:00:00Z',
      'Preferred-Languages: nl, en',
      'Canonical: https://siroop.example/.well-known/security.txt',
    ],
  })
  const inBox = await read({ SIROOP_SECURITY_CONTACT: 'https://polderrand.example/melden' })
  expect(inBox.lines).toHaveLength(3)
  expect(inBox.lines[0]).toBe('Contact: https://polderrand.example/melden')
})

test('[HTTP-26] without somebody to write to there is none', async () => {
  expect((await read({})).status).toBe(404)
})
