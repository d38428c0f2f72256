import type { Locale } from '@siroop/domain'
import { Router, raw } from 'express'
import { largestFile } from '../../seal/fileCheck.js'
import { fail } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import { checkWords } from './checkWords.js'

/** The check of a file that somebody has, and the certificate with which anybody can check the seal without us. */
export function checkRoutes<W extends OpenWorkshop>({ check }: Pick<HttpParts<W>, 'check'>): Router {
  const router = Router()
  router.post('/api/check', raw({ type: () => true, limit: largestFile }), async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const found = await check.file(bytes)
    const locale: Locale = request.query.taal === 'en' ? 'en' : 'nl'
    response.json({ ...found, words: checkWords(found, locale) })
  })
  router.get('/siroop-zegel.pem', async (_request, response) => {
    const certificate = await check.certificate()
    if (certificate === null) return fail(response, 'seal-failed')
    response.set('Cache-Control', 'no-cache').type('application/x-pem-file').end(certificate)
  })
  return router
}
