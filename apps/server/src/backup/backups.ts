import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@siroop/domain'
import { latestLevel } from '../storage/migrations.js'
import { type FillRefusal, fillDatabase } from '../storage/moment/fill.js'
import { type DatabasePlace, type Moment, openMoment, type PlaceRefusal } from '../storage/moment/moment.js'
import {
  type BackupCounts,
  type BackupHead,
  type BackupPart,
  type BackupRefusal,
  checkBackup,
  partsOf,
  writeBackup,
} from './backupFile.js'
import { type BackupKind, backupName, superfluous } from './rotation.js'

/** What is asked for: where the data is, where backups go, and what it is made for. */
export interface BackupOrder {
  readonly place: DatabasePlace
  /** A file, or a folder in which it gets a name of its own and older ones of its kind make room. */
  readonly into: { readonly file: string } | { readonly folder: string; readonly kind: BackupKind }
  readonly version: string
  readonly nowMs: number
}
export interface MadeBackup extends BackupCounts {
  readonly path: string
  readonly bytes: number
}
/** `nothing`: there is no data yet. `disk`: it could not be written or read again, with what the system said. */
export type MakeRefusal = PlaceRefusal | 'nothing' | { readonly disk: string }

/**
 * Makes a backup of everything: all rows as they are at one moment, and the key of the seal. No server has to stop for it.
 * It is read again wholly before it gets its name; a file that has its name is whole.
 */
export async function makeBackup(order: BackupOrder): Promise<Result<MadeBackup, MakeRefusal>> {
  const moment = await openMoment(order.place)
  if (!moment.ok) return moment
  if (moment.value === null) return err('nothing')
  try {
    return ok(await written(moment.value, order))
  } catch (error) {
    return err({ disk: error instanceof Error ? error.message : String(error) })
  } finally {
    await moment.value.close().catch(() => undefined)
  }
}

async function written(moment: Moment, { place, into, version, nowMs }: BackupOrder): Promise<MadeBackup> {
  const path = 'file' in into ? into.file : join(into.folder, backupName(into.kind, nowMs))
  if ('folder' in into) await mkdir(into.folder, { recursive: true, mode: 0o700 })
  const part = `${path}.part`
  try {
    const counts = await writeBackup(part, { version, madeAtMs: nowMs, level: [...moment.level] }, all(moment, place))
    const read = await checkBackup(part)
    if (!read.ok) throw new Error(`what was written cannot be read again (${read.error})`)
    const { size } = await stat(part)
    await rename(part, path)
    if ('folder' in into) {
      await keepName(into.folder)
      for (const name of superfluous(await readdir(into.folder))) await rm(join(into.folder, name), { force: true })
    }
    return { path, bytes: size, ...counts }
  } finally {
    await rm(part, { force: true })
  }
}

async function* all(moment: Moment, { dataFolder }: DatabasePlace): AsyncGenerator<BackupPart> {
  for (const table of moment.tables) for await (const rows of moment.pages(table)) yield { table, rows }
  const folder = join(dataFolder, sealFolder)
  for (const name of (await readdir(folder).catch(() => [])).filter((one) => sealFile.test(one)).sort())
    yield { name: `${sealFolder}/${name}`, bytes: await readFile(join(folder, name)) }
}
const sealFolder = 'seal'
const sealFile = /^[a-z]+\.(pem|key)$/

/** The name of a file is on the disk when its folder is. Windows has no such thing. */
async function keepName(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

export interface Restored extends BackupCounts {
  readonly head: BackupHead
  /** Where a key of the seal was put that was here before; null when there was none. */
  readonly sealAside: string | null
}
export type RestoreRefusal = BackupRefusal | FillRefusal

/**
 * Puts a backup back into an empty place, which may be another kind of database than it came from, and brings it to this
 * version. All or nothing. A key of the seal that is there already is put aside: nothing can have been signed with it.
 * Refused: a file that is not whole, a place where somebody works, data of a newer Siroop.
 */
export async function restoreBackup(
  path: string,
  { place, nowMs }: { readonly place: DatabasePlace; readonly nowMs: number },
): Promise<Result<Restored, RestoreRefusal>> {
  const checked = await checkBackup(path)
  if (!checked.ok) return checked
  const { head, counts } = checked.value
  const filled = await fillDatabase(place, { level: head.level, rows: () => rowsIn(path) })
  if (!filled.ok) return filled
  return ok({ head, ...counts, sealAside: await restoreSeal(path, { place, nowMs }) })
}

async function* rowsIn(path: string) {
  for await (const part of partsOf(path)) if ('table' in part) yield part
}

async function restoreSeal(
  path: string,
  { place, nowMs }: { readonly place: DatabasePlace; readonly nowMs: number },
): Promise<string | null> {
  const files: { name: string; bytes: Uint8Array }[] = []
  for await (const part of partsOf(path)) if ('name' in part) files.push({ ...part })
  if (files.length === 0) return null
  const folder = join(place.dataFolder, sealFolder)
  const aside = `${folder}-${nowMs}`
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0) await rename(folder, aside)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const { name, bytes } of files)
    await writeFile(join(place.dataFolder, name), bytes, { mode: name.endsWith('.key') ? 0o600 : 0o644 })
  return there.length > 0 ? aside : null
}

/** Has this Siroop changes of tables that the database has not? Null: there is no data, or it is of a newer Siroop. */
export async function changesToCome(place: DatabasePlace): Promise<readonly string[] | null> {
  const moment = await openMoment(place)
  if (!moment.ok || moment.value === null) return null
  const { level } = moment.value
  await moment.value.close()
  if (level.some((name) => !latestLevel.includes(name))) return null
  return latestLevel.filter((name) => !level.includes(name))
}
