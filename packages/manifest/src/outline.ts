import type { FrozenManifest, FrozenSection } from '@siroop/domain'
import { linesOf } from './html.js'

/** One sentence as it is read: its heading (an agreed value), or null, and its text. */
export interface OutlineSentence {
  readonly id: string
  readonly heading: string | null
  readonly text: string
  /** Written while drafting, from no note: marked as such wherever it is shown. */
  readonly free: boolean
}
/** One section of the frozen text. Typed text is plain: who renders it escapes it. */
export interface OutlineSection {
  readonly id: string
  readonly render: FrozenSection['render']
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly sentences: readonly OutlineSentence[]
  /** YYYY-MM-DD, only in the section with the check-ins. */
  readonly dates: readonly string[]
}

/**
 * The frozen text in reading order, the same for the phone that signs, the manifest page and the PDF, so that nobody
 * signs another text than is printed. The section with the signatures has no sentences: they are printed around it.
 */
export const manifestOutline = (frozen: FrozenManifest): readonly OutlineSection[] =>
  frozen.sections.map(({ id, render, title, body, sentences }) => ({
    id,
    render,
    title,
    paragraphs: body === null ? [] : linesOf(body),
    sentences: sentences.map((one) => ({ id: one.id, heading: one.heading, text: one.text, free: one.free })),
    dates: render === 'checkins' ? frozen.checkinDates : [],
  }))
