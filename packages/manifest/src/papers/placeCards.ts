import { wifiQrText } from '@siroop/domain'
import { organisationSvg } from '@siroop/pictures'
import { escapeHtml, spoken } from '../html.js'
import { qrSvg } from '../qr.js'
import { ui } from '../typefaces.js'
import { cutSheets, cutSheetsLook } from './cutSheets.js'
import { type PlaceCards, plainAddress } from './paper.js'
import { paperWords } from './paperWords.js'

/** A card for the place of each organisation, four on an A4: its own QR code, and first that of the network when there is one. */
export const placeCardsBody = (sheet: PlaceCards): string => cutSheets(sheet.cards.map((one) => card(sheet, one)))

function card(
  { kind, locale, title, address, joinCode, wifi }: PlaceCards,
  { organisation, link, person }: PlaceCards['cards'][number],
): string {
  const { placeCards: words, wifi: net, notReal } = paperWords[locale]
  const code = (picture: string, under: string) => `<div>${picture}<p>${under}</p></div>`
  const own = qrSvg(link, words.qr(organisation.name))
  const codes =
    wifi === null
      ? own
      : code(qrSvg(wifiQrText(wifi), net.qr), `<b>1</b> ${escapeHtml(net.title)} ${spoken(wifi.network)}`) +
        code(own, `<b>2</b> ${escapeHtml(words.comeIn)}`)
  const byHand =
    joinCode === null ? '' : `<p class="small">${escapeHtml(words.byHand(plainAddress(address), joinCode))}</p>`
  const of = `${organisationSvg(organisation)}<span>${spoken(organisation.name)}</span>`
  const long = (name: string) => (name.length > 30 ? ' class="long"' : '')
  const head =
    person === undefined
      ? `<h1${long(organisation.name)}>${of}</h1>`
      : `<h1${long(person.name)}>${spoken(person.name)}</h1><p class="from">${of}</p>` +
        person.lines.map((line) => `<p class="at">${spoken(line)}</p>`).join('')
  const speaks = person === undefined ? `<p class="small">${escapeHtml(words.speaks(organisation.name))}</p>` : ''
  return (
    `<article class="place">${kind === 'real' ? '' : `<p class="notreal">${escapeHtml(notReal[kind])}</p>`}` +
    `<p class="small">${spoken(title)}</p>` +
    `${head}` +
    `<div class="codes">${codes}</div><p class="lead">${escapeHtml(words.lead)}</p>` +
    `${speaks}${byHand}</article>`
  )
}

/** How place cards look. */
export const placeCardsLook = `${cutSheetsLook}
.place{align-items:center;justify-content:center;text-align:center;gap:2.6mm}
.place h1{display:flex;align-items:center;justify-content:center;gap:2.4mm;font-size:20pt;line-height:1.08;text-align:left}
.place h1.long{font-size:15pt}
.place h1 svg.o{width:9mm;height:9mm}
.place .from{display:flex;align-items:center;gap:1.6mm;font:400 11pt/1.2 ${ui};margin:0}
.place .from svg.o{width:5mm;height:5mm}
.place .at{font:620 11.5pt/1.25 ${ui};margin:0}
.place .codes{display:flex;gap:15mm;justify-content:center}
.place .qr{width:38mm;height:38mm}
.place .codes>div .qr{width:34mm;height:34mm}
.place .codes p{max-width:36mm}
.place .lead{font:620 11.5pt/1.3 ${ui};color:#1E1917;margin:0}
.place .small{color:#463D37}
.place .notreal{margin:0}
`
