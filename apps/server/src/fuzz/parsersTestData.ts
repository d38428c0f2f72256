import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addBundle, admit, boardRoom, parseRoom, type RoomName, submitNote } from '@siroop/board'
import { bundleId, noteId, stepId, workshopId } from '@siroop/domain'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { checkBackup, writeBackup } from '../backup/backupFile.js'
import { readFrame, stepOneFrame, updateFrame } from '../board/syncFrames.js'
import { sha256 } from '../chance.js'
import { unpackKeep } from '../keep/keepZip.js'
import { readImageHeader } from '../logos/imageHeader.js'
import { aPng, withExif } from '../logos/imageTestData.js'
import { orientationOf } from '../logos/orientation.js'
import { createFileCheck } from '../seal/fileCheck.js'
import { sealedFile } from '../seal/sealedFiles.js'
import { throwAwayKey } from '../seal/sealKeys.js'
import { sealPdf } from '../seal/sealPdf.js'
import { aPdf, overdrawn } from '../seal/sealTestData.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { badFiles, shortRound } from '../templates/badFilesTestData.js'
import { checkTemplateBytes } from '../templates/templateFile.js'
import { corpusOf, mangled } from './fuzzTestData.js'

/** Something that reads bytes from outside. `read` throws, or fails an expectation, when it breaks on them. */
export interface Parser {
  readonly name: string
  readonly seeds: readonly Uint8Array[]
  readonly read: (bytes: Uint8Array) => Promise<unknown> | unknown
}

/** Every parser of bytes that somebody else sent, with good and bad examples of what it reads. */
export const parsers = async (): Promise<readonly Parser[]> => [
  frames(),
  templates(),
  await pdfs(),
  keepFiles(),
  pictures(),
  await backups(),
]

/** Reads what went wrong once, and then so many mangled bytes. The same numbers give the same bytes. */
export async function fuzz(parser: Parser, { runs, seed }: { readonly runs: number; readonly seed: number }) {
  for (const bytes of corpusOf(parser.name)) await parser.read(bytes)
  for (const bytes of parser.seeds) await parser.read(bytes)
  await fc.assert(
    fc.asyncProperty(mangled(parser.seeds), async (bytes) => void (await parser.read(bytes))),
    { numRuns: runs, seed },
  )
}

/** A frame of the board channel, to the document behind it: what is not taken leaves it as it was. */
function frames(): Parser {
  const name = boardRoom(workshopId('w1'))
  const room = parseRoom(name as RoomName)
  if (room === null) throw new Error('a board has a name')
  const before = new Y.Doc()
  const step = stepId('waarden')
  submitNote(before, { id: noteId('n1'), step, kind: 'waarde', text: 'Nabijheid', fields: {} })
  const known = Y.encodeStateAsUpdate(before)
  const mine = new Y.Doc()
  Y.applyUpdate(mine, known)
  const since = Y.encodeStateVector(mine)
  addBundle(mine, { id: bundleId('b1'), step, name: 'Dichtbij', firstNote: noteId('n1') })
  const edit = Y.encodeStateAsUpdate(mine, since)
  return {
    name: 'frames',
    seeds: [stepOneFrame(since), updateFrame(edit), updateFrame(known), Uint8Array.of(1, 1, 0), Uint8Array.of(3)],
    read: (bytes) => {
      const frame = readFrame(bytes)
      if (frame?.kind !== 'update') return
      const doc = new Y.Doc()
      Y.applyUpdate(doc, known)
      const taken = admit(doc, frame.bytes, { room, judge: () => ({ ok: true }) as never })
      const isLeft = taken.kind === 'hostile' || taken.kind === 'resync' || taken.kind === 'nothing'
      if (isLeft && !('rebuild' in taken && taken.rebuild)) expect(Y.encodeStateAsUpdate(doc)).toEqual(known)
    },
  }
}

/** A template: something to run, or what is wrong with it. */
function templates(): Parser {
  return {
    name: 'templates',
    seeds: [
      strToU8(shortRound),
      ...badFiles.map(([, content]) => (typeof content === 'string' ? strToU8(content) : content)),
    ],
    read: (bytes) => {
      const { template, problems } = checkTemplateBytes(bytes)
      if (template === null) expect(problems.length).toBeGreaterThan(0)
    },
  }
}

/** A PDF at the check page: only the very file is the very file. */
async function pdfs(): Promise<Parser> {
  const atMs = Date.parse('2026-11-27T10:00:00Z')
  const key = await throwAwayKey(atMs)
  const pdf = await sealPdf(await aPdf(), key, { atMs, reason: 'Siroop' })
  const storage = createMemoryStorage()
  const file = { workshop: workshopId('w1'), edition: 1, locale: 'nl', signed: [], atMs } as const
  await storage.transact([sealedFile(sha256(pdf), file)])
  const { check } = createFileCheck({
    storage,
    roots: async () => key.chain,
    manifestOf: async () => null,
    readText: async () => null,
  })
  return {
    name: 'pdfs',
    seeds: [pdf, await aPdf(), await overdrawn(pdf, 'niet')],
    read: async (bytes) => {
      const { verdict } = await check(bytes)
      expect(verdict === 'exact').toBe(Buffer.compare(bytes, pdf) === 0)
    },
  }
}

function keepFiles(): Parser {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  return {
    name: 'keepFiles',
    seeds: [
      zip({ 'siroop.json': '{"form":1}', 'lees-mij.html': '<p>', 'pdf/editie-1.pdf': '%PDF' }),
      zip({ 'siroop.json': '{}' }),
      zip({ '../../etc/passwd': 'x' }),
    ],
    read: (bytes) => expect(unpackKeep(bytes).ok).toBe(false),
  }
}

function pictures(): Parser {
  const png = aPng(40, 20, { pixels: true, text: 'x' })
  return {
    name: 'pictures',
    seeds: [
      png,
      withExif(Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 6, 'hier gemaakt'),
      Buffer.from('RIFF\0\0\0\0WEBPVP8 '),
    ],
    read: (bytes) => {
      const header = readImageHeader(bytes)
      if (header !== null) expect(Number.isInteger(header.widthPx) && Number.isInteger(header.heightPx)).toBe(true)
      expect(orientationOf(bytes)).toBeLessThanOrEqual(8)
    },
  }
}

/** A backup: only one that is whole is taken. */
async function backups(): Promise<Parser> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-fuzz-'))
  const path = join(folder, 'one.siroop-backup')
  async function* parts() {
    yield { table: 'setting', rows: [{ key: 'a', value: 'b' }] }
    yield { name: 'zegel/sleutel.pem', bytes: strToU8('geheim') }
  }
  await writeBackup(path, { version: '0.1.0', madeAtMs: 1, level: ['0001-first'] }, parts())
  const whole = readFileSync(path)
  return {
    name: 'backups',
    seeds: [whole],
    read: async (bytes) => {
      const other = join(folder, 'other.siroop-backup')
      await writeFile(other, bytes)
      const checked = await checkBackup(other)
      if (Buffer.compare(bytes, whole) === 0) expect(checked.ok).toBe(true)
      // a byte of the wrapping may differ, nothing that is in it
      if (checked.ok) expect(checked.value.counts).toEqual({ rows: 1, files: 1 })
    },
  }
}
