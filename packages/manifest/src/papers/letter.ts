import { organisationSvg } from '@siroop/pictures'
import { escapeHtml, paragraphs, spoken } from '../html.js'
import { qrSvg } from '../qr.js'
import { ui, voice } from '../typefaces.js'
import type { Letter } from './paper.js'
import { paperWords } from './paperWords.js'
import { meetingRows } from './whenAndWhere.js'

/** A letter on A4: to whom, the facilitator's words, when and where, what it is about, and how to come in. */
export function letterBody(letter: Letter): string {
  const { locale, organisation, title, link } = letter
  const words = paperWords[locale].letter
  const rows = [
    ...meetingRows(letter.meetings, locale),
    ...(letter.partners.length > 0 ? [{ label: words.withWhom, lines: [letter.partners.join(', ')] }] : []),
  ]
  return (
    `<p class="to">${organisationSvg(organisation)}${spoken(words.to(organisation.name))}</p>` +
    `<h1 dir="auto"${title.length > 40 ? ' class="long"' : ''}>${escapeHtml(title)}</h1>` +
    `<div class="own">${paragraphs(ownWords(letter))}</div>` +
    `<dl>${rows.map(({ label, lines }) => `<div><dt>${spoken(label)}</dt><dd>${lines.map(spoken).join('<br>')}</dd></div>`).join('')}</dl>` +
    questions(letter) +
    `<section class="enter">${qrSvg(link, words.qr)}<div><h2>${escapeHtml(words.enter)}</h2>` +
    `<p>${escapeHtml(enterHow(letter))}</p><p class="link">${escapeHtml(link)}</p></div></section>`
  )
}

/** The same as plain text, to put in a mail of one's own. */
export function invitationText(letter: Letter): string {
  const { locale, organisation, title, link } = letter
  const words = paperWords[locale].letter
  const rows = meetingRows(letter.meetings, locale).map(({ label, lines }) => `${label}: ${lines.join(', ')}`)
  const about = letter.questions.map((one, index) => `${index + 1}. ${one.title}. ${one.question}`)
  return [
    ...(letter.kind === 'real' ? [] : [paperWords[locale].notReal[letter.kind]]),
    title,
    words.to(organisation.name),
    ownWords(letter),
    [...rows, ...(letter.partners.length > 0 ? [`${words.withWhom}: ${letter.partners.join(', ')}`] : [])].join('\n'),
    ...(about.length > 0 ? [[words.about, ...about].join('\n')] : []),
    [words.enter, enterHow(letter), link].join('\n'),
  ].join('\n\n')
}

function enterHow({ locale, organisation, inRoomOnly, beforehand }: Letter): string {
  const words = paperWords[locale].letter
  const more = [
    ...(inRoomOnly ? [words.inRoomOnly] : []),
    ...(beforehand === null ? [] : [words.beforehand(beforehand)]),
  ]
  return [words.enterHow(organisation.name), ...more].join(' ')
}

const ownWords = ({ words, locale }: Letter): string => (words.trim() === '' ? paperWords[locale].letter.usual : words)

function questions({ questions: asked, locale }: Letter): string {
  if (asked.length === 0) return ''
  const items = asked.map(
    ({ title, question }, index) =>
      `<li><span class="n" aria-hidden="true">${index + 1}</span><div><h3>${spoken(title)}</h3><p>${spoken(question)}</p></div></li>`,
  )
  return `<section><h2>${escapeHtml(paperWords[locale].letter.about)}</h2><ol class="about">${items.join('')}</ol></section>`
}

/** How a letter looks. */
export const letterLook = `
@page{size:A4;margin:22mm 24mm 18mm}
.to{display:flex;align-items:center;gap:2.4mm;font:400 11pt/1.4 ${ui};color:#463D37}
.to svg.o{width:6mm;height:6mm}
h1{font-size:34pt;line-height:1.02;letter-spacing:-.022em;margin:3mm 0 7mm}
h1.long{font-size:25pt;line-height:1.08}
.own p{font-size:12.5pt;line-height:1.5;text-wrap:pretty}
.own p+p{margin-top:2.6mm}
dl{margin-top:7mm;border-top:1pt solid #1E1917;font:400 10.5pt/1.45 ${ui}}
dl div{display:grid;grid-template-columns:34mm 1fr;gap:4mm;padding:2mm 0;border-bottom:.4pt solid #85786B;break-inside:avoid}
dt{color:#463D37}
dd{font-weight:560}
section{margin-top:7mm;break-inside:avoid}
h2{font:620 14pt/1.3 ${ui}}
.about{margin-top:2mm}
.about li{display:grid;grid-template-columns:10mm 1fr;padding:1.8mm 0 2mm;border-top:.4pt solid #85786B}
.about .n{font:400 17pt/1.1 ${voice};color:#655A51}
.about h3{font-size:12.5pt;line-height:1.25}
.about p{font:400 10.5pt/1.4 ${ui};color:#463D37}
.enter{display:grid;grid-template-columns:38mm 1fr;gap:6mm;align-items:center;border:1pt solid #1E1917;padding:4mm 5mm 4mm 3mm}
.enter .qr{width:38mm;height:38mm}
.enter p{font:400 10.5pt/1.45 ${ui};margin-top:1mm}
.enter .link{font-size:8.5pt;color:#463D37}
`
