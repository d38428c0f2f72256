import {
  counts,
  err,
  type Locale,
  type ManifestEdition,
  type ManifestView,
  ok,
  type Result,
  type View,
} from '@siroop/domain'
import { markedName, type SealedWith } from '@siroop/manifest'
import { sha256 } from './chance.js'
import { stampOf } from './seal/judgeSeal.js'
import { type SealedFile, sealedFile } from './seal/sealedFiles.js'
import type { Seals } from './seal/seals.js'
import type { Storage } from './storage/storage.js'

type ExportRefusal = 'no-browser' | 'export-busy' | 'export-failed'
export type PdfRefusal = ExportRefusal | 'seal-failed' | 'unknown-manifest'
/** What is printed: an edition with its surroundings. */
export interface PdfInput {
  readonly edition: ManifestEdition
  /** Text of the edition before; null for the first one. */
  readonly before: ManifestEdition['frozen'] | null
  readonly locale: Locale
  /** When signatures and answers were read, whole ms since 1970. */
  readonly standOpMs: number
  /** Null for a demo or rehearsal, which have no register. */
  readonly registerHead: string | null
  /** Public address of the manifest page; null when there is none, then none is printed. */
  readonly address: string | null
  /** With which key the file is sealed, null for a reading copy. It is printed before the seal is there. */
  readonly sealedWith: SealedWith | null
  /** Data URLs of the logos of the edition's organisations, by their hash. */
  readonly logos: Readonly<Record<string, string>>
}
/** Makes the PDF of an edition. */
export type ExportPdf = (input: PdfInput) => Promise<Result<Uint8Array, ExportRefusal>>
/** What is asked: the last edition of a view, in a language. */
export interface PdfAsked extends Omit<PdfInput, 'edition' | 'before' | 'standOpMs' | 'logos' | 'sealedWith'> {
  readonly view: ManifestView
}

/** What the file of the last edition is called: that of a demo or a rehearsal begins with what it is. */
export function manifestFileName({ workshop: { kind, locale }, editions }: ManifestView): string {
  return markedName(`manifest-${editions.at(-1)?.number ?? 1}.pdf`, kind, locale)
}

/**
 * The manifest of a workshop, with the names of those who signed: whoever has the address has the signed paper that it is
 * printed on.
 */
export async function manifestOf(
  room: { catchUp(): Promise<void>; view(audience: { kind: 'routeTeam' }): Promise<View | null> } | null,
): Promise<ManifestView | null> {
  // What is read and printed is what is committed, on whatever server it was signed.
  await room?.catchUp()
  const view = room === null ? null : await room.view({ kind: 'routeTeam' })
  return view?.audience === 'routeTeam' ? view : null
}

/**
 * PDFs are kept by edition, language and a hash of everything that is printed (frozen text, signatures, register). Two
 * who ask for the same one at the same time share the work. It carries the names of those who signed: it is the document
 * that they signed, and its address is on the paper itself.
 */
export function createManifestPdf(options: {
  readonly storage: Storage
  readonly exportPdf: ExportPdf
  /** Seals a finished file, or refuses: an unsealed file never leaves as a sealed one. */
  readonly seal: Seals['seal']
  readonly logoOf: (hash: string) => Promise<Buffer | null>
  readonly nowMs: () => number
}): (asked: PdfAsked) => Promise<Result<Uint8Array, PdfRefusal>> {
  const { storage, exportPdf, seal, logoOf, nowMs } = options
  const making = new Map<string, Promise<Result<Uint8Array, PdfRefusal>>>()
  const sealed = async (pdf: Uint8Array, by: SealedWith) => {
    const done = await seal(pdf, by)
    return done.ok ? done : err('seal-failed' as const)
  }
  const make = async (edition: ManifestEdition, { view, ...rest }: PdfAsked, head: string) => {
    const where = { workshop: view.workshop.id, edition: edition.number, register_head: head, locale: rest.locale }
    const kept = await storage.get('edition_pdf', where)
    if (kept !== null) return ok(new Uint8Array(kept.bytes))
    const logos = await logosOf(edition, logoOf)
    const sealedWith = sealOf(view, rest.locale)
    const before = view.editions.at(-2)?.frozen ?? null
    const printed = await exportPdf({ edition, before, ...rest, logos, sealedWith, standOpMs: view.serverNowMs })
    const made = printed.ok && sealedWith !== null ? await sealed(printed.value, sealedWith) : printed
    if (made.ok)
      // A full disk does not keep the reader from the document: it is made again the next time.
      await storage.transact([
        { kind: 'put', table: 'edition_pdf', row: { ...where, bytes: made.value, made_at_ms: nowMs() } },
        ...(sealedWith === 'own'
          ? [sealedFile(sha256(made.value), { ...factsOf(edition, where, nowMs()), stampedAtMs: stampOf(made.value) })]
          : []),
      ])
    return made
  }
  return async (asked) => {
    const edition = asked.view.editions.at(-1)
    if (edition === undefined) return err('unknown-manifest')
    // who takes over what was signed is told in a file of its own: this one stays as it is
    const { handovers: _, ...printed } = edition
    const before = asked.view.editions.at(-2)?.fingerprint ?? null
    const head = sha256(
      JSON.stringify([printed, before, asked.registerHead, asked.address, sealOf(asked.view, asked.locale)]),
    )
    const key = `${asked.view.workshop.id} ${head} ${asked.locale}`
    const known = making.get(key)
    if (known !== undefined) return known
    const work = make(edition, asked, head).finally(() => making.delete(key))
    making.set(key, work)
    return work
  }
}

/** What the check of a file has to know of it later. */
const factsOf = (
  { signing }: ManifestEdition,
  { workshop, edition, locale }: Omit<SealedFile, 'signed' | 'atMs'>,
  atMs: number,
): SealedFile => ({
  workshop,
  edition,
  locale,
  signed: signing.flatMap(({ organisation, signature }) => (signature === null ? [] : [organisation])),
  atMs,
})

/** What counts is sealed by this installation, the rest by nobody; a copy in another language is there to be read. */
export const sealOf = ({ workshop }: ManifestView, locale: Locale): SealedWith | null =>
  locale !== workshop.locale ? null : counts(workshop) ? 'own' : 'throw-away'

/** What the document shows of logos lies in it: it is printed without asking anybody for anything. */
async function logosOf(
  { frozen }: ManifestEdition,
  logoOf: (hash: string) => Promise<Buffer | null>,
): Promise<PdfInput['logos']> {
  const hashes = frozen.organisations.flatMap(({ logoSha256 }) => logoSha256 ?? [])
  const found = await Promise.all(hashes.map(async (hash) => [hash, await logoOf(hash)] as const))
  return Object.fromEntries(
    found.flatMap(([hash, png]) => (png === null ? [] : [[hash, `data:image/png;base64,${png.toString('base64')}`]])),
  )
}
