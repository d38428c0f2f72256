import { err, type Locale, type ManifestView, ok, type Result } from '@siroop/domain'
import { sha256 } from './chance.js'
import type { Storage } from './storage/storage.js'

export type PdfRefusal = 'no-browser' | 'export-busy' | 'export-failed' | 'unknown-manifest'
/** Makes the PDF of the last edition of a manifest. */
export type ExportPdf = (
  view: ManifestView,
  options: { readonly locale: Locale },
) => Promise<Result<Uint8Array, Exclude<PdfRefusal, 'unknown-manifest'>>>

/**
 * PDFs are kept by edition, language and a hash of everything that is printed (frozen text, signatures, register). Two
 * who ask for the same one at the same time share the work.
 */
export function createManifestPdf(options: {
  readonly storage: Storage
  readonly exportPdf: ExportPdf
  readonly nowMs: () => number
}) {
  const making = new Map<string, Promise<Result<Uint8Array, PdfRefusal>>>()
  const make = async (view: ManifestView, locale: Locale, key: { edition: number; head: string }) => {
    const where = { workshop: view.workshop.id, edition: key.edition, register_head: key.head, locale }
    const kept = await options.storage.get('edition_pdf', where)
    if (kept !== null) return ok(new Uint8Array(kept.bytes))
    const made = await options.exportPdf(view, { locale })
    if (made.ok)
      // A full disk does not keep the reader from the document: it is made again the next time.
      await options.storage.transact([
        { kind: 'put', table: 'edition_pdf', row: { ...where, bytes: made.value, made_at_ms: options.nowMs() } },
      ])
    return made
  }
  return async (view: ManifestView, locale: Locale): Promise<Result<Uint8Array, PdfRefusal>> => {
    const edition = view.editions.at(-1)
    if (edition === undefined) return err('unknown-manifest')
    const { version: _, serverNowMs: __, ...content } = view
    const head = sha256(JSON.stringify(content))
    const key = `${view.workshop.id} ${head} ${locale}`
    const known = making.get(key)
    if (known !== undefined) return known
    const work = make(view, locale, { edition: edition.number, head }).finally(() => making.delete(key))
    making.set(key, work)
    return work
  }
}
