import type { X509Certificate } from 'node:crypto'
import type { HandoverAnswer, ManifestView, OrganisationId } from '@siroop/domain'
import { sha256 } from '../chance.js'
import type { Storage } from '../storage/storage.js'
import { changedPages } from './changedPages.js'
import { judgeSeal, type SealVerdict } from './judgeSeal.js'
import { findText, type KnownText, type TextSource } from './onPaper.js'
import { feetIn, missingIn, type Recognised } from './recognise/recognise.js'
import type { ReadText } from './recognise/textReader.js'
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
  /** What was changed, as far as it can be told; null where nothing was, or nothing can be said. */
  readonly change: FileChange | null
  /** Text of ours that its words are, where no seal of ours vouches for the file; null when none was found. */
  readonly recognised: Recognised | null
}
/** What was changed after a file was sealed. */
export type FileChange =
  /** `before`: the edition of its first part, when that is known here; `pages`: those of it that what was added writes anew, from 1 on. */
  | {
      readonly kind: 'added'
      readonly bytes: number
      readonly before: KnownEdition | null
      readonly pages: readonly number[]
    }
  | { readonly kind: 'shorter'; readonly bytes: number }
/** The edition of a file that is known here, as it stands now. */
export interface KnownEdition {
  readonly title: string
  readonly number: number
  /** Of its text: 64 hexadecimal characters. */
  readonly fingerprint: string
  /** How many organisations stand in the file as having signed, of how many. */
  readonly signed: number
  readonly organisations: number
  /** Number of the newest edition; the same one when there is none after it. */
  readonly newest: number
  readonly sealedAtMs: number
  /** By a timestamp server, whole ms since 1970; null: none; undefined: not written down. */
  readonly stampedAtMs?: number | null | undefined
  /** Names of organisations that signed after the file was sealed. */
  readonly signedSince: readonly string[]
  /** Names of organisations whose signature stands in the file and was withdrawn. */
  readonly withdrawn: readonly string[]
  /** Those that withdrew it and signed anew: another signature than the one in the file. */
  readonly signedAgain: readonly string[]
  /** Those that signed under a reservation in the file, and lifted it since. */
  readonly lifted: readonly string[]
  /** What this file is the addendum of: whose answer, and which; null: it is the file of the edition. */
  readonly addendum: { readonly number: number; readonly organisation: string; readonly answer: HandoverAnswer } | null
  /** New board members who answered after the file was sealed. */
  readonly handedOn: readonly { readonly organisation: string; readonly answer: HandoverAnswer }[]
  /** Path of the manifest page, or null when it has none. */
  readonly path: string | null
}

/** Bytes of the largest file that is looked at. */
export const largestFile = 20_000_000

/** What is known of files. */
export interface FileDesk {
  /** Checks a file in memory: nothing of it is kept. */
  check(pdf: Uint8Array): Promise<FileCheck>
  /** What happened to the edition of the file with this SHA-256; null when it was not sealed here, or nothing is left of it. */
  known(sha256: string): Promise<KnownEdition | null>
  /** The text whose fingerprint begins with this, as `readFingerprint` gives it; null when none of ours does. */
  text(fingerprint: string): Promise<KnownText | null>
}

/** Checks files, and tells of those that were sealed here. */
export function createFileCheck(options: {
  readonly storage: Pick<Storage, 'get' | 'list'>
  /** Certificates that are ours. */
  readonly roots: () => Promise<readonly X509Certificate[]>
  readonly manifestOf: TextSource['manifestOf']
  readonly readText: ReadText
}): FileDesk {
  const { storage, roots, manifestOf, readText } = options
  const editionOf = async (file: SealedFile) => {
    const now = await manifestOf(file.workshop)
    return now === null ? null : since(file, now)
  }
  /** By the fingerprint at its feet; what stands on its pages is then laid beside the text. */
  const recognise = async (pdf: Uint8Array): Promise<Recognised | null> => {
    const pages = await readText(pdf)
    for (const foot of pages === null ? [] : feetIn(pages)) {
      const found = await findText(options, foot)
      if (found === null || pages === null) continue
      return { text: found.text, missing: found.frozen === null ? null : missingIn(pages, found.frozen) }
    }
    return null
  }
  const knownBy = async (hash: string) => {
    const file = await findSealedFile(storage, hash)
    return file === null ? null : editionOf(file)
  }
  return {
    check: async (pdf) => {
      const known = await findSealedFile(storage, sha256(pdf))
      const judged = judgeSeal(pdf, await roots())
      const seal = 'by' in judged ? { by: judged.by, atMs: judged.sealedAtMs } : null
      if (known !== null)
        return { verdict: 'exact', seal, edition: await editionOf(known), change: null, recognised: null }
      const verdict = judged.verdict === 'intact' ? 'sealed' : judged.verdict
      const change = await changeOf(pdf, judged, knownBy)
      // of what was added to a file of ours its edition is known by its first part
      const recognised = change?.kind === 'added' && change.before !== null ? null : await recognise(pdf)
      return { verdict, seal, edition: null, change, recognised }
    },
    known: knownBy,
    text: async (fingerprint) => (await findText(options, fingerprint))?.text ?? null,
  }
}

/** What of a file was changed after it was sealed. `known` tells of the file with a SHA-256: its first part may be one of ours. */
export async function changeOf(
  pdf: Uint8Array,
  judged: SealVerdict,
  known: (sha256: string) => Promise<KnownEdition | null>,
): Promise<FileChange | null> {
  if (judged.verdict === 'broken' && judged.missingBytes > 0) return { kind: 'shorter', bytes: judged.missingBytes }
  if (judged.verdict !== 'added') return null
  const [first, added] = [pdf.subarray(0, judged.coveredBytes), pdf.subarray(judged.coveredBytes)]
  const before = await known(sha256(first))
  return { kind: 'added', bytes: added.length, before, pages: before === null ? [] : await changedPages(first, added) }
}

function since(
  file: SealedFile,
  { view, manifestId }: { readonly view: ManifestView; readonly manifestId: string | null },
): KnownEdition | null {
  const edition = view.editions.find(({ number }) => number === file.edition)
  if (edition === undefined) return null
  const inFile = new Set(file.signed)
  const rowOf = (id: OrganisationId) => edition.signing.find(({ organisation }) => organisation === id)
  const signed = (id: OrganisationId) => (rowOf(id)?.signature ?? null) !== null
  // a signature that is younger than the file is not the one that stands in it
  const isYounger = (ms: number | null | undefined) => (ms ?? 0) > file.atMs
  const again = (id: OrganisationId) => inFile.has(id) && signed(id) && isYounger(rowOf(id)?.atMs)
  const namesOf = (is: (id: OrganisationId) => boolean) =>
    edition.frozen.organisations.filter(({ id }) => is(id)).map(({ name }) => name)
  const answers = edition.handovers.flatMap(({ organisation: id, answer }) =>
    answer === null
      ? []
      : [{ ...answer, organisation: edition.frozen.organisations.find((one) => one.id === id)?.name ?? '' }],
  )
  const own = answers.find(({ number }) => number === file.addendum)
  const shortOf = ({ organisation, kind }: (typeof answers)[number]) => ({ organisation, answer: kind })
  // an addendum holds no signatures: of those nothing can have changed in it
  const isAddendum = file.addendum !== undefined
  const after = answers.filter(
    ({ organisation, number, atMs }) =>
      isYounger(atMs) && (own === undefined || (organisation === own.organisation && number > own.number)),
  )
  return {
    addendum: own === undefined ? null : { ...shortOf(own), number: own.number },
    handedOn: after.map(shortOf),
    title: edition.frozen.title,
    number: edition.number,
    fingerprint: edition.fingerprint,
    signed: inFile.size,
    organisations: edition.frozen.organisations.length,
    newest: view.editions.at(-1)?.number ?? edition.number,
    sealedAtMs: file.atMs,
    stampedAtMs: file.stampedAtMs,
    signedSince: isAddendum ? [] : namesOf((id) => signed(id) && !inFile.has(id)),
    withdrawn: namesOf((id) => inFile.has(id) && !signed(id)),
    signedAgain: namesOf(again),
    lifted: namesOf((id) => inFile.has(id) && !again(id) && isYounger(rowOf(id)?.liftedAtMs)),
    path: manifestId === null ? null : `/m/${manifestId}`,
  }
}
