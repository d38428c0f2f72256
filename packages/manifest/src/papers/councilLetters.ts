import { type CouncilLetter, sentenceCase } from '@siroop/domain'
import { escapeHtml, paragraphs, spoken } from '../html.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import { type OutlineSection, sentencesOf } from '../outline/outline.js'
import { qrSvg } from '../qr.js'
import { ui, voice } from '../typefaces.js'
import { printWords } from '../words/printWords.js'
import type { ResultPaper } from './paper.js'
import { paperWords } from './paperWords.js'
import { standOp } from './result.js'

/** Lines of print that the lists of a letter take. They are a guess until a browser has set them: who prints tries what fits. */
export const lettersRoom = { least: 12, usual: 40, most: 76 }
/** With which every letter begins in the document. */
export const letterBegins = '<article class="council">'
/** In a letter that does not hold everything. */
export const letterGoesOn = '<p class="more"'

/** A letter to every council, each on one A4. What does not fit is counted, and stands in the whole document. */
export const councilLettersBody = (paper: ResultPaper): string =>
  paper.result.letters.map((letter, at) => letterTo(letter, paper, paper.rooms?.[at] ?? lettersRoom.usual)).join('')

function letterTo(letter: CouncilLetter, paper: ResultPaper, room: number): string {
  const { result, locale, address, kind } = paper
  const own = paperWords[locale].council
  const text = { ...result, sections: letter.sections, checkinDates: [], frictions: [] }
  const parts = fitting(manifestOutline(text), room)
  const qr = address === null ? '' : qrSvg(address, printWords[locale].qr(plain(address)))
  const where = address === null ? own.whole : `${own.whole} ${own.wholeAt(plain(address))}`
  return (
    `${letterBegins}<p class="to">${spoken(own.to(letter.to))}</p>` +
    `<h1 dir="auto" lang="${result.locale}">${escapeHtml(result.title)}</h1>` +
    (kind === 'real' ? '' : `<p class="notreal">${escapeHtml(paperWords[locale].notReal[kind])}</p>`) +
    `<p class="lead">${escapeHtml(own.lead)}</p>` +
    parts.map((part) => sectionOf(part, paper)).join('') +
    `<div class="foot">${qr}<div><p>${escapeHtml(own.notDecided)}</p><p>${escapeHtml(where)}</p>` +
    `<p>${escapeHtml(sentenceCase(standOp(paper)))}.</p></div></div></article>`
  )
}

const plain = (address: string): string => address.replace(/^https?:\/\//, '')

interface Line {
  readonly text: string
  /** What stands under it, joined. */
  readonly facts: string
}
interface Part {
  readonly title: string
  readonly lines: readonly Line[]
  /** How many do not fit any more. */
  readonly more: number
}

function sectionOf({ title, lines, more }: Part, { result, locale }: ResultPaper): string {
  const item = ({ text, facts }: Line) =>
    `<li>${paragraphs(text)}${facts === '' ? '' : `<p class="facts">${spoken(facts)}</p>`}</li>`
  return (
    `<section lang="${result.locale}"><h2 dir="auto">${escapeHtml(title)}</h2><ol>${lines.map(item).join('')}</ol>` +
    (more === 0 ? '' : `${letterGoesOn} lang="${locale}">${escapeHtml(paperWords[locale].council.more(more))}</p>`) +
    '</section>'
  )
}

const linesIn = (section: OutlineSection): readonly Line[] => [
  ...sentencesOf(section).map(({ text }) => ({ text, facts: '' })),
  ...(section.records?.groups.flatMap(({ records }) => records) ?? []).map(({ text, values }) => ({
    text,
    facts: values
      .flatMap((value, at) => {
        const label = section.records?.fields[at]
        const words = [value?.text ?? '', ...(value?.organisations ?? []).map(({ name }) => name)]
        const said = words.filter((one) => one.trim() !== '').join(', ')
        if (said === '' || label === undefined) return []
        const isName = label.id === 'author' || label.id === 'organisation'
        const colon = label.goesOn || label.label.endsWith('?') ? '' : ':'
        return [isName ? said : `${label.label}${colon} ${said}`]
      })
      .join(' · '),
  })),
]

/** Signs on a line of the words and of what stands under them. */
const signs = { text: 78, facts: 88 }

/** Takes in turn from every section what still fits, so that none of them pushes another off the page. */
function fitting(sections: readonly OutlineSection[], lines: number): readonly Part[] {
  const filled = sections
    .map((section) => ({ title: section.title, all: linesIn(section) }))
    .filter(({ all }) => all.length > 0)
  const taken = filled.map(() => 0)
  let left = lines - 4 * filled.length
  let goesOn = true
  while (goesOn) {
    goesOn = false
    for (const [at, { all }] of filled.entries()) {
      const next = all[taken[at] ?? 0]
      const high = next === undefined ? 0 : heightOf(next)
      if (next === undefined || high > left) continue
      left -= high
      taken[at] = (taken[at] ?? 0) + 1
      goesOn = true
    }
  }
  return filled.map(({ title, all }, at) => ({
    title,
    lines: all.slice(0, taken[at]),
    more: all.length - (taken[at] ?? 0),
  }))
}

/** In lines of print. What is not Latin script is about twice as wide. */
function heightOf({ text, facts }: Line): number {
  const lines = (one: string, perLine: number) => {
    const width = Array.from(one).reduce(
      (sum, sign) => sum + (sign > '\u024f' && /\p{L}|\p{Extended_Pictographic}/u.test(sign) ? 2 : 1),
      0,
    )
    return Math.ceil(width / perLine)
  }
  const paragraphsHigh = text.split('\n').reduce((sum, one) => sum + lines(one, signs.text), 0)
  return 0.5 + paragraphsHigh + 0.9 * lines(facts, signs.facts)
}

/** How the letters look. */
export const councilLettersLook = `
@page{size:A4;margin:22mm 24mm 18mm}
.council{break-after:page}
.council:last-of-type{break-after:auto}
.to{font:400 11pt/1.4 ${ui};color:#463D37}
h1{font-size:30pt;line-height:1.04;letter-spacing:-.02em;margin:2mm 0 4mm}
.lead{font-size:12pt;line-height:1.45}
section{margin-top:5mm}
h2{font-size:14pt;line-height:1.25;margin-bottom:1.4mm}
.council li{break-inside:avoid;border-top:.4pt solid #85786B;padding:1.3mm 0 1.5mm;font:400 11pt/1.35 ${voice};text-wrap:pretty}
.council .facts,.more{font:400 9.5pt/1.4 ${ui};color:#463D37}
.foot{display:flex;gap:5mm;align-items:center;margin-top:5mm;border-top:1pt solid #1E1917;padding-top:3mm;break-inside:avoid}
.foot .qr{width:22mm;height:22mm;flex:none;margin:0}
.foot p{font:400 10pt/1.45 ${ui}}
`
