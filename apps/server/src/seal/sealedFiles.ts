import type { Locale, OrganisationId, WorkshopId } from '@siroop/domain'
import type { Storage, WriteOp } from '../storage/storage.js'

/** A file that this installation sealed: of which edition, in which state. */
export interface SealedFile {
  readonly workshop: WorkshopId
  readonly edition: number
  readonly locale: Locale
  /** Organisations whose signature stands in it. */
  readonly signed: readonly OrganisationId[]
  /** When it was sealed, whole ms since 1970. */
  readonly atMs: number
  /** By a timestamp server, whole ms since 1970; null: it has no timestamp. Left out of what was written down before there were any. */
  readonly stampedAtMs?: number | null
  /** Number of the answer of a new board member that it is the file of; absent: it is the file of the edition. */
  readonly addendum?: number
}

/** Where the file of an answer lies among the files of its edition, which lie under a hash: by its number and its entry in the register. */
export const addendumKey = (number: number, entry: string | null): string => `a${number}-${entry ?? 'none'}`
/** Number of the answer, or null for a file of the edition. */
export const addendumNumber = (key: string): number | null => {
  const [, number] = /^a(\d+)-/.exec(key) ?? []
  return number === undefined ? null : Number(number)
}

/** Under which a sealed file is known: SHA-256 of the whole file, 64 hex characters. A seal alone does not tell a file from a copy with another container. */
export const sealedKey = (sha256: string): string => `sealed/${sha256}`

/** Writes down that a file was sealed; goes with the row of the file itself. */
export const sealedFile = (sha256: string, file: SealedFile): WriteOp => ({
  kind: 'put',
  table: 'setting',
  row: { key: sealedKey(sha256), value: JSON.stringify(file) },
})

/** The file with this hash, or null when nothing with it was sealed here. */
export async function findSealedFile(storage: Pick<Storage, 'get'>, sha256: string): Promise<SealedFile | null> {
  const row = await storage.get('setting', { key: sealedKey(sha256) })
  return row === null ? null : (JSON.parse(row.value) as SealedFile)
}
