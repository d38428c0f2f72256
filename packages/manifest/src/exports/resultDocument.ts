import { sentenceCase } from '@siroop/domain'
import { markedTitle } from '../marking.js'
import { momentInWords } from '../moments.js'
import { madeFacts } from '../pages/account.js'
import type { ResultPaper } from '../papers/paper.js'
import { paperWords } from '../papers/paperWords.js'
import { cardsOf } from '../papers/result.js'
import { printWords } from '../words/printWords.js'
import type { Block, ExportDocument } from './blocks.js'
import { exportWords } from './exportWords.js'
import { sectionBlocks } from './sectionBlocks.js'

/** What a file of a document that nobody signs is made of. */
export type ResultForExport = Pick<ResultPaper, 'result' | 'locale' | 'standOpMs' | 'address'>

const onPaper = ({ result, locale }: Pick<ResultForExport, 'result' | 'locale'>): Block => ({
  kind: 'text',
  text: printWords[locale].answeredOnPaper(cardsOf(result)),
  lang: locale,
  tone: 'plain',
})

/** What the room found as blocks: no edition and no fingerprint, but as of when it is, and that nobody signed it. */
export function resultExport({ result, locale, standOpMs, address }: ResultForExport): ExportDocument {
  const own = paperWords[locale].result
  const moment = momentInWords(standOpMs, locale)
  const small = (text: string): Block => ({ kind: 'text', text, lang: locale, tone: 'small' })
  const sections = sectionBlocks(result, [])
  return {
    title: markedTitle(result.title, result.kind, locale),
    locale: result.locale,
    blocks: [
      small(`${sentenceCase(own.standOp(moment))}.`),
      ...(result.kind === 'real' ? [] : [small(paperWords[locale].notReal[result.kind])]),
      ...(address === null ? [] : [small(exportWords[locale].readAt(address.replace(/^https?:\/\//, '')))]),
      { kind: 'text', text: result.organisations.map(({ name }) => name).join(' · '), lang: locale, tone: 'plain' },
      ...(sections.length === 0 ? [small(own.nothing)] : sections),
      { kind: 'heading', level: 1, text: printWords[locale].account, lang: locale },
      { kind: 'text', text: madeFacts(result, printWords[locale], locale), lang: locale, tone: 'plain' },
      { kind: 'text', text: own.notDecided[result.document], lang: locale, tone: 'plain' },
      { kind: 'text', text: own.unsigned(moment), lang: locale, tone: 'plain' },
      ...(result.onPaper.length === 0 ? [] : [onPaper({ result, locale })]),
    ],
    foot: `${result.title} · ${own.standOp(moment)}`,
  }
}
