import {
  type Locale,
  type ManifestView,
  ok,
  participantId,
  type Result,
  type WorkshopId,
  workshopId,
} from '@siroop/domain'
import { editionDocument, exportName, renderReadable, resultExport } from '@siroop/manifest'
import type { Accounts } from '../accounts/accounts.js'
import { manifestOf } from '../manifestPdf.js'
import type { ManifestDesk } from '../manifests/manifestDesk.js'
import { paperName } from '../manifests/resultPdf.js'
import type { MadeFile } from '../officeFiles/officeFiles.js'
import type { Seals } from '../seal/seals.js'
import type { Storage } from '../storage/storage.js'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'
import type { Workshops } from '../workshop/workshops.js'
import { type Gathering, gatherKeep } from './gatherKeep.js'
import { type KeepContents, packKeep, unpackKeep } from './keepZip.js'
import type { KeepRefusal } from './keptShape.js'
import { restoreKeep } from './restoreKeep.js'

/** A workshop that came back. */
export interface PutBack {
  readonly workshop: WorkshopId
  readonly title: string
  /** Path of its manifest; null when it had none. */
  readonly manifestPath: string | null
}
/** Makes the keep file of a workshop, and puts one back. */
export interface KeepDesk {
  make(room: WorkshopRoom): Promise<Result<MadeFile, KeepRefusal>>
  restore(bytes: Uint8Array, facilitator: string): Promise<Result<PutBack, KeepRefusal | 'not-saved'>>
  /** The same for who runs the server: by the id in the printed address, or by that of the workshop; null: it is not here. */
  makeOf(id: string): Promise<Result<MadeFile, KeepRefusal> | null>
  /** Led by the first facilitator of this server. */
  restoreHere(bytes: Uint8Array): Promise<Result<PutBack, KeepRefusal | 'not-saved'>>
}

/** Joins the storage, the documents of a manifest and the accounts. */
export function createKeepDesk(
  parts: Pick<Seals, 'certificate'> &
    Pick<Accounts, 'seatFor' | 'anyFacilitator'> &
    Pick<Gathering, 'storage' | 'shuffled'> & {
      readonly workshops: Pick<Workshops, 'open' | 'byManifest'>
      readonly manifests: Pick<ManifestDesk, 'manifestPdf' | 'letters'>
      readonly storage: Storage
      readonly nowMs: () => number
      readonly publicUrl: string | null
    },
): KeepDesk {
  const { storage, shuffled, workshops, manifests, nowMs, publicUrl, seatFor } = parts
  /** What nobody signs, as it is now; without a browser the page of the file tells it alone. */
  const papersOf = async (view: ManifestView, id: string | null) => {
    if (view.result === null || view.editions.length > 0 || id === null) return []
    const { locale } = view.workshop
    const made = [
      {
        paper: 'result',
        path: `pdf/${paperName.result[locale]}-${locale}.pdf`,
        pdf: await manifests.manifestPdf(id, null),
      },
      {
        paper: 'councilLetters',
        path: `pdf/${paperName.councilLetters[locale]}-${locale}.pdf`,
        pdf: await manifests.letters(id, null),
      },
    ] as const
    return made.flatMap(({ paper, path, pdf }) => (pdf.ok ? [{ paper, path, bytes: pdf.value.bytes }] : []))
  }
  const make: KeepDesk['make'] = async (room) => {
    const view = await manifestOf(room)
    const { manifestId, registerHead } = room.side()
    // Every edition goes along as it is printed now; without a browser what was printed before goes along.
    for (const { number } of view?.editions ?? [])
      if (manifestId !== null) await manifests.manifestPdf(manifestId, null, number)
    const gathered = await gatherKeep({ storage, state: room.state(), nowMs: nowMs(), shuffled })
    if (!gathered.ok) return gathered
    if (view === null) throw new Error('a room that is open has a view')
    const address = publicUrl === null || manifestId === null ? null : `${publicUrl}/m/${manifestId}`
    const certificate = gathered.value.pdfs.size === 0 ? null : await parts.certificate()
    const papers = await papersOf(view, manifestId)
    const page = readableOf(view, {
      contents: gathered.value,
      papers: papers.map(({ path, paper }) => ({ path, paper, locale: view.workshop.locale })),
      registerHead,
      address,
      hasCertificate: certificate !== null,
    })
    const printed = new Map(papers.map(({ path, bytes }) => [path, bytes]))
    const bytes = packKeep(gathered.value, { page, certificate, papers: printed })
    const locale = view.workshop.locale
    const edition = view.editions.at(-1)?.number ?? null
    return ok({ bytes, name: exportName('keep.zip', view, { locale, edition }) })
  }
  const restore: KeepDesk['restore'] = async (bytes, facilitator) => {
    const contents = unpackKeep(bytes)
    if (!contents.ok) return contents
    const seat = await seatFor(facilitator)
    const done = await restoreKeep(storage, contents.value, {
      account: facilitator,
      seat: (workshop, participant) => seat(workshopId(workshop), participantId(participant)),
    })
    if (!done.ok) return done
    const { manifest_id } = contents.value.kept.workshop
    const { workshop, title } = done.value
    return ok({
      workshop: workshopId(workshop),
      title,
      manifestPath: manifest_id === null ? null : `/m/${manifest_id}`,
    })
  }
  return {
    make,
    restore,
    makeOf: async (id) => {
      const room = (await workshops.byManifest(id)) ?? (await workshops.open(workshopId(id)))
      return room === null ? null : make(room)
    },
    restoreHere: async (bytes) => restore(bytes, await parts.anyFacilitator()),
  }
}

interface Readable {
  readonly contents: KeepContents
  readonly papers: NonNullable<Parameters<typeof renderReadable>[0]['papers']>
  readonly registerHead: string
  readonly address: string | null
  readonly hasCertificate: boolean
}

function readableOf(view: ManifestView, { contents, papers, registerHead, address, hasCertificate }: Readable): string {
  const { locale, kind } = view.workshop
  const edition = view.editions.at(-1) ?? null
  const around = { locale, standOpMs: view.serverNowMs, address }
  const head = kind === 'real' ? registerHead : null
  const files = [...contents.kept.files]
    .sort((one, other) => other.edition - one.edition || other.made_at_ms - one.made_at_ms)
    .map((file): { path: string; edition: number; locale: Locale } => ({
      path: file.name,
      edition: file.edition,
      locale: file.locale,
    }))
  const documents = view.editions.map((one, at) => ({
    edition: one,
    document: editionDocument({
      edition: one,
      before: view.editions[at - 1]?.frozen ?? null,
      registerHead: head,
      ...around,
    }),
  }))
  const document =
    documents.at(-1)?.document ??
    (view.result !== null
      ? resultExport({ result: view.result, ...around })
      : { title: view.workshop.title, locale, blocks: [], foot: view.workshop.title })
  const earlier = documents.slice(0, -1).reverse()
  return renderReadable({ document, edition, earlier, locale, files, papers, hasCertificate })
}
