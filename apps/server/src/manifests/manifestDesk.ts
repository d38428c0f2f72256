import { counts, err, type Locale, type ManifestView, ok, type Result, type WorkshopId } from '@siroop/domain'
import { createManifestPdf, manifestFileName, manifestOf, type PdfRefusal } from '../manifestPdf.js'
import { createFileCheck, type FileCheck } from '../seal/fileCheck.js'
import type { Seals } from '../seal/seals.js'
import type { Workshops } from '../workshop/workshops.js'

/** Everything that is asked about a manifest from outside its workshop. */
export interface ManifestDesk {
  manifest(id: string): Promise<ManifestView | null>
  /** The PDF of the newest edition with the name of its file; in the language of the workshop when none is asked. */
  manifestPdf(
    id: string,
    locale: Locale | null,
  ): Promise<Result<{ readonly bytes: Uint8Array; readonly name: string }, PdfRefusal>>
  checkFile(bytes: Uint8Array): Promise<FileCheck>
}

/** Joins the workshops, the PDF and the seals. `publicUrl`: printed on paper; null prints none. */
export function createManifestDesk(
  options: Omit<Parameters<typeof createManifestPdf>[0], 'seal'> & {
    readonly workshops: Pick<Workshops, 'open' | 'byManifest'>
    readonly seals: Pick<Seals, 'seal' | 'roots'>
    readonly publicUrl: string | null
  },
): ManifestDesk {
  const { workshops, seals, publicUrl, storage } = options
  const pdf = createManifestPdf({ ...options, ...seals })
  const manifestNow = async (id: WorkshopId) => {
    const room = await workshops.open(id)
    const view = await manifestOf(room)
    return room === null || view === null ? null : { view, manifestId: room.side().manifestId }
  }
  return {
    manifest: async (id) => manifestOf(await workshops.byManifest(id)),
    manifestPdf: async (id, locale) => {
      const room = await workshops.byManifest(id)
      const view = await manifestOf(room)
      if (room === null || view === null) return err('unknown-manifest')
      const { registerHead, manifestId } = room.side()
      const made = await pdf({
        view,
        locale: locale ?? view.workshop.locale,
        registerHead: counts(view.workshop) ? registerHead : null,
        address: publicUrl === null ? null : `${publicUrl}/m/${manifestId ?? ''}`,
      })
      return made.ok ? ok({ bytes: made.value, name: manifestFileName(view) }) : made
    },
    checkFile: createFileCheck({ ...seals, storage, manifestOf: manifestNow }),
  }
}
