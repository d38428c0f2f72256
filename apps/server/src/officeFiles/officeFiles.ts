import { err, type Locale, type ManifestView, ok, type Result } from '@siroop/domain'
import {
  ambitionTable,
  availableFiles,
  councilLetter,
  type EditionForExport,
  type ExportDocument,
  type ExportFile,
  type ExportPicture,
  type ExportTable,
  editionDocument,
  exportName,
  markdownOf,
  recordTable,
  resultExport,
  signingTable,
  valueTable,
  withEdition,
  withMoment,
} from '@siroop/manifest'
import type { PdfRefusal } from '../manifestPdf.js'
import { csvOf } from './csv.js'
import { type DrawnPictures, docxOf } from './docx.js'
import { editionJson, resultJson } from './json.js'
import { calendarOf, routeTable } from './route/routeFiles.js'

/** Draws one picture of an edition, alone, as a PNG. */
export type ExportPictureOf = (
  input: Pick<EditionForExport, 'edition' | 'locale' | 'registerHead'> & { readonly inText: boolean },
  picture: ExportPicture,
) => Promise<Result<Uint8Array, Extract<PdfRefusal, 'no-browser' | 'export-busy' | 'export-failed'>>>

/** What is asked: a file of a document, in a language, of an edition (null: the newest). */
export interface FileAsked {
  readonly view: ManifestView
  readonly registerHead: string | null
  readonly address: string | null
  /** Id of the manifest. */
  readonly manifest: string
  readonly file: ExportFile
  /** Null: the language of the workshop. */
  readonly locale: Locale | null
  readonly edition: number | null
}
/** A file as it is sent. */
export interface MadeFile {
  readonly bytes: Uint8Array
  readonly name: string
}

/**
 * Makes the files for other programs: of an edition, or of what a room found. They are made anew when they are asked for,
 * from what the page of the manifest shows, and of nothing else; a file that would be empty is not there.
 */
export function createOfficeFiles(
  drawPicture: ExportPictureOf,
): (asked: FileAsked) => Promise<Result<MadeFile, PdfRefusal>> {
  const pictured = async (of: EditionForExport, { blocks }: ExportDocument): Promise<DrawnPictures> => {
    const wanted = [...new Set(blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : [])))]
    const drawn = await Promise.all(
      wanted.map(async (one) => [one, await drawPicture({ ...of, inText: true }, one)] as const),
    )
    // Without a browser the document has its words only, which say the same.
    return Object.fromEntries(drawn.flatMap(([one, made]) => (made.ok ? [[one, made.value]] : [])))
  }
  const ofEdition = async (
    of: EditionForExport,
    { file, manifest }: FileAsked,
  ): Promise<Result<Uint8Array, PdfRefusal>> => {
    const table = (made: ExportTable) => ok(utf8(csvOf(withEdition(made, of))))
    switch (file) {
      case 'manifest.docx': {
        const document = editionDocument(of)
        return ok(await docxOf(document, await pictured(of, document)))
      }
      case 'council-letter.docx':
        return ok(await docxOf(councilLetter(of), {}))
      case 'manifest.md':
        return ok(utf8(markdownOf(editionDocument(of))))
      case 'manifest.json':
        return ok(utf8(`${JSON.stringify(editionJson(of), null, 2)}\n`))
      case 'values.csv':
        return table(valueTable(of))
      case 'ambitions.csv':
        return table(ambitionTable(of))
      case 'records.csv':
        return table(recordTable(of.edition.frozen, of.locale))
      case 'signatures.csv':
        return table(signingTable(of))
      case 'route.csv':
        return table(routeTable(of))
      case 'dates.ics':
        return ok(utf8(calendarOf({ ...of, manifest, madeAtMs: of.standOpMs })))
      case 'values.png':
      case 'line.png':
      case 'route.png':
        return drawPicture({ ...of, inText: false }, file.slice(0, -'.png'.length) as ExportPicture)
    }
  }
  return async (asked) => {
    const { view, file, address, registerHead } = asked
    const locale = asked.locale ?? view.workshop.locale
    const { result, serverNowMs: standOpMs } = view
    const named = (bytes: Uint8Array, edition: number | null) =>
      ok({ bytes, name: exportName(file, view, { locale, edition }) })
    if (result !== null) {
      if (!availableFiles(result, false).includes(file)) return err('unknown-manifest')
      const document = resultExport({ result, locale, standOpMs, address })
      if (file === 'manifest.docx') return named(await docxOf(document, {}), null)
      if (file === 'manifest.md') return named(utf8(markdownOf(document)), null)
      if (file === 'manifest.json')
        return named(utf8(`${JSON.stringify(resultJson(result, { standOpMs, address }), null, 2)}\n`), null)
      return named(utf8(csvOf(withMoment(recordTable(result, locale), { locale, standOpMs }))), null)
    }
    const edition =
      asked.edition === null ? view.editions.at(-1) : view.editions.find(({ number }) => number === asked.edition)
    if (edition === undefined || !availableFiles(edition.frozen, true).includes(file)) return err('unknown-manifest')
    const before = view.editions[view.editions.indexOf(edition) - 1]?.frozen ?? null
    const way = edition === view.editions.at(-1) ? view.way : []
    const made = await ofEdition({ edition, before, locale, standOpMs, registerHead, address, way }, asked)
    return made.ok ? named(made.value, edition.number) : made
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
