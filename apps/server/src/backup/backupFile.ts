import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip, createGzip } from 'node:zlib'
import { err, ok, type Result } from '@siroop/domain'
import { z } from 'zod'
import type { Row } from '../storage/moment/moment.js'

/** Number of the form below. A program that knows a lower one only does not read the file. */
const form = 1
const headShape = z.object({
  siroop: z.literal('backup'),
  form: z.number().int().positive(),
  version: z.string(),
  madeAtMs: z.number().int(),
  level: z.array(z.string()),
})
/** What a file says of itself: which Siroop made it, when, and by which changes its tables were made. */
export type BackupHead = Omit<z.infer<typeof headShape>, 'siroop' | 'form'>
/** A file of the data folder that belongs to the data: the key and certificate of the seal. */
export interface BackupFile {
  readonly name: string
  readonly bytes: Uint8Array
}
/** One piece of a backup: rows of one table, or a file. */
export type BackupPart = { readonly table: string; readonly rows: readonly Row[] } | BackupFile

/** How much is in it. */
export interface BackupCounts {
  readonly rows: number
  readonly files: number
}
/** `broken`: cut off or changed. `not-one`: another kind of file. `newer`: made by a Siroop that writes another form. */
export type BackupRefusal = 'broken' | 'not-one' | 'newer' | 'not-there'

/**
 * Writes a backup: compressed lines of JSON, first what it is, then every row as a list under the columns of its table,
 * and last the number of rows and the SHA-256 of all lines before. Readable without Siroop, and the same for every
 * database. Throws when the disk refuses; the file is whole or of no use.
 */
export async function writeBackup(
  path: string,
  head: BackupHead,
  parts: AsyncIterable<BackupPart>,
): Promise<BackupCounts> {
  const counts = { rows: 0, files: 0 }
  async function* lines(): AsyncGenerator<string> {
    const hash = createHash('sha256')
    const line = (value: unknown) => {
      const text = `${JSON.stringify(value)}\n`
      hash.update(text)
      return text
    }
    yield line({ siroop: 'backup', form, ...head })
    let table: string | null = null
    for await (const part of parts) {
      if ('name' in part) {
        counts.files += 1
        yield line({ file: part.name, bytes: base64(part.bytes) })
        continue
      }
      const [first] = part.rows
      if (first === undefined) continue
      const columns = Object.keys(first)
      if (part.table !== table) yield line({ table: part.table, columns })
      table = part.table
      counts.rows += part.rows.length
      yield part.rows.map((row) => line(columns.map((column) => packed(row[column] ?? null)))).join('')
    }
    yield `${JSON.stringify({ end: { ...counts, sha256: hash.digest('hex') } })}\n`
  }
  // Holds names, addresses and the key of the seal: for its owner only.
  const file = createWriteStream(path, { mode: 0o600, flush: true })
  await pipeline(Readable.from(lines()), createGzip(), file)
  return counts
}

/** Reads what the file says of itself, and all of it once: a file that is not whole is refused before anything is done with it. */
export async function checkBackup(
  path: string,
): Promise<Result<{ readonly head: BackupHead; readonly counts: BackupCounts }, BackupRefusal>> {
  const counts = { rows: 0, files: 0 }
  try {
    const head = await headOf(path)
    if (!head.ok) return head
    for await (const part of partsOf(path)) {
      if ('name' in part) counts.files += 1
      else counts.rows += part.rows.length
    }
    return ok({ head: head.value, counts })
  } catch (error) {
    return err((error as { code?: unknown }).code === 'ENOENT' ? 'not-there' : 'broken')
  }
}

async function headOf(path: string): Promise<Result<BackupHead, BackupRefusal>> {
  for await (const line of linesOf(path)) {
    const read = headShape.safeParse(jsonOf(line))
    if (!read.success) break
    if (read.data.form > form) return err('newer')
    return ok(read.data)
  }
  return err('not-one')
}

/** Everything in it, in the order in which it was written. Throws when the file is not whole, also after it gave parts. */
export async function* partsOf(path: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256')
  const counts = { rows: 0, files: 0 }
  let table: { readonly table: string; readonly columns: readonly string[] } | null = null
  let rows: Row[] = []
  let isFirst = true
  let hasEnded = false
  for await (const line of linesOf(path)) {
    if (hasEnded) throw new Error('There is something behind the end')
    const said = lineShape.parse(JSON.parse(line))
    if (!('end' in said)) hash.update(`${line}\n`)
    if (isFirst) {
      isFirst = false
    } else if (Array.isArray(said)) {
      if (table === null || said.length !== table.columns.length) throw new Error('A row belongs to no table')
      counts.rows += 1
      rows.push(Object.fromEntries(table.columns.map((column, at) => [column, unpacked(said[at] ?? null)])))
    } else {
      if (table !== null && rows.length > 0) yield { table: table.table, rows }
      rows = []
      if ('siroop' in said) throw new Error('It begins twice')
      if ('table' in said) table = said
      if ('file' in said) {
        counts.files += 1
        yield { name: said.file, bytes: Buffer.from(said.bytes, 'base64') }
      }
      if ('end' in said) {
        hasEnded = true
        const isWhole = said.end.rows === counts.rows && said.end.files === counts.files
        if (!isWhole || said.end.sha256 !== hash.digest('hex')) throw new Error('It is not what was written')
      }
    }
    if (table !== null && rows.length === someRows) {
      yield { table: table.table, rows }
      rows = []
    }
  }
  if (!hasEnded) throw new Error('It has no end')
}

const someRows = 40
const cellShape = z.union([z.string(), z.number(), z.null(), z.object({ b: z.string() })])
const lineShape = z.union([
  z.array(cellShape),
  z.object({ table: z.string().regex(/^[a-z0-9_]+$/), columns: z.array(z.string().regex(/^[a-z0-9_]+$/)) }),
  // Nothing but plain names inside one folder: a path could lead anywhere.
  z.object({ file: z.string().regex(/^[a-z]+\/[a-z]+\.[a-z]+$/), bytes: z.string() }),
  z.object({ end: z.object({ rows: z.number(), files: z.number(), sha256: z.string() }) }),
  z.object({ siroop: z.literal('backup') }),
])

type Packed = z.infer<typeof cellShape>
const base64 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
const packed = (value: Row[string]): Packed =>
  value !== null && typeof value === 'object' ? { b: base64(value) } : (value as Packed)
const unpacked = (value: Packed): Row[string] =>
  value !== null && typeof value === 'object' ? new Uint8Array(Buffer.from(value.b, 'base64')) : value

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Not JSON, so not a backup: the caller says so.
    return null
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip()
  // An error of either end is thrown to whoever reads.
  const ended = pipeline(createReadStream(path), unzipped).catch((error: unknown) => error)
  const decoder = new StringDecoder('utf8')
  let rest = ''
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      const lines = (rest + decoder.write(chunk)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw (await ended) ?? error
  }
  if (rest !== '') throw new Error('The last line is cut off')
}
