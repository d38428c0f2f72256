import { type Locale, type Recognition, recognitions } from '@siroop/domain'
import { httpErrorTexts, refusalTexts } from '@siroop/protocol'
import { type Request, type Response, Router, urlencoded } from 'express'
import { rangeOf } from '../../stories/media.js'
import { fieldOf, isForeignForm, onlySwitches, param, queryOf } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import type { Tries } from '../tries.js'
import { forgetReader, readerCode, rememberReader } from './readerCookie.js'
import {
  noStoryPage,
  nothingSaid,
  readerPage,
  type Said,
  type ShownStories,
  storiesPage,
  storyFeed,
  storyPage,
} from './storyPages.js'

interface StoryRouteParts<W extends OpenWorkshop> {
  readonly parts: Pick<HttpParts<W>, 'publicStories' | 'address' | 'secure' | 'isOwnOrigin'>
  readonly tries: Tries
  readonly frame: (request: Request, preferred?: Locale) => ShownStories['frame']
  readonly send: (request: Request, response: Response, page: string) => Promise<void>
  readonly sendProblem: (
    request: Request,
    response: Response,
    problem: 'unknown-manifest' | 'too-many-tries' | 'foreign-origin',
  ) => Promise<void>
}

/** `/m/…/berichten…`: plain pages and forms, no script needed. What is not for who asks is answered as what is not there. */
export function storyRoutes<W extends OpenWorkshop>(given: StoryRouteParts<W>): Router {
  const { parts, tries, frame, send, sendProblem } = given
  const { publicStories: stories } = parts
  const router = Router()
  const body = urlencoded({ limit: '32kb', extended: false })

  type Handle = (
    shown: ShownStories & { readonly workshop: string },
    request: Request,
    response: Response,
  ) => Promise<void>
  /** With the document of the address, and who reads. */
  const on = (handle: Handle) => async (request: Request, response: Response) => {
    const manifest = param(request, 'manifest')
    const beside = await stories.beside(manifest)
    if (beside === null) return sendProblem(request, response, 'unknown-manifest')
    const { workshop, title, locale } = beside
    const known = await stories.who(workshop, readerCode(request))
    response.set('Cache-Control', 'no-store')
    return handle({ frame: frame(request, locale), manifest, title, known, workshop }, request, response)
  }
  /** The same for a form; one that another website sends does nothing here. */
  const onForm = (handle: Handle) => [
    body,
    on(async (shown, request, response) =>
      isForeignForm(request, parts)
        ? sendProblem(request, response, 'foreign-origin')
        : handle(shown, request, response),
    ),
  ]
  const one = async (shown: Parameters<Handle>[0], [request, response]: readonly [Request, Response], said: Said) => {
    const by = { reader: shown.known.reader, counts: request.method === 'GET' }
    const story = await stories.read(shown.workshop, param(request, 'story'), by)
    if (story === null) return send(request, response.status(404), noStoryPage(shown))
    return send(request, response, storyPage(shown, story, said))
  }

  router.get(
    '/m/:manifest/berichten',
    on(async (shown, request, response) =>
      send(
        request,
        response,
        storiesPage(shown, await stories.list(shown.workshop, shown.known.reader), queryOf(request, 'waarde')),
      ),
    ),
  )
  router.get(
    '/m/:manifest/berichten/feed.xml',
    on(async (shown, _request, response) => {
      const open = await stories.list(shown.workshop, { kind: 'anybody' })
      response
        .type('application/atom+xml')
        .end(storyFeed({ ...shown, stories: open.slice(0, 50), address: parts.address() }))
    }),
  )
  router.get(
    '/m/:manifest/berichten/lezer',
    on(async (shown, request, response) =>
      send(request, response, readerPage(shown, { isWrong: false, to: queryOf(request, 'naar'), typed: '' })),
    ),
  )
  router.post(
    '/m/:manifest/berichten/lezer',
    ...onForm(async (shown, request, response) => {
      const code = fieldOf(request, 'code').slice(0, 40)
      const again = { to: queryOf(request, 'naar'), typed: code }
      if (onlySwitches(request)) return send(request, response, readerPage(shown, { isWrong: false, ...again }))
      if (!(await tries.maySecret(request.ip ?? ''))) return sendProblem(request, response, 'too-many-tries')
      const known = await stories.who(shown.workshop, code)
      const path = `/m/${shown.manifest}/${queryOf(request, 'naar') === 'kennisbank' ? 'kennisbank' : 'berichten'}`
      const place = { manifest: shown.manifest, secure: parts.secure }
      if (code === '') {
        forgetReader(response, place)
        return response.redirect(303, path)
      }
      if (known.id === null) {
        await tries.secretWasWrong(request.ip ?? '')
        return send(request, response.status(403), readerPage(shown, { isWrong: true, ...again }))
      }
      rememberReader(response, code, place)
      response.redirect(303, path)
    }),
  )
  router.get(
    '/m/:manifest/berichten/:story',
    on((shown, request, response) => one(shown, [request, response], nothingSaid)),
  )
  // a reaction that was begun, to be read in the other language: nothing is done with it
  router.post(
    '/m/:manifest/berichten/:story',
    ...onForm((shown, request, response) =>
      one(shown, [request, response], { ...nothingSaid, typed: fieldOf(request, 'reactie').slice(0, 4000) }),
    ),
  )
  router.post(
    '/m/:manifest/berichten/:story/herkent',
    ...onForm(async (shown, request, response) => {
      const answer = fieldOf(request, 'antwoord') as Recognition
      if (!(await tries.maySupport(request.ip ?? '', param(request, 'story'))))
        return sendProblem(request, response, 'too-many-tries')
      const counted =
        recognitions.includes(answer) &&
        (await stories.recognise(shown.workshop, param(request, 'story'), { reader: shown.known.reader, answer }))
      return one(shown, [request, response], { ...nothingSaid, done: counted ? 'recognised' : null })
    }),
  )
  router.post(
    '/m/:manifest/berichten/:story/reactie',
    ...onForm(async (shown, request, response) => {
      const typed = fieldOf(request, 'reactie')
      const done = await stories.comment(shown.workshop, param(request, 'story'), { known: shown.known, text: typed })
      if (done.ok) return one(shown, [request, response], { ...nothingSaid, done: 'commented' })
      const { error } = done
      const words = error === 'text-empty' || error === 'text-too-long' ? refusalTexts[error] : httpErrorTexts[error]
      const status = error === 'unknown-story' ? 404 : error === 'comment-known-only' ? 403 : 422
      return one(shown, [request, response.status(status)], { done: null, problem: words[shown.frame.locale], typed })
    }),
  )
  router.get(
    '/m/:manifest/berichten/:story/beeld',
    on(async (shown, request, response) => {
      const found = await stories.media(shown.workshop, param(request, 'story'), shown.known.reader)
      if (found === null) return send(request, response.status(404), noStoryPage(shown))
      const { media, bytes } = found
      response.set({ 'Accept-Ranges': 'bytes', 'X-Content-Type-Options': 'nosniff', 'Content-Type': media.type })
      const range = rangeOf(request.headers.range, media.bytes)
      if (range === 'unsatisfiable')
        return void response.status(416).set('Content-Range', `bytes */${media.bytes}`).end()
      const { from, until } = range ?? { from: 0, until: media.bytes - 1 }
      if (range !== null) response.status(206).set('Content-Range', `bytes ${from}-${until}/${media.bytes}`)
      response.set('Content-Length', String(until - from + 1))
      response.end(await bytes(from, until))
    }),
  )
  router.get(
    '/m/:manifest/berichten/:story/ondertiteling.vtt',
    on(async (shown, request, response) => {
      const found = await stories.media(shown.workshop, param(request, 'story'), shown.known.reader)
      if (found?.media.captions === undefined) return send(request, response.status(404), noStoryPage(shown))
      response.set('X-Content-Type-Options', 'nosniff').type('text/vtt; charset=utf-8').end(found.media.captions)
    }),
  )
  return router
}
