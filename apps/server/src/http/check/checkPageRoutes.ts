import type { Locale } from '@siroop/domain'
import { momentInWords } from '@siroop/manifest'
import { httpErrorTexts } from '@siroop/protocol'
import { type Request, type Response, Router, raw } from 'express'
import { sha256 } from '../../chance.js'
import { largestFile } from '../../seal/fileCheck.js'
import { readFingerprint } from '../../seal/onPaper.js'
import { queryOf } from '../answers.js'
import type { Page } from '../pageFrame.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import type { Tries } from '../tries.js'
import { type CheckShown, checkPage } from './checkPage.js'
import { checkTexts } from './checkTexts.js'
import { checkWords, fileFacts, textWords } from './checkWords.js'

interface CheckPageParts<W extends OpenWorkshop> {
  readonly parts: Pick<HttpParts<W>, 'check' | 'nowMs'>
  readonly tries: Pick<Tries, 'maySecret' | 'secretWasWrong'>
  readonly frame: (request: Request) => Pick<Page, 'locale' | 'files'>
  readonly send: (request: Request, response: Response, page: string) => Promise<void>
}
/** What a browser puts around a file in a form. */
const aroundFile = 10_000
const body = raw({ type: () => true, limit: largestFile + aroundFile })

/** `/controle`: its page, a file sent by its form, and a fingerprint typed from paper. No script is needed for any of it. */
export function checkPageRoutes<W extends OpenWorkshop>({ parts, tries, frame, send }: CheckPageParts<W>): Router {
  const { check, nowMs } = parts
  const router = Router()
  const tell = (request: Request, response: Response, shown?: CheckShown) =>
    send(request, response, checkPage(frame(request), shown))
  const moment = (locale: Locale): readonly [string, string] => [
    checkTexts[locale].checkedAt,
    momentInWords(nowMs(), locale),
  ]

  router.get('/controle', async (request, response) => {
    const typed = queryOf(request, 'vingerafdruk').trim()
    if (typed === '') return tell(request, response)
    const { locale } = frame(request)
    const wrong = (text: string) =>
      tell(request, response, { words: null, looked: [], typed, problem: { at: 'paper', text } })
    const fingerprint = readFingerprint(typed)
    if (fingerprint === null) return wrong(checkTexts[locale].notTwelve)
    const address = request.ip ?? ''
    if (!(await tries.maySecret(address))) return wrong(httpErrorTexts['too-many-tries'][locale])
    const text = await check.text(fingerprint)
    if (text === null) await tries.secretWasWrong(address)
    const words = textWords(text, locale)
    return tell(request, response, { words, looked: [moment(locale)], typed, problem: null })
  })

  router.post('/controle', async (request, response) => {
    const { locale } = frame(request)
    const wrong = (text: string) =>
      tell(request, response, { words: null, looked: [], typed: '', problem: { at: 'file', text } })
    const tooLarge = () => {
      response.status(413)
      return wrong(checkTexts[locale].tooLarge)
    }
    // What is too large is told on the page: whoever sent it has no script that would.
    const failure = await new Promise<unknown>((done) => body(request, response, done))
    if ((failure as { status?: unknown } | undefined)?.status === 413) return tooLarge()
    if (failure !== undefined) throw failure
    const file = await fileOf(request)
    if (file === null) return wrong(checkTexts[locale].choose)
    if (file.bytes.length > largestFile) return tooLarge()
    const words = checkWords(await check.file(file.bytes), locale, file)
    const looked = [...fileFacts(file, locale), ['SHA-256', sha256(file.bytes)] as const, moment(locale)]
    return tell(request, response, { words, looked, typed: '', problem: null })
  })
  return router
}

/** The file of a form, in memory; null when none was chosen, or this is no form. */
async function fileOf(request: Request): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  if (!Buffer.isBuffer(request.body)) return null
  try {
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const sent = (await new globalThis.Response(new Uint8Array(request.body), { headers }).formData()).get('file')
    if (sent === null || typeof sent === 'string' || (sent.name === '' && sent.size === 0)) return null
    return { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) }
  } catch {
    // Not what a form sends: then there is no file in it.
    return null
  }
}
