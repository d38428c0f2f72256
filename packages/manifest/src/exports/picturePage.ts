import { escapeHtml } from '../html.js'
import { markedTitle, markOf } from '../marking.js'
import { linePictures } from '../pages/line.js'
import { routePicture } from '../pages/routePicture.js'
import { sectionsOf, sentencesAlone } from '../pages/sections.js'
import { head } from '../pages/sentence.js'
import { printedPage, watermark } from '../printedPage.js'
import type { PrintInput } from '../printInput.js'
import { looks } from '../styles.js'
import { fontFaces, ui } from '../typefaces.js'
import type { ExportPicture } from './blocks.js'
import { footOf } from './editionDocument.js'
import { exportWords } from './exportWords.js'

/** What a picture is made of. */
export interface PictureInput extends Pick<PrintInput, 'edition' | 'locale' | 'registerHead' | 'fonts'> {
  /** Stands in a text that has a title and a foot of its own. */
  readonly inText: boolean
}

/** Width of the page of a picture, in CSS pixels. */
export const pictureWidthPx = 724

/**
 * A page that holds one picture of an edition and nothing else: the drawing as it is in the PDF, its title, and in its foot
 * of which edition it is, so that a picture that goes about alone says where it is from.
 */
export function renderPicture(input: PictureInput, picture: ExportPicture): string {
  const { edition, locale, fonts, inText } = input
  const { frozen } = edition
  const words = exportWords[locale]
  const mark = markOf(frozen.kind, locale)
  return printedPage({
    locale,
    title: markedTitle(frozen.title, frozen.kind, locale),
    style:
      fontFaces(fonts) + looks + pictureLook + (inText ? 'main .head,footer{display:none}body{padding:4px 56px}' : ''),
    body:
      `<main lang="${frozen.locale}">${drawn(input, picture)}</main>` +
      `<footer>${escapeHtml(words.pictureFoot(frozen.title, footOf(input)))}</footer>` +
      (mark === null ? '' : watermark(mark)),
  })
}

function drawn({ edition: { frozen } }: PictureInput, picture: ExportPicture): string {
  switch (picture) {
    case 'values':
      return sectionsOf(frozen, 'cards')
        .map((printed) => `<section class="values">${sentencesAlone(printed)}</section>`)
        .join('')
    case 'line':
      return sectionsOf(frozen, 'line')
        .map((printed) => `<section class="line">${head(printed.section)}${linePictures(printed, null)}</section>`)
        .join('')
    case 'route':
      return sectionsOf(frozen, 'route')
        .map((printed) => {
          const steps = printed.section.route?.steps ?? []
          return `<section class="route">${head(printed.section)}${routePicture(steps, printed, frozen.locale)}</section>`
        })
        .join('')
  }
}

const pictureLook = `
body{width:${pictureWidthPx}px;padding:48px 56px 28px;background:#fff}
main section+section{margin-top:40px}
.values h2,.line h2,.route h2{font-size:30pt}
.values li{grid-template-columns:220px 1fr}
footer{margin-top:28px;border-top:1px solid #1E1917;padding-top:9px;font:400 9pt/1.4 ${ui};color:#463D37}
`
