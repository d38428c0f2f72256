import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sha256 } from '../chance.js'
import type { KnownEdition } from '../seal/fileCheck.js'
import { createSeals } from '../seal/seals.js'
import { aPdf } from '../seal/sealTestData.js'
import { verifyCommand } from './verifyCommand.js'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})
/** An installation with a sealed file, and a terminal in its folder. */
async function start(known: (sha256: string) => Promise<KnownEdition | null> = async () => null) {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-verify-'))
  folders.push(folder)
  const seals = createSeals({ dataFolder: folder, passphrase: null, nowMs: () => Date.parse('2026-11-27T10:00:00Z') })
  const sealed = await seals.seal(await aPdf(), 'own')
  if (!sealed.ok) throw new Error(sealed.error)
  await writeFile(join(folder, 'manifest.pdf'), sealed.value)
  await writeFile(join(folder, 'later.pdf'), Buffer.concat([sealed.value, Buffer.from(' ')]))
  await writeFile(join(folder, 'zonder.pdf'), await aPdf())
  await writeFile(join(folder, 'root.pem'), (await seals.certificate()) ?? '')
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const run = async (...args: string[]) => {
    said.length = 0
    const code = await verifyCommand(args, { env: {}, folder, out: say, err: say }, { dataFolder: folder, known })
    return { code, said: said.join('\n') }
  }
  return { folder, run }
}

test('[SEAL-12] the command says without a server whether a seal is right, in the language that was asked for', async () => {
  const { run } = await start()
  expect(await run('manifest.pdf')).toMatchObject({ code: 0, said: expect.stringContaining('Het zegel klopt') })
  expect(await run('manifest.pdf', '--language', 'en')).toMatchObject({
    code: 0,
    said: expect.stringContaining('27 November 2026'),
  })
  expect(await run('later.pdf')).toMatchObject({ code: 1, said: expect.stringContaining('Veranderd na verzegeling') })
  expect(await run('zonder.pdf')).toMatchObject({ code: 1, said: expect.stringContaining('Geen zegel') })
})

test('[SEAL-12] with a downloaded certificate it works anywhere; another one is not ours, and what cannot be read is said', async () => {
  const [here, there] = [await start(), await start()]
  expect((await here.run('manifest.pdf', '--root', 'root.pem')).code).toBe(0)
  const foreign = await here.run('manifest.pdf', '--root', join(there.folder, 'root.pem'))
  expect(foreign).toMatchObject({ code: 1, said: expect.stringContaining('Niet ons zegel') })
  expect(await here.run('weg.pdf')).toEqual({ code: 2, said: 'weg.pdf: dit bestand kan niet worden geopend.' })
  expect((await here.run('manifest.pdf', '--root', 'manifest.pdf')).code).toBe(2)
  for (const args of [[], ['a.pdf', 'b.pdf'], ['--nee'], ['manifest.pdf', '--language', 'fy']])
    expect(await here.run(...args)).toMatchObject({ code: 2, said: expect.stringContaining('verify') })
})

test('[SEAL-14] with the server running it also says what happened to the edition since, and only of a whole file of its own', async () => {
  const hashes: string[] = []
  const edition: KnownEdition = {
    title: 'Onze waarden',
    number: 1,
    fingerprint: '7f3a91c40be2'.padEnd(64, '0'),
    signed: 5,
    organisations: 7,
    newest: 2,
    addendum: null,
    handedOn: [],
    sealedAtMs: Date.parse('2026-11-27T10:00:00Z'),
    signedSince: ['Politie'],
    withdrawn: [],
    signedAgain: ['GGD'],
    lifted: ['Zorggroep'],
    path: null,
  }
  const { run, folder } = await start(async (hash) => {
    hashes.push(hash)
    return edition
  })
  const { code, said } = await run('manifest.pdf')
  expect(code).toBe(0)
  for (const words of [
    'Precies het bestand dat wij verzegelden',
    'Sindsdien tekende ook: Politie.',
    'Ingetrokken, en daarna opnieuw getekend: GGD.',
    'hief dat voorbehoud op: Zorggroep.',
    'Er is een nieuwere editie: nummer 2.',
  ])
    expect(said).toContain(words)
  const whole = sha256(await readFile(join(folder, 'manifest.pdf')))
  expect(hashes).toEqual([whole])
  expect(said).toContain('Vingerafdruk van de tekst: 7f3a 91c4 0be2')
  // the first part of a file that was added to is asked after too
  expect((await run('later.pdf')).said).toContain('Het begin is editie 1 van “Onze waarden”')
  expect(hashes).toEqual([whole, whole])
  await run('manifest.pdf', '--root', 'root.pem')
  await run('later.pdf', '--root', 'root.pem')
  expect(hashes).toHaveLength(2)
})
