import { counts, err, type Locale, type ManifestView, ok, type Result, type WorkshopId } from '@siroop/domain'
import type { LookedBackTeller } from '../afterwards/tellLookedBack.js'
import { createManifestPdf, manifestFileName, manifestOf, type PdfRefusal } from '../manifestPdf.js'
import { createOfficeFiles, type ExportPictureOf, type FileAsked } from '../officeFiles/officeFiles.js'
import { createFileCheck, type FileDesk } from '../seal/fileCheck.js'
import { createTextReader } from '../seal/recognise/textReader.js'
import type { Seals } from '../seal/seals.js'
import type { Boards } from '../workshop/documents.js'
import type { Workshops } from '../workshop/workshops.js'
import { createAddendumPdf } from './addendumPdf.js'
import { createNotesFile } from './notesFile.js'
import { createResultPdf, type ExportPaper, type ResultFile } from './resultPdf.js'

/** A file with its name, or why there is none. */
type MadeFile = Promise<Result<{ readonly bytes: Uint8Array; readonly name: string }, PdfRefusal>>

/** Everything that is asked about a manifest from outside its workshop. */
export interface ManifestDesk {
  manifest(id: string): Promise<ManifestView | null>
  /**
   * The PDF of an edition (null: the newest) with the name of its file; in the language of the workshop when none is
   * asked. Where nobody signs: what the room found, as of now.
   */
  manifestPdf(id: string, locale: Locale | null, edition?: number | null): MadeFile
  /** The file of what a new board member answered, by its number in an edition (null: the newest). */
  addendum(id: string, locale: Locale | null, asked: { edition: number | null; number: number }): MadeFile
  /** A letter to every council, one A4 each; refused where there are none. */
  letters(id: string, locale: Locale | null): MadeFile
  /** A file for another program, of an edition (null: the newest) or of what the room found. */
  officeFile(id: string, asked: Pick<FileAsked, 'file' | 'locale' | 'edition'>): MadeFile
  /** All open notes and what became of them, for who leads. */
  readonly notesFile: ReturnType<typeof createNotesFile>
  readonly files: FileDesk
}

/** Joins the workshops, the PDF and the seals. `publicUrl`: printed on paper; null prints none. */
export function createManifestDesk(
  options: Omit<Parameters<typeof createManifestPdf>[0], 'seal'> & {
    readonly workshops: Pick<Workshops, 'open' | 'byManifest'>
    readonly seals: Pick<Seals, 'seal' | 'roots'>
    readonly boards: Pick<Boards, 'read'>
    readonly publicUrl: string | null
    readonly after: (delayMs: number, run: () => void) => () => void
    /** Brings what a check-in said to its workshop, when that was not done. */
    readonly lookedBack: Pick<LookedBackTeller, 'tell'>
    readonly exportPaper: ExportPaper
    readonly exportPicture: ExportPictureOf
  },
): ManifestDesk {
  const { workshops, seals, publicUrl, storage } = options
  const pdf = createManifestPdf({ ...options, ...seals })
  const addendumPdf = createAddendumPdf({ ...options, ...seals })
  const resultPdf = createResultPdf(options.exportPaper)
  const officeFile = createOfficeFiles(options.exportPicture)
  const manifestNow = async (id: WorkshopId) => {
    const room = await workshops.open(id)
    const view = await manifestOf(room)
    return room === null || view === null ? null : { view, manifestId: room.side().manifestId }
  }
  const found = async (id: string) => {
    const room = await workshops.byManifest(id)
    const view = await manifestOf(room)
    if (room === null || view === null) return null
    const { printedHead, registerHead, manifestId } = room.side()
    return {
      view,
      registerHead: counts(view.workshop) ? printedHead : null,
      /** With answers of new board members, which files for other programs tell. */
      wholeHead: counts(view.workshop) ? registerHead : null,
      address: publicUrl === null ? null : `${publicUrl}/m/${manifestId ?? ''}`,
    }
  }
  const resultFile = async (id: string, locale: Locale | null, file: ResultFile): MadeFile => {
    const here = await found(id)
    return here === null ? err('unknown-manifest') : resultPdf({ ...here, locale, file })
  }
  return {
    manifest: async (id) => {
      const room = await workshops.byManifest(id)
      if (room !== null) await options.lookedBack.tell(room)
      return (await found(id))?.view ?? null
    },
    manifestPdf: async (id, locale, edition = null) => {
      const here = await found(id)
      if (here === null) return err('unknown-manifest')
      const { view: all, wholeHead: _, ...around } = here
      const view = upTo(all, edition)
      if (view.result !== null) return resultPdf({ view, address: around.address, locale, file: 'result' })
      const made = await pdf({ view, locale: locale ?? view.workshop.locale, ...around })
      return made.ok ? ok({ bytes: made.value, name: manifestFileName(view) }) : made
    },
    addendum: async (id, locale, { edition, number }) => {
      const here = await found(id)
      if (here === null) return err('unknown-manifest')
      const of = edition ?? here.view.editions.at(-1)?.number ?? 1
      return addendumPdf({ view: here.view, address: here.address, locale, edition: of, number })
    },
    letters: (id, locale) => resultFile(id, locale, 'councilLetters'),
    officeFile: async (id, asked) => {
      const here = await found(id)
      return here === null
        ? err('unknown-manifest')
        : officeFile({ ...here, registerHead: here.wholeHead, ...asked, manifest: id })
    },
    notesFile: createNotesFile(options.boards),
    files: createFileCheck({ ...seals, storage, manifestOf: manifestNow, readText: createTextReader(options) }),
  }
}

/** The view as it was with this edition as its last one: with the one before it, of which the differences are told. */
const upTo = (view: ManifestView, edition: number | null): ManifestView => {
  if (edition === null) return view
  const known = view.editions.some(({ number }) => number === edition)
  return { ...view, editions: known ? view.editions.filter(({ number }) => number <= edition) : [] }
}
