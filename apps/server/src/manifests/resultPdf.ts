import { err, type Locale, type ManifestView, ok, type Result } from '@siroop/domain'
import { markedName, type Paper } from '@siroop/manifest'
import { sha256 } from '../chance.js'
import type { PdfRefusal } from '../manifestPdf.js'

/** Of a workshop that nobody signs: the whole document, or its letters to the councils. */
export type ResultFile = 'result' | 'councilLetters'
/** What is asked: a view with a result, its printed address, a language; none is the language of the workshop. */
export interface ResultAsked {
  readonly view: ManifestView
  readonly address: string | null
  readonly locale: Locale | null
  readonly file: ResultFile
}
/** Prints a paper; `atMs`: date of the file. */
export type ExportPaper = (paper: Paper, atMs: number) => Promise<Result<Uint8Array, PdfRefusal>>

/** What each is called as a file, without its ending. */
export const paperName: Record<ResultFile, Record<Locale, string>> = {
  result: { nl: 'verslag', en: 'report' },
  councilLetters: { nl: 'brieven', en: 'letters' },
}

/**
 * The PDF of what the room found, made anew from what lies open now. Two who ask for the same one at the same time share
 * the work. Nothing of it is kept or sealed: it is a report, and says as of when it is.
 */
export function createResultPdf(
  exportPaper: ExportPaper,
): (asked: ResultAsked) => Promise<Result<{ readonly bytes: Uint8Array; readonly name: string }, PdfRefusal>> {
  const making = new Map<string, ReturnType<ExportPaper>>()
  return async ({ view, address, locale: wanted, file }) => {
    const { result, workshop, serverNowMs: standOpMs } = view
    if (result === null || (file === 'councilLetters' && result.letters.length === 0)) return err('unknown-manifest')
    const { kind } = workshop
    const locale = wanted ?? workshop.locale
    const key = sha256(JSON.stringify([workshop.id, file, locale, result]))
    const paper = { paper: file, kind, locale, title: result.title, result, standOpMs, address }
    const work = making.get(key) ?? exportPaper(paper, standOpMs).finally(() => making.delete(key))
    making.set(key, work)
    const made = await work
    return made.ok ? ok({ bytes: made.value, name: markedName(`${paperName[file][locale]}.pdf`, kind, locale) }) : made
  }
}
