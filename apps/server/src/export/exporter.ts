import { err, ok, type Result } from '@siroop/domain'
import {
  canonicalBytes,
  type ExportPicture,
  markedTitle,
  type Paper,
  type PictureInput,
  type PrintInput,
  paperTitle,
  pictureWidthPx,
  renderHtml,
  renderPaper,
  renderPicture,
} from '@siroop/manifest'
import { findBrowser } from '../../bin/findBrowser.mjs'
import { createFencedStart } from './fencedStart.js'
import { finishPdf, type PdfFacts } from './finishPdf.js'
import { fitLetters } from './fit/fitLetters.js'
import { fitPages, type Print } from './fit/fitPages.js'
import { printFonts } from './fonts.js'
import { createPrinter, type PrintRefusal } from './printer.js'

/** Why there is no PDF. */
export type ExportRefusal = 'no-browser' | PrintRefusal
/** A refusal with words for the log and the health page: places tried, or what went wrong. Never typed text. */
export interface ExportProblem {
  readonly refusal: ExportRefusal
  readonly detail: string
}
export interface ExporterOptions {
  /** PUPPETEER_EXECUTABLE_PATH, PUPPETEER_CACHE_DIR, PATH, SIROOP_BROWSER_SANDBOX, SIROOP_BROWSER_USER, CI. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly nowMs: () => number
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly log?: (line: string, error?: unknown) => void
  /** Whole ms that one document may take; 30,000 when left out. */
  readonly watchdogMs?: number
}
/** A file, or why there is none. */
type Exported = Promise<Result<{ readonly pdf: Uint8Array }, ExportProblem>>
type Drawn = Promise<Result<{ readonly png: Uint8Array }, ExportProblem>>
/** Makes PDFs of editions, and of the papers of before the evening. */
export interface Exporter {
  exportManifest(input: Omit<PrintInput, 'fonts'>): Exported
  /** `atMs`: date of the file. */
  exportPaper(paper: Paper, atMs: number): Exported
  /** One picture of an edition, alone, as a PNG. */
  exportPicture(input: Omit<PictureInput, 'fonts'>, picture: ExportPicture): Drawn
  /** `warning`: no browser, everything but the PDF works. `error`: the browser that was named cannot run. */
  readiness(): Promise<{ readonly status: 'ok' | 'warning' | 'error'; readonly detail: string }>
  /** Ends the browser; resolves when it is gone. */
  close(): Promise<void>
}

const words: Record<PrintRefusal, string> = {
  busy: 'Two PDFs are being made and fifty are waiting.',
  'too-slow': 'The browser took too long and was ended.',
  failed: 'The browser could not print the document.',
}

/** Joins the browser, the printer and what is put into the file afterwards. Looks for the browser each time: it may be installed while the server runs. */
export function createExporter({ env, nowMs, after, log = () => undefined, watchdogMs }: ExporterOptions): Exporter {
  const look = () => findBrowser(env)
  const fenced = createFencedStart({ env, after, log })
  const printer = createPrinter({
    start: () => {
      const found = look()
      if (!found.ok) return Promise.reject(new Error('there is no browser any more'))
      return fenced.start(found.value)
    },
    nowMs,
    after,
    report: log,
    ...(watchdogMs === undefined ? {} : { watchdogMs }),
  })
  const absent = (): string | null => {
    const found = look()
    if (found.ok) return null
    return found.error.why === 'named'
      ? `PUPPETEER_EXECUTABLE_PATH names ${found.error.tried[0]}, which cannot be run.`
      : `No browser to make PDFs with. Tried: ${found.error.tried.join(', ')}.`
  }
  const made = async (print: (print: Print) => ReturnType<Print>, facts: PdfFacts): Exported => {
    const missing = absent()
    if (missing !== null) return err({ refusal: 'no-browser', detail: missing })
    const printed = await print(printer.print)
    if (!printed.ok) return err({ refusal: printed.error, detail: words[printed.error] })
    return ok({ pdf: await finishPdf(printed.value.pdf, facts) })
  }
  return {
    exportManifest: (input) => {
      const { frozen, fingerprint } = input.edition
      return made((print) => fitPages(renderHtml({ ...input, fonts: printFonts() }), print), {
        title: markedTitle(frozen.title, frozen.kind, input.locale),
        locale: input.locale,
        frozen: { json: canonicalBytes(frozen), fingerprint },
        atMs: input.standOpMs,
      })
    },
    exportPaper: (paper, atMs) =>
      made(
        (print) =>
          paper.paper === 'councilLetters'
            ? fitLetters(paper.result.letters.length, (rooms) => renderPaper({ ...paper, rooms }, printFonts()), print)
            : fitPages(renderPaper(paper, printFonts()), print),
        { title: paperTitle(paper), locale: paper.locale, frozen: null, atMs },
      ),
    exportPicture: async (input, picture) => {
      const missing = absent()
      if (missing !== null) return err({ refusal: 'no-browser', detail: missing })
      const made = await printer.picture(renderPicture({ ...input, fonts: printFonts() }, picture), pictureWidthPx)
      return made.ok ? ok({ png: made.value.png }) : err({ refusal: made.error, detail: words[made.error] })
    },
    readiness: async () => {
      const found = look()
      if (found.ok) return { status: 'ok', detail: found.value.path }
      return { status: found.error.why === 'named' ? 'error' : 'warning', detail: absent() ?? '' }
    },
    close: printer.close,
  }
}
