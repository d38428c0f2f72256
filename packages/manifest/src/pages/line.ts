import { layoutLine, renderLineSvg, sliceLine } from '@siroop/pictures'
import { escapeHtml } from '../html.js'
import { pictureBox } from '../look/grid.js'
import { type OutlineSection, type OutlineSentence, sentencesOf } from '../outline/outline.js'
import type { TextWords } from '../words/textWords.js'
import { head, headed, type Printed, said, who } from './sentence.js'

/**
 * In CSS pixels: the width between the margins and the height with a little to spare. At this size of text three boxes
 * stand side by side.
 */
const page = { width: 612, height: 912, textSize: 12.4 }

/** The line from 2040 to now: the picture upright, over as many pages as it needs, then every milestone in words. */
export function line(printed: Printed): string {
  return head(printed.section) + linePictures(printed, pagesOf(printed.section)) + inWords(printed)
}

/** @param pages heights that the picture is cut to, in CSS pixels; null draws it whole. */
export function linePictures({ section, words: { text }, shortName }: Printed, pages: LinePages | null): string {
  const milestones = sentencesOf(section).flatMap(({ text: said, milestone }) => {
    if (milestone === null || milestone.subject === null) return []
    const { subject, lane, carriers, enabled } = milestone
    const [first] = carriers
    const others = carriers.length > 1 ? ` +${carriers.length - 1}` : ''
    const organisation =
      first === undefined ? null : { ...first, name: first.name + others, shortName: shortName(first) + others }
    return [{ id: subject, lane, text: said, organisation, enables: enabled }]
  })
  if (milestones.length === 0) return ''
  const lanes = section.lanes.map((lane) => ({ ...lane, state: 'revealed' as const }))
  const { width, textSize } = page
  const layout = layoutLine(
    { lanes, milestones },
    { orientation: 'vertical', width, textSize, ...(pages === null ? {} : { pages }) },
  )
  return sliceLine(layout, pages ?? { first: layout.height, next: layout.height })
    .map((slice, index, all) =>
      pictureBox(
        renderLineSvg(layout, {
          id: `line-${section.id}-${index}`,
          title: all.length === 1 ? section.title : text.part(section.title, index + 1, all.length),
          description: text.linePicture,
          ground: 'print',
          slice,
        }),
        slice.height,
      ),
    )
    .join('')
}

const pagesOf = (section: OutlineSection): LinePages => ({
  first: page.height - headHeight(section),
  next: page.height,
})
/** Heights of the first page, below the heading, and of the next ones. */
type LinePages = NonNullable<Parameters<typeof sliceLine>[1]>

/** At most what the title and the introduction take above the picture; a little too much costs white, too little a page. */
function headHeight({ title, paragraphs }: OutlineSection): number {
  const lines = (text: string, perLine: number) => Math.ceil(text.length / perLine)
  const intro = paragraphs.reduce((sum, one) => sum + lines(one, 52) * 24 + 6, 0)
  return lines(title, 26) * 48 + 18 + (paragraphs.length === 0 ? 0 : intro + 18)
}

function inWords({ section, words }: Printed): string {
  return section.groups
    .map(
      ({ heading, sentences }) =>
        `${headed(heading)}<ol>` +
        sentences
          .map((one) => `<li>${numeral(one)}<div>${said(one, words)}${beside(one, words.text)}</div></li>`)
          .join('') +
        '</ol>',
    )
    .join('')
}

const numeral = ({ number }: OutlineSentence): string => `<span class="n">${number ?? ''}</span>`

function beside({ milestone: one }: OutlineSentence, text: TextWords): string {
  if (one === null) return ''
  const carried = one.carriers.map(who).join(' ')
  const links = [one.contributesTo, one.enables, ...one.doneBefore].flatMap((part) =>
    part === null ? [] : [escapeHtml(`${part}.`)],
  )
  return (
    (one.noticed === null || one.noticed.trim() === ''
      ? ''
      : `<p class="gr" dir="auto"><b>${escapeHtml(text.noticed)}:</b> ${escapeHtml(one.noticed)}</p>`) +
    (carried === '' ? '' : `<p class="beside">${escapeHtml(text.carriers)} ${carried}</p>`) +
    (links.length === 0 ? '' : `<p class="beside">${links.join(' ')}</p>`)
  )
}
