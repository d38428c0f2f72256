import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unpackKeep } from '@siroop/server/keep/keepZip.js'
import { newDatabase } from '@siroop/server/realServers/sharedTestData.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine, type StoryServer, startServer } from '../run/server.js'
import { download } from './door.js'
import type { DemoToPlay } from './table.js'
import type { Played } from './workshop.js'

let server: StoryServer
beforeAll(async () => {
  server = await startServer({ mode: 'box' })
})
afterAll(() => server.remove())

/** What is in a keep file, without the moment at which it was made. */
function dataOf(file: Buffer) {
  const read = unpackKeep(file)
  if (!read.ok) throw new Error(read.error)
  const { madeAtMs: _, ...kept } = read.value.kept
  return { kept, pdfs: [...read.value.pdfs].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]) }
}
/** The keep file of a workshop, as the command line of its server writes it. */
function keepOf(from: StoryServer, workshop: string, name: string): Buffer {
  const path = join(from.dataFolder, name)
  commandLine(from, 'keep', 'export', workshop, path)
  return readFileSync(path)
}

/** What each leads to: a text that is signed, or what the room found, with or without letters. */
const played = {
  'korte-waardenronde': ['pdf/editie-1-nl-'],
  'visie-2040-middag': ['pdf/editie-1-nl-'],
  'koppelzone-anja': ['pdf/editie-1-nl-'],
  'programma-sociaal-domein': ['pdf/verslag-nl.pdf'],
  'transitiebijeenkomst-raadsleden': ['pdf/verslag-nl.pdf', 'pdf/brieven-nl.pdf'],
} as const

for (const [template, inside] of Object.entries(played))
  for (const database of ['sqlite', 'postgres'] as const)
    test(`[KEEP-12] ${template}, played to its end, goes into its file and out of it on an empty server with ${database}, and nothing of it differs`, async () => {
      const pdf = join(server.dataFolder, `${template}-${database}.pdf`)
      const told = JSON.parse(
        commandLine(server, 'demo', '--play', '--json', '--template', template, pdf),
      ) as DemoToPlay & Played
      const file = keepOf(server, told.workshop, `${template}-${database}.zip`)
      for (const name of inside) expect(file.includes(name), name).toBe(true)
      const environment = database === 'sqlite' ? {} : { DATABASE_URL: await newDatabase() }
      const there = await startServer({ mode: 'box', environment })
      try {
        const path = join(server.dataFolder, `${template}-${database}.zip`)
        const said = commandLine(there, 'keep', 'import', path, '--language', 'nl')
        expect(said).toContain('Teruggezet:')
        expect(dataOf(keepOf(there, told.workshop, 'again.zip'))).toEqual(dataOf(file))
        const [, manifestPath = ''] = /, (\/m\/[a-z2-7]{16})/.exec(said) ?? []
        const address = `http://127.0.0.1:${there.port}`
        expect(String(await download(address, `/api${manifestPath}`))).toContain(told.workshop)
      } finally {
        await there.remove()
      }
    })
