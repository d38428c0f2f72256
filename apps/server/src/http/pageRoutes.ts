import { type Locale, type OrganisationShape, organisationShapes } from '@siroop/domain'
import { type Request, type Response, Router } from 'express'
import type { Theme } from '../themes/themes.js'
import { statementPage } from './accessibility/statementPage.js'
import { signInRoutes } from './account/signInRoutes.js'
import { agreementRoutes } from './agreements/agreementRoutes.js'
import { param, statusOf } from './answers.js'
import { checkPageRoutes } from './check/checkPageRoutes.js'
import { explainedPage, readExplained } from './explained/explainedPage.js'
import { inviteRoutes } from './invites/inviteRoutes.js'
import type { OwnFiles } from './pageFiles.js'
import { html, organisationMark } from './pageFrame.js'
import { cardPage, coPage, joinPage, landingPage, problemPage, startPage, unbuiltPage } from './pages.js'
import type { HttpParts, OpenWorkshop, Problem } from './parts.js'
import { privacyPage } from './privacy/privacyPage.js'
import { securityText } from './shell/securityText.js'
import { webManifest } from './shell/webManifest.js'
import { storyRoutes } from './stories/storyRoutes.js'
import { supportRoutes } from './support/supportRoutes.js'
import { dressPages } from './themes/themeRoutes.js'
import type { Tries } from './tries.js'
import { sendFile, type WebFile, type WebFiles, webFile } from './webFiles.js'

export interface PageParts<W extends OpenWorkshop> {
  readonly parts: HttpParts<W>
  readonly tries: Tries
  readonly web: WebFiles
  readonly own: OwnFiles
}

/** Every page: those that the server makes itself, and the built web app. */
export function pageRoutes<W extends OpenWorkshop>({ parts, tries, web, own }: PageParts<W>): Router {
  const router = Router()
  const dressed = dressPages(parts)
  router.use(dressed.router)
  const themed = createThemed(own)
  // a page of no workshop speaks the first language of the browser that it has
  const spoken = (request: Request): Locale => (request.acceptsLanguages(['nl', 'en']) === 'en' ? 'en' : 'nl')
  const frame = (request: Request, preferred: Locale = spoken(request)) => {
    const asked = request.query.taal
    const locale: Locale = asked === 'en' || asked === 'nl' ? asked : preferred
    const theme = dressed.of(request)
    return { locale, files: { ...own, theme: own.themeOf(theme), icon: own.iconOf(theme) } }
  }
  const send = async (request: Request, response: Response, page: string) =>
    sendFile(request, response, { ...(await webFile('.html', Buffer.from(page), 4)), cache: 'fresh' })
  const sendProblem = (request: Request, response: Response, problem: Problem) =>
    send(request, response.status(statusOf(problem)), problemPage(problem, frame(request)))
  const app = (name: 'phone' | 'facilitator' | 'wall' | 'manifest') => async (request: Request, response: Response) => {
    const file = await web.page(name)
    if (file === null) await send(request, response.status(503), unbuiltPage(frame(request)))
    else sendFile(request, response, { ...(await themed(file, dressed.of(request))), cache: 'fresh' })
  }

  router.get('/', async (request, response) => {
    const known = await parts.account.whoIs(request.headers.cookie)
    if (known === null) await send(request, response, landingPage(frame(request)))
    else await app('facilitator')(request, response)
  })
  router.get('/:code', async (request, response, next) => {
    const code = param(request, 'code')
    if (!/^\d{4}$/.test(code)) return next()
    const address = request.ip ?? ''
    const back = (problem: Problem) =>
      send(request, response.status(statusOf(problem)), landingPage(frame(request), { code, problem }))
    if (!(await tries.mayUseCode(address, code))) return back('too-many-tries')
    const room = await parts.workshops.byCode(code)
    if (room === null) {
      await tries.codeWasWrong(address)
      return back('code-unknown')
    }
    tries.codeWasRight(address, code)
    const state = room.state()
    await dressed.about(request, room.id)
    return send(request, response, joinPage(state, code, frame(request, state.locale)))
  })
  router.get('/k', (request, response) => send(request, response, cardPage(frame(request))))
  router.get('/start', (request, response) => send(request, response, startPage(frame(request))))
  router.get('/mee', (request, response) => send(request, response, coPage(frame(request))))
  router.use(checkPageRoutes({ parts, tries, frame, send }))
  router.get('/privacy', (request, response) => send(request, response, privacyPage(frame(request), parts)))
  router.get('/toegankelijkheid', (request, response) => {
    const facts = { ...parts.accessibility, address: parts.address() }
    return send(request, response, statementPage(facts, frame(request)))
  })
  router.get('/uitleg', async (request, response) => {
    const shown = frame(request)
    const explained = await readExplained(parts.folders.guides, shown.locale)
    if (explained === null) await sendProblem(request, response, 'unknown-address')
    else await send(request, response, explainedPage(explained, shown))
  })
  router.get('/b/:code/d/:participant', app('phone'))
  router.get('/siroop.webmanifest', async (request, response, next) => {
    const theme = await dressed.ofWorkshop(request.query.workshop)
    const look = { accent: theme.accent, icons: own.homeIconsOf(theme) }
    const manifest = webManifest(request.query.page, look)
    if (manifest === null) return next()
    const file = await webFile('.webmanifest', Buffer.from(JSON.stringify(manifest)), 4)
    sendFile(request, response, { ...file, cache: 'fresh' })
  })
  router.get('/.well-known/security.txt', (_request, response, next) => {
    const place = `${parts.address()}/.well-known/security.txt`
    const text = securityText(parts, place.startsWith('https:') ? place : null)
    if (text === null) return next()
    response.type('text/plain; charset=utf-8').end(text)
  })
  router.get(['/regie', '/regie/*rest'], app('facilitator'))
  router.get('/zaal', app('wall'))
  // What the link is for stands in its fragment, which no server and no log ever sees.
  router.get(['/teken', '/overdracht'], app('phone'))
  router.get(['/m/:manifest', '/m/:manifest/schrijf'], async (request, response) => {
    const known = await parts.workshops.manifest(param(request, 'manifest'))
    if (known === null) await sendProblem(request, response, 'unknown-manifest')
    else await app('manifest')(request, response)
  })
  router.use(signInRoutes({ parts, tries, frame, send, sendProblem }))
  router.use(agreementRoutes({ parts, frame, send }))
  router.use(storyRoutes({ parts, tries, frame, send, sendProblem }))
  router.use(supportRoutes({ parts, tries, frame, send, sendProblem }))
  router.use(inviteRoutes({ parts, tries, frame, send, sendProblem }))
  router.get('/marks/:name', async (request, response, next) => {
    const shape = param(request, 'name').replace(/\.svg$/, '')
    if (!organisationShapes.includes(shape as OrganisationShape)) return next()
    const mark = organisationMark(shape as OrganisationShape, null).markup
    const drawing = html`${{ markup: mark.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ') }}`.markup
    sendFile(request, response, { ...(await webFile('.svg', Buffer.from(drawing))), cache: 'kept' })
  })
  router.get('/eigen/:name', (request, response, next) => {
    const file = own.file(`/eigen/${param(request, 'name')}`)
    if (file === null) next()
    else sendFile(request, response, { ...file, cache: 'kept' })
  })
  router.get(['/assets/:name', '/:name'], async (request, response, next) => {
    const hashed = request.path.startsWith('/assets/')
    const name = param(request, 'name')
    const file = name.endsWith('.html') ? null : await web.asset(hashed ? `assets/${name}` : name)
    if (file === null) next()
    else sendFile(request, response, { ...file, cache: hashed ? 'kept' : 'fresh' })
  })
  router.use((request, response) => sendProblem(request, response, 'unknown-address'))
  return router
}

/** Gives a built page the colours of a house style; the same page is packed once. */
function createThemed(own: OwnFiles): (file: WebFile, worn: Theme) => Promise<WebFile> {
  const made = new Map<string, Promise<WebFile>>()
  return async (file, worn) => {
    const theme = own.themeOf(worn)
    if (theme === null) return file
    const page = Buffer.from(file.plain).toString('utf8')
    const key = `${theme} ${page}`
    const known = made.get(key)
    if (known !== undefined) return known
    const dressed = page
      .replace('</head>', `<link rel="stylesheet" href="${theme}"></head>`)
      .replace(/(<link rel="icon" href=")[^"]*/, `$1${own.iconOf(worn)}`)
    const making = webFile('.html', Buffer.from(dressed))
    made.set(key, making)
    return making
  }
}
