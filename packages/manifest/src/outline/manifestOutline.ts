import type { DocumentText, FrozenSection } from '@siroop/domain'
import { linesOf } from '../html.js'
import { textWords } from '../words/textWords.js'
import { thicknessInWords } from '../words/thicknessWords.js'
import { groupsOf, outlineContext } from './groups.js'
import { lookOf, numbersOf } from './numbers.js'
import type { OutlineSection } from './outline.js'
import { recordsOf } from './records.js'
import { routeOf } from './route.js'

/**
 * The text of a document in reading order, the same for the phone that signs, the manifest page and the PDF, so that nobody
 * signs another text than is printed. The section with the signatures has no sentences: they are printed around it.
 * Difficult talks that were set aside stand before the check-ins, because that is where they come back.
 */
export function manifestOutline(frozen: DocumentText): readonly OutlineSection[] {
  const context = outlineContext(frozen, numbersOf(frozen))
  const sections = frozen.sections.map((section): OutlineSection => {
    const { id, render, title, body, lanes = [] } = section
    const look = lookOf(section, frozen)
    return {
      id,
      render,
      look,
      title,
      paragraphs: body === null ? [] : linesOf(body),
      groups: groupsOf(section, look, context),
      lanes: look === 'line' ? lanes : [],
      route: look === 'route' ? routeOf(section, context) : null,
      records: look === 'records' ? recordsOf(section, context) : null,
      thickness: inPicture(section, frozen),
      dates: look === 'days' ? frozen.checkinDates : [],
    }
  })
  const { frictions = [] } = frozen
  if (frictions.length === 0) return sections
  const at = sections.findIndex(({ look }) => look === 'days' || look === 'signatures')
  const before = at < 0 ? sections.length : at
  return [...sections.slice(0, before), frictionsOf(frictions, frozen), ...sections.slice(before)]
}

function frictionsOf(frictions: NonNullable<DocumentText['frictions']>, { locale }: DocumentText): OutlineSection {
  const words = textWords[locale]
  return {
    id: 'frictions',
    render: 'list',
    look: 'frictions',
    title: words.frictions,
    paragraphs: [words.frictionsText],
    groups: [
      {
        id: '',
        heading: null,
        number: null,
        sentences: frictions.map((friction, index) => ({
          id: `friction-${index}`,
          number: null,
          heading: typeof friction === 'string' ? null : words.frictionBeside(friction.beside),
          text: typeof friction === 'string' ? friction : friction.text,
          free: false,
          observation: null,
          milestone: null,
        })),
      },
    ],
    lanes: [],
    route: null,
    records: null,
    thickness: null,
    dates: [],
  }
}

function inPicture({ thickness = [] }: FrozenSection, { locale }: DocumentText): OutlineSection['thickness'] {
  if (thickness.length === 0) return null
  return {
    blocks: thickness.map(({ subject, level }, at) => ({ subject, number: at + 1, level })),
    lines: thicknessInWords(
      thickness.map(({ level }) => level),
      locale,
    ),
  }
}
