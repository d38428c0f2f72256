import type { Locale } from '@siroop/domain'
import { escapeHtml, spoken } from '../html.js'
import { momentInWords } from '../moments.js'
import { ui } from '../typefaces.js'
import { footBoxes } from './foot.js'

/**
 * Who supports a pledge, as a file of its own: no part of any manifest. Names only of who asked to stand on the public list;
 * of the others how many they are. No address.
 */
export interface SupportersList {
  readonly paper: 'supporters'
  readonly kind: 'real'
  readonly title: string
  /** Language of the page. */
  readonly locale: Locale
  readonly lead: string
  readonly steps: readonly string[]
  readonly promise: string
  /** Who asks. */
  readonly sender: string
  /** In the order in which they signed. */
  readonly names: readonly { readonly name: string; readonly role: string }[]
  /** Everybody who signed, named or not. */
  readonly signed: number
  /** Moment that it was made, whole ms since 1970. */
  readonly standOpMs: number
}

const words = {
  nl: {
    file: 'Steunlijst',
    signed: (n: number) => (n === 1 ? '1 mens tekende' : `${n.toLocaleString('nl')} mensen tekenden`),
    named: 'Deze mensen wilden met hun naam op de lijst.',
    others: (n: number) =>
      n === 1
        ? 'Van 1 mens staat de naam er niet bij.'
        : `Van ${n.toLocaleString('nl')} mensen staat de naam er niet bij.`,
    nobody: 'Niemand van hen wilde met naam op de lijst.',
    about: (sender: string, moment: string) =>
      `Steunlijst van ${sender}, stand op ${moment}. Iedereen bevestigde met een eigen mailadres. Wie daarna tekende of de handtekening terugnam, is hier niet verwerkt. Deze lijst hoort bij geen enkel manifest en is verzegeld door Siroop.`,
  },
  en: {
    file: 'List of supporters',
    signed: (n: number) => (n === 1 ? '1 person signed' : `${n.toLocaleString('en')} people signed`),
    named: 'These people wanted to be named on the list.',
    others: (n: number) =>
      n === 1 ? 'The name of 1 person is not on it.' : `The names of ${n.toLocaleString('en')} people are not on it.`,
    nobody: 'None of them wanted to be named on the list.',
    about: (sender: string, moment: string) =>
      `List of supporters of ${sender}, as of ${moment}. Everybody confirmed with a mail address of their own. Who signed or took a signature back after that is not counted here. This list is part of no manifest, and is sealed by Siroop.`,
  },
} as const

/** What the file is called by a reader. */
export const supportersTitle = ({ locale, title }: Pick<SupportersList, 'locale' | 'title'>): string =>
  `${words[locale].file}: ${title}`

/** The pledge, who stands for it, and what this paper is. */
export function supportersBody(paper: SupportersList): string {
  const { names, signed, locale } = paper
  const t = words[locale]
  const others = Math.max(0, signed - names.length)
  const row = ({ name, role }: SupportersList['names'][number]) =>
    `<li><b dir="auto">${escapeHtml(name)}</b>${role === '' ? '' : `<span dir="auto">, ${escapeHtml(role)}</span>`}</li>`
  return (
    `<header><p class="sl-file">${escapeHtml(t.file)}</p><h1>${spoken(paper.title)}</h1><p class="sl-lead">${spoken(paper.lead)}</p>` +
    `<ol class="sl-steps">${paper.steps.map((step) => `<li>${spoken(step)}</li>`).join('')}</ol><p class="sl-promise">${spoken(paper.promise)}</p></header>` +
    `<section><h2>${escapeHtml(t.signed(signed))}</h2>` +
    (names.length > 0
      ? `<p>${escapeHtml([t.named, ...(others === 0 ? [] : [t.others(others)])].join(' '))}</p>`
      : signed === 0
        ? ''
        : `<p>${escapeHtml(t.nobody)}</p>`) +
    // what this paper is stands before the names: however many they are, nothing of it comes alone on a last page
    `<p class="sl-about">${escapeHtml(t.about(paper.sender, momentInWords(paper.standOpMs, locale)))}</p>` +
    `${names.length === 0 ? '' : `<ul class="sl-names">${names.map(row).join('')}</ul>`}</section>`
  )
}

/** How it looks. */
export const supportersLook = (paper: Pick<SupportersList, 'title' | 'locale'>): string => `
@page{size:A4;margin:22mm 24mm 20mm;
${footBoxes(paper)}}
.sl-file{font:400 11pt/1.4 ${ui};color:#463D37}
h1{font-size:30pt;line-height:1.06;letter-spacing:-.02em;margin:1mm 0 4mm}
.sl-lead{font-size:13pt;line-height:1.45}
.sl-steps{list-style:decimal;padding-left:7mm;margin-top:4mm}
.sl-steps li{padding:.6mm 0}
.sl-promise{font-size:14pt;font-weight:600;line-height:1.35;margin-top:5mm;padding:4mm 0;border-top:1pt solid #1E1917;border-bottom:1pt solid #1E1917}
section{margin-top:7mm}
h2{font-size:17pt;line-height:1.25;margin-bottom:1.4mm}
.sl-names{columns:2;column-gap:9mm;margin-top:5mm;font:400 10pt/1.4 ${ui}}
.sl-names li{break-inside:avoid;padding:.8mm 0;border-top:.4pt solid #CFC4B4}
.sl-names b{font-weight:620}
.sl-names span{color:#463D37}
.sl-about{margin-top:2mm;font:400 9.5pt/1.45 ${ui};color:#463D37}
`
