import type { Locale } from '@siroop/domain'
import { cssString } from '../html.js'
import { ui } from '../typefaces.js'
import { paperWords } from './paperWords.js'

const longest = 60

/** The margin boxes below every page of a paper, to stand inside `@page`: its title, and the page number of how many. */
export function footBoxes({ title, locale }: { readonly title: string; readonly locale: Locale }): string {
  const short = title.length > longest ? `${[...title].slice(0, longest - 1).join('')}…` : title
  return `
@bottom-left{content:${cssString(short)};font:400 8pt ${ui};color:#463D37}
@bottom-right{content:counter(page) ${cssString(paperWords[locale].page)} counter(pages);font:400 8pt ${ui};color:#463D37}`
}
