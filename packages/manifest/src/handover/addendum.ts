import {
  fillPlaceholders,
  type HandoverRow,
  type ManifestEdition,
  sentenceCase,
  type WorkshopKind,
} from '@siroop/domain'
import { organisationSvg } from '@siroop/pictures'
import { dayInWords } from '../dates.js'
import { fingerprintGroups } from '../fingerprint.js'
import { escapeHtml, spoken } from '../html.js'
import { dateOfMs, momentInWords } from '../moments.js'
import { addressBlock } from '../pages/account.js'
import type { SealedWith } from '../sealedWith.js'
import { looks, pageBoxes, shortened } from '../styles.js'
import { ui, voice } from '../typefaces.js'
import { printWords } from '../words/printWords.js'
import { handoverWords } from './handoverWords.js'
import { promisedBy } from './promised.js'

/** The answer of a new board member beside an edition, as a file of its own: the file of the edition stays as it is. */
export interface AddendumPaper {
  readonly paper: 'addendum'
  readonly kind: WorkshopKind
  readonly title: string
  readonly locale: 'nl' | 'en'
  readonly edition: ManifestEdition
  /** The answers of the organisation up to and with the one that this is about. */
  readonly chain: readonly HandoverRow[]
  /** Hash of its entry of the register, 64 hex characters; null for a demo or rehearsal. */
  readonly registerEntry: string | null
  readonly address: string | null
  /** Null: a reading copy in another language. */
  readonly sealedWith: SealedWith | null
}

/** What the file is called by a reader. */
export function addendumTitle({ chain, locale, title }: AddendumPaper): string {
  const number = chain.at(-1)?.answer?.number ?? 1
  return `${handoverWords[locale].addendum(number)}: ${title}`
}

/** One or two pages: the answer, what was promised, who stood for it, and what this paper is. */
export function addendumBody(paper: AddendumPaper): string {
  const { edition, chain, locale } = paper
  const words = handoverWords[locale]
  const last = chain.at(-1)
  const organisation = edition.frozen.organisations.find(({ id }) => id === last?.organisation)
  if (last?.answer == null || organisation === undefined) return ''
  const { kind, number, atMs } = last.answer
  const { details } = last
  const remark = details?.remark ?? null
  return (
    `<header class="ad-head"><p class="ad-what">${escapeHtml(words.addendum(number))} ${escapeHtml(words.beside(paper.title, edition.number))}</p>` +
    `<h1>${organisationSvg(organisation)}<span>${escapeHtml(words.said(organisation.name, kind))}</span></h1>` +
    (remark === null ? '' : `<p class="ad-remark" dir="auto">${escapeHtml(printWords[locale].quote(remark))}</p>`) +
    `<p class="ad-by">${details === null || details.name === '' ? '' : `<b>${spoken(details.name)}</b>, ${spoken(details.function)}<br>`}` +
    `${escapeHtml(momentInWords(atMs, locale))}<br>${escapeHtml(words.identified)}</p></header>` +
    promised(paper, last) +
    chainTable(paper, last.answer.atMs) +
    about(paper)
  )
}

function promised({ edition, locale }: AddendumPaper, { organisation: id }: HandoverRow): string {
  const words = handoverWords[locale]
  const { frozen } = edition
  const name = frozen.organisations.find((one) => one.id === id)?.name ?? ''
  const { own, milestones } = promisedBy(frozen, id)
  const day = (date: string) => dayInWords(date, frozen.locale)
  const inText = handoverWords[frozen.locale]
  const statement = fillPlaceholders(frozen.signingStatement, { organisation: name })
  const steps = own.map(({ text, due, firstStep, firstStepBy, seen }) => {
    const facts = [
      inText.due(day(due)),
      ...(firstStep === '' ? [] : [inText.firstStep(firstStep.replace(/[.\s]+$/, ''), day(firstStepBy))]),
    ]
    const noticed = seen === null || seen.trim() === '' ? '' : `<p class="gr">${escapeHtml(inText.noticed(seen))}</p>`
    return `<li><p dir="auto">${escapeHtml(text)}</p><p class="ad-facts">${escapeHtml(sentenceCase(facts.join('. ')))}.</p>${noticed}</li>`
  })
  const carried = milestones.map(({ text }) => `<li><p dir="auto">${escapeHtml(text)}</p></li>`)
  const list = (title: string, items: readonly string[]) =>
    items.length === 0
      ? ''
      : `<h3>${escapeHtml(title)}</h3><ul class="ad-list" lang="${frozen.locale}">${items.join('')}</ul>`
  return (
    `<section class="ad-part"><h2>${escapeHtml(words.promised)}</h2>` +
    (statement === ''
      ? ''
      : `<p>${escapeHtml(words.statementLead)} <span lang="${frozen.locale}">${escapeHtml(printWords[locale].quote(statement))}</span></p>`) +
    (steps.length === 0 ? `<p>${escapeHtml(words.nothingOwn)}</p>` : list(words.took, steps)) +
    `${list(words.carries, carried)}</section>`
  )
}

function chainTable({ edition, chain, locale }: AddendumPaper, untilMs: number): string {
  const words = handoverWords[locale]
  const print = printWords[locale]
  const day = (ms: number) => dayInWords(dateOfMs(ms), locale)
  const mark = edition.signing.find((one) => one.organisation === chain[0]?.organisation)
  const person = (details: { readonly name: string; readonly function: string } | null) =>
    details === null || details.name === '' ? '–' : `${spoken(details.name)}<small>${spoken(details.function)}</small>`
  const row = (cells: readonly [who: string, what: string, when: string]) =>
    `<tr><th scope="row">${cells[0]}</th><td>${cells[1]}</td><td>${cells[2]}</td></tr>`
  const reserved =
    mark?.authority !== 'subject-to-approval'
      ? ''
      : mark.liftedAtMs !== null && mark.liftedAtMs <= untilMs
        ? words.reservationLifted(day(mark.liftedAtMs))
        : words.reservationStood
  const signed =
    mark?.atMs == null
      ? []
      : [
          row([
            person(mark.details),
            `${escapeHtml(words.signature)}<small>${escapeHtml([mark.authority === null ? '' : print.authority[mark.authority](mark.details?.condition ?? null), reserved].filter((one) => one !== '').join('. '))}</small>`,
            escapeHtml(day(mark.atMs)),
          ]),
        ]
  const answers = chain.flatMap(({ answer, details }) =>
    answer === null
      ? []
      : [
          row([
            person(details),
            escapeHtml(sentenceCase(words.answer[answer.kind])) +
              (details?.remark == null ? '' : `<small dir="auto">${escapeHtml(print.quote(details.remark))}</small>`),
            escapeHtml(day(answer.atMs)),
          ]),
        ],
  )
  return (
    `<section class="ad-part"><h2>${escapeHtml(words.chain)}</h2><table class="her ad-chain"><thead><tr>` +
    `<th scope="col">${escapeHtml(words.who)}</th><th scope="col">${escapeHtml(words.answered)}</th><th scope="col">${escapeHtml(words.when)}</th>` +
    `</tr></thead><tbody>${[...signed, ...answers].join('')}</tbody></table></section>`
  )
}

function about({ edition, kind, locale, registerEntry, address, sealedWith }: AddendumPaper): string {
  const words = handoverWords[locale]
  const print = printWords[locale]
  const groups = fingerprintGroups(edition.fingerprint, 64).split(' ')
  const half = groups.length / 2
  const entry =
    kind !== 'real'
      ? escapeHtml(print.notInRegister[kind])
      : registerEntry === null
        ? ''
        : `${escapeHtml(words.registered)}: <span class="code">${fingerprintGroups(registerEntry, 64)}</span>.`
  return (
    `<section class="ad-part ad-about"><h2>${escapeHtml(words.about)}</h2>` +
    `<div class="aud${address === null ? ' alone' : ''}"><div><p class="facts">${escapeHtml(words.changesNothing)}</p>` +
    `<p class="facts">${escapeHtml(words.wholeText(edition.number))}</p>` +
    `<p class="sm lead">${escapeHtml(words.fingerprintOf)}</p>` +
    `<p class="fpb">${groups.slice(0, half).join(' ')}<br>${groups.slice(half).join(' ')}</p>` +
    `<p class="sm">${[words.plain, print.seal[sealedWith ?? 'none']].map(escapeHtml).join(' ')} ${entry}</p></div>` +
    `${addressBlock({ address, words: print })}</div></section>`
  )
}

/** How it looks: as the manifest beside which it lies, with the fingerprint of that text in its foot. */
export const addendumLook = (paper: AddendumPaper): string =>
  looks +
  pageBoxes({
    left: shortened(addendumTitle(paper), 46),
    middle: fingerprintGroups(paper.edition.fingerprint),
    pageOf: printWords[paper.locale].pageOf,
    middleShare: 16,
  }) +
  `
.ad-head{border-bottom:1pt solid #1E1917;padding-bottom:5mm}
.ad-what{font:400 10.5pt/1.4 ${ui};color:#463D37}
.ad-head h1{display:flex;align-items:flex-start;gap:4mm;font-size:26pt;line-height:1.08;letter-spacing:-.02em;margin:3mm 0 4mm}
.ad-head h1 svg.o{width:10mm;height:10mm;margin-top:.6mm}
.ad-head h1 span{min-width:0}
.ad-remark{font:italic 400 16pt/1.32 ${voice};margin-bottom:4mm;text-wrap:pretty}
.ad-by{font:400 10.5pt/1.5 ${ui};color:#463D37}
.ad-by b{font-weight:620;color:#1E1917}
.ad-part{margin-top:6mm}
.ad-part h2{font-size:17pt;line-height:1.18;letter-spacing:-.008em;margin-bottom:3mm}
.ad-part h3{font:620 10.5pt/1.4 ${ui};margin:4mm 0 1mm}
.ad-part>p{font-size:12pt;line-height:1.45;text-wrap:pretty}
.ad-part>p+p{margin-top:2mm}
.ad-list li{border-top:.4pt solid #85786B;padding:2mm 0 2.4mm;break-inside:avoid}
.ad-list li p:first-child{font-size:12.5pt;line-height:1.38;text-wrap:pretty}
.ad-list .gr{font-size:11pt;line-height:1.4;margin-top:.6mm}
.ad-facts{font:400 9.5pt/1.4 ${ui};color:#463D37;margin-top:.6mm}
.ad-chain th:first-child,.ad-chain td:first-child{width:34%}
.ad-chain th:last-child,.ad-chain td:last-child{width:24%}
.ad-about{break-inside:avoid}
.ad-about .aud{margin-bottom:0}
.ad-about .fpb{font-size:11.5pt;line-height:1.5;margin:1mm 0 2.4mm}
.ad-about .qr{width:38mm;height:38mm}
`
