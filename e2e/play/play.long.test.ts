import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine, type StoryServer, startServer } from '../run/server.js'

let server: StoryServer
beforeAll(async () => {
  server = await startServer({ mode: 'box' })
})
afterAll(() => server.remove())

test('a demo that is played tells people where everything is', () => {
  const pdf = join(server.dataFolder, 'manifest.pdf')
  const told = commandLine(server, 'demo', '--play', '--template', 'korte-waardenronde', pdf)
  expect(told).toContain(`http://localhost:${server.port}/regie/`)
  expect(told).toContain('14 notes')
  expect(existsSync(pdf)).toBe(true)
})
