import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok, workshopId } from '@siroop/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepAnswer, keepCommands, keepQuestion } from './keepCommand.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siroop keep '))
})
afterAll(() => rm(folder, { recursive: true }))

async function told(answer: Parameters<typeof keepAnswer>[0], options: readonly string[] = []) {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const code = await keepAnswer(answer, options, { env: { LANG: 'nl_NL.UTF-8' }, folder, out: say, err: say })
  return { code, said: lines.join('\n') }
}

test('[KEEP-8] the command line names a workshop by its printed address, and a file by its path', () => {
  expect(keepQuestion(['export', 'https://siroop.example/m/abcdefgh23456777', 'x.zip'], '/')).toBe(
    'keep-export abcdefgh23456777',
  )
  expect(keepQuestion(['--language', 'en', 'export', 'abcdefgh23456777'], '/')).toBe('keep-export abcdefgh23456777')
  expect(keepQuestion(['import', 'een bestand.zip'], '/tmp')).toMatch(/^keep-import [A-Za-z0-9_-]+$/)
  expect(keepQuestion(['import'], '/')).toBeNull()
  expect(keepQuestion(['wat', 'x'], '/')).toBeNull()
})

test('[KEEP-8] it writes the file where it was asked for, reads one with a space in its path, and says why not', async () => {
  const seen: Uint8Array[] = []
  const commands = keepCommands({
    makeOf: async (id) =>
      id === 'abc'
        ? ok({ bytes: new Uint8Array([1, 2]), name: 'bewaarbestand.zip' })
        : id === 'open'
          ? err('keep-open')
          : null,
    restoreHere: async (bytes) => {
      seen.push(bytes)
      return ok({ workshop: workshopId('w1'), title: 'Onze waarden', manifestPath: '/m/abc' })
    },
  })
  const ask = async (name: 'keep-export' | 'keep-import', word: string) => {
    const answer = await commands[name](word)
    if (!answer.ok) throw new Error('it always answers')
    return answer.value
  }
  expect((await told(await ask('keep-export', 'abc'), ['export', 'abc', 'hier.zip'])).code).toBe(0)
  expect([...(await readFile(join(folder, 'hier.zip')))]).toEqual([1, 2])
  expect(await told(await ask('keep-export', 'niets'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('is hier niet'),
  })
  expect((await told(await ask('keep-export', 'open'))).said).toContain('nog iets bezig')
  await writeFile(join(folder, 'een bestand.zip'), 'zip')
  const [, path = ''] = keepQuestion(['import', 'een bestand.zip'], folder)?.split(' ') ?? []
  expect(await told(await ask('keep-import', path))).toEqual({ code: 0, said: 'Teruggezet: Onze waarden, /m/abc' })
  expect(Buffer.from(seen[0] ?? []).toString()).toBe('zip')
  expect((await told(await ask('keep-import', 'bm90aGluZw'))).code).toBe(1)
})
