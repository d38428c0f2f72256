import { wifiQrText } from '@siroop/domain'
import { timeInWords } from '../dates.js'
import { escapeHtml, spoken } from '../html.js'
import { qrSvg } from '../qr.js'
import { ui, voice } from '../typefaces.js'
import { footBoxes } from './foot.js'
import { type Fallback, plainAddress } from './paper.js'
import { paperWords } from './paperWords.js'
import { whenInWords } from './whenAndWhere.js'

/** One or two pages to lead a meeting by when laptops, beamer or network fail, and to bring it in afterwards. */
export function fallbackBody(sheet: Fallback): string {
  const { locale, meeting, title, address } = sheet
  const words = paperWords[locale].fallback
  const when = [whenInWords(meeting, locale).join(', '), ...(meeting.place.trim() === '' ? [] : [meeting.place])]
  return (
    `<header><h1>${escapeHtml(words.title)}</h1>` +
    `<p class="what"><b>${spoken(title)}</b><br>${spoken(meeting.title)}<br>${when.map(spoken).join('<br>')}</p></header>` +
    `<p class="lead">${escapeHtml(words.lead)}</p>` +
    `<section><h2>${escapeHtml(words.broken)}</h2><dl class="breaks">` +
    words.breaks.map(([what, how]) => `<div><dt>${escapeHtml(what)}</dt><dd>${escapeHtml(how)}</dd></div>`).join('') +
    `</dl></section>${codes(sheet)}` +
    `<section class="programme"><h2>${escapeHtml(words.programme)}</h2><ol>${sheet.steps.map((step) => stepRow(step, sheet)).join('')}</ol></section>` +
    `<section class="keep"><h2>${escapeHtml(words.afterwards)}</h2><ol class="after">` +
    words.afterwardsHow
      .map((line, index) => `<li><span class="n" aria-hidden="true">${index + 1}</span>${escapeHtml(line)}</li>`)
      .join('') +
    `</ol></section><section class="keep"><h2>${escapeHtml(words.data)}</h2><p>${escapeHtml(words.dataWhere(plainAddress(address)))}</p></section>`
  )
}

function stepRow({ kind, title, question, start, minutes }: Fallback['steps'][number], { locale }: Fallback): string {
  const words = paperWords[locale].fallback
  const how = words.steps[kind]
  const line = (label: string, text: string) => `<p><b>${escapeHtml(label)}</b> ${escapeHtml(text)}</p>`
  const time = start === null ? '' : timeInWords(start, locale)
  return (
    `<li${how === null ? ' class="br"' : ''}><p class="t">${time}</p>` +
    `<div><h3>${spoken(title)}</h3>${how === null ? '' : `<p class="q">${spoken(question)}</p>`}<p class="m">${escapeHtml(words.minutes(minutes))}</p></div>` +
    `<div class="how">${how === null ? '' : line(words.now, how.now) + (how.later === null ? '' : line(words.later, how.later))}</div></li>`
  )
}

function codes({ locale, address, joinCode, wifi }: Fallback): string {
  const { fallback: words, wifi: net } = paperWords[locale]
  const rows = (pairs: readonly (readonly [string, string])[]) =>
    `<dl>${pairs.map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${spoken(value)}</dd></div>`).join('')}</dl>`
  const join = joinCode === null ? address : `${address}/${joinCode}`
  const own = rows([
    [words.address, plainAddress(address)],
    ...(joinCode === null ? [] : [[words.code, joinCode] as const]),
  ])
  const network =
    wifi === null
      ? ''
      : `<div>${qrSvg(wifiQrText(wifi), net.qr)}${rows([
          [net.network, wifi.network],
          [net.password, wifi.password ?? net.open],
        ])}</div>`
  return (
    `<section><h2>${escapeHtml(words.codes)}</h2><div class="codes">${network}` +
    `<div>${qrSvg(join, words.qr)}${own}</div></div></section>`
  )
}

/** How the sheets look; the page number of how many stands below. */
export const fallbackLook = ({ locale, title, steps }: Fallback): string => `
@page{size:A4;margin:13mm 15mm 15mm;
${footBoxes({ title, locale })}}
body{font:400 9.5pt/1.38 ${ui}}
header{display:grid;grid-template-columns:1fr 96mm;gap:6mm;align-items:end}
h1{font-size:30pt;line-height:1.02;letter-spacing:-.02em}
.what{text-align:right}
.lead{font-size:11pt;margin:2.4mm 0 0}
section{margin-top:4mm}
h2{font:620 12pt/1.3 ${ui};margin-bottom:1mm}
dt{color:#463D37}
.breaks{border-top:.8pt solid #1E1917}
.breaks div{display:grid;grid-template-columns:42mm 1fr;gap:4mm;padding:1.1mm 0;border-bottom:.4pt solid #85786B;break-inside:avoid}
.breaks dt{color:#1E1917;font-weight:620}
.codes{display:flex;gap:10mm}
.codes>div{display:flex;gap:3mm;align-items:center;flex:1 1 0;min-width:0}
.codes .qr{width:26mm;height:26mm;margin-left:-1mm;flex:none}
.codes dl div+div{margin-top:1mm}
.codes dd{font-size:12pt;font-weight:620;line-height:1.25}
.programme ol{border-top:.8pt solid #1E1917}
.programme li{display:grid;grid-template-columns:12mm 62mm 1fr;gap:4mm;padding:1.7mm 0 1.9mm;border-bottom:.4pt solid #85786B;break-inside:avoid}
.programme .t{font-weight:620;font-variant-numeric:tabular-nums}
.programme h3{font:620 10pt/1.3 ${ui}}
.programme .q{font:400 10.5pt/1.3 ${voice}}
.programme .m{font-size:8.5pt;color:#463D37}
.programme .br div{display:flex;gap:3mm;align-items:baseline}
.programme .br{padding:.8mm 0}
.how p+p{margin-top:.6mm}
.keep{break-inside:avoid}
.after li{display:grid;grid-template-columns:6mm 1fr;padding:.5mm 0}
.after .n{font-weight:620}
${steps.length > manySteps ? closer : ''}`

/** So many steps in one meeting would not fit on the two sides of a sheet: they stand closer, in letters of 9 points or more. */
const manySteps = 14
const closer = `
.programme li{padding:.9mm 0 1mm;font-size:9pt;line-height:1.3}
.programme h3{font-size:9.5pt;line-height:1.25}
.programme .q{font-size:9.5pt;line-height:1.25}
.programme .m{display:inline}
section{margin-top:3mm}
`
