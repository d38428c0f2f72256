import { isSharedWith, type Locale } from '@siroop/domain'
import { type NextFunction, type Request, type RequestHandler, type Response, Router } from 'express'
import { param, queryOf } from '../answers.js'
import type { Page } from '../pageFrame.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import { readerCode } from '../stories/readerCookie.js'
import { agreementPage, agreementsPage, noAgreementPage, type Reads } from './agreementPages.js'

interface AgreementRouteParts<W extends OpenWorkshop> {
  readonly parts: Pick<HttpParts<W>, 'publicAgreements' | 'publicStories'>
  readonly frame: (request: Request, preferred?: Locale) => Pick<Page, 'locale' | 'files'>
  readonly send: (request: Request, response: Response, page: string) => Promise<void>
}

/** Only so much of what was typed is looked at. */
const mostTyped = 200
const everybody: Reads = { base: '', name: null }

/**
 * `/kennisbank…` for everybody, and `/m/…/kennisbank…` for who has a personal link of the workshop of that document, who reads
 * what is for its partners too: plain pages, no script needed, and the same as open files.
 */
export function agreementRoutes<W extends OpenWorkshop>({ parts, frame, send }: AgreementRouteParts<W>): Router {
  const router = Router()
  const { publicAgreements: base, publicStories: stories } = parts
  interface Who {
    readonly reads: Reads
    /** The workshop of whose partners this is one. */
    readonly partners: string | null
  }
  /** Who reads; null: there is no such document. */
  const whoReads = async (request: Request, response: Response): Promise<Who | null> => {
    const manifest = param(request, 'manifest')
    if (manifest === '') return { reads: everybody, partners: null }
    const beside = await stories.beside(manifest)
    if (beside === null) return null
    response.set('Cache-Control', 'no-store')
    const known = await stories.who(beside.workshop, readerCode(request))
    const isPartner = isSharedWith(known.reader, { visibility: 'partners', table: null })
    const reads = { base: `/m/${manifest}`, name: isPartner ? known.name : null }
    return { reads, partners: isPartner ? beside.workshop : null }
  }
  type Handle = (who: Who, request: Request, response: Response, next: NextFunction) => Promise<void>
  const on =
    (handle: Handle): RequestHandler =>
    async (request, response, next) => {
      const who = await whoReads(request, response)
      if (who === null) next()
      else await handle(who, request, response, next)
    }
  const at = (place = ''): string[] => [`/kennisbank${place}`, `/m/:manifest/kennisbank${place}`]

  router.get(
    at(),
    on(async ({ reads, partners }, request, response) => {
      const typed = queryOf(request, 'zoek').slice(0, mostTyped)
      const page = Math.max(0, Math.min(9_999, Number.parseInt(queryOf(request, 'blad'), 10) - 1 || 0))
      const found = await base.look({ words: typed, page, partners })
      return send(request, response, agreementsPage({ frame: frame(request), reads }, { typed, page, ...found }))
    }),
  )
  router.get(
    at('/afspraken.json'),
    on(async ({ partners }, _request, response) =>
      sendFile(response, 'siroop-kennisbank.json', await base.file(null, partners)),
    ),
  )
  router.get(
    at('/:agreement.json'),
    on(async ({ partners }, request, response, next) => {
      const file = await base.file(param(request, 'agreement'), partners)
      if (file === null) next()
      else sendFile(response, 'siroop-afspraak.json', file)
    }),
  )
  router.get(
    at('/:agreement'),
    on(async ({ reads, partners }, request, response) => {
      const id = param(request, 'agreement').slice(0, 64)
      const one = await base.read(id, partners)
      const shown = { frame: frame(request), reads }
      if (one === null) return send(request, response.status(404), noAgreementPage(shown, id))
      return send(request, response, agreementPage(shown, one))
    }),
  )
  return router
}

function sendFile(response: Response, name: string, file: object | null): void {
  response.set('Content-Disposition', `attachment; filename="${name}"`)
  response.type('application/json').end(`${JSON.stringify(file, null, 2)}\n`)
}
