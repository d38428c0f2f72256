import type { X509Certificate } from 'node:crypto'
import type { ManifestView, OrganisationId, WorkshopId } from '@siroop/domain'
import { sha256 } from '../chance.js'
import type { Storage } from '../storage/storage.js'
import { judgeSeal } from './judgeSeal.js'
import { findSealedFile, type SealedFile } from './sealedFiles.js'

/**
 * What can be said of a file, in the order of asking (manifest-pdf.md, decision 4). `exact`: precisely the file that was
 * sealed here. `sealed`: our seal, whole, but a file that is not known here. `whole`: our seal, whole, where nothing is known of files. `foreign`: whole, sealed by somebody else.
 * `added`, `broken`: changed after it was sealed. `none`: no seal.
 */
export type FileVerdict = 'exact' | 'sealed' | 'whole' | 'foreign' | 'added' | 'broken' | 'none'
/** A verdict, and what happened to the edition since the file was sealed. */
export interface FileCheck {
  readonly verdict: FileVerdict
  /** What the seal says itself: a statement of whoever made it. */
  readonly seal: { readonly by: string; readonly atMs: number | null } | null
  readonly edition: KnownEdition | null
}
/** The edition of a file that is known here, as it stands now. */
export interface KnownEdition {
  readonly title: string
  readonly number: number
  /** Number of the newest edition; the same one when there is none after it. */
  readonly newest: number
  readonly sealedAtMs: number
  /** By a timestamp server, whole ms since 1970; null: none; undefined: not written down. */
  readonly stampedAtMs?: number | null | undefined
  /** Names of organisations that signed after the file was sealed. */
  readonly signedSince: readonly string[]
  /** Names of organisations whose signature stands in the file and was withdrawn. */
  readonly withdrawn: readonly string[]
  /** Path of the manifest page, or null when it has none. */
  readonly path: string | null
}

/** Bytes of the largest file that is looked at. */
export const largestFile = 20_000_000

/** Checks files in memory: nothing of them is kept. */
export function createFileCheck(options: {
  readonly storage: Pick<Storage, 'get'>
  /** Certificates that are ours. */
  readonly roots: () => Promise<readonly X509Certificate[]>
  /** The manifest of a workshop as it stands now with the id of its page; null when it is not there any more. */
  readonly manifestOf: (
    workshop: WorkshopId,
  ) => Promise<{ readonly view: ManifestView; readonly manifestId: string | null } | null>
}): (pdf: Uint8Array) => Promise<FileCheck> {
  const { storage, roots, manifestOf } = options
  return async (pdf) => {
    const known = await findSealedFile(storage, sha256(pdf))
    const judged = judgeSeal(pdf, await roots())
    const seal = 'by' in judged ? { by: judged.by, atMs: judged.sealedAtMs } : null
    if (known === null) return { verdict: judged.verdict === 'intact' ? 'sealed' : judged.verdict, seal, edition: null }
    const now = await manifestOf(known.workshop)
    return { verdict: 'exact', seal, edition: now === null ? null : since(known, now) }
  }
}

function since(
  file: SealedFile,
  { view, manifestId }: { readonly view: ManifestView; readonly manifestId: string | null },
): KnownEdition | null {
  const edition = view.editions.find(({ number }) => number === file.edition)
  if (edition === undefined) return null
  const signed = new Set(
    edition.signing.flatMap(({ signature, organisation }) => (signature === null ? [] : [organisation])),
  )
  const inFile = new Set(file.signed)
  const namesOf = (is: (id: OrganisationId) => boolean) =>
    edition.frozen.organisations.filter(({ id }) => is(id)).map(({ name }) => name)
  return {
    title: edition.frozen.title,
    number: edition.number,
    newest: view.editions.at(-1)?.number ?? edition.number,
    sealedAtMs: file.atMs,
    stampedAtMs: file.stampedAtMs,
    signedSince: namesOf((id) => signed.has(id) && !inFile.has(id)),
    withdrawn: namesOf((id) => inFile.has(id) && !signed.has(id)),
    path: manifestId === null ? null : `/m/${manifestId}`,
  }
}
