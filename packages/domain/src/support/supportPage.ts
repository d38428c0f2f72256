import { err, ok, type Result } from '../result.js'
import { isDate } from '../rules/dates.js'
import { writtenTexts } from '../sharing/writtenFields.js'
import type { Locale } from '../template.js'
import { isBlank } from '../text.js'

/** Most graphemes of each text of a support page, and most of what it has more than one of. */
export const supportLimits = {
  title: 120,
  lead: 600,
  step: 120,
  stepText: 600,
  steps: 5,
  promise: 400,
  period: 120,
  addressee: 80,
  addressees: 6,
  sender: 120,
  /** A mail on how it goes, or the report at the end. */
  message: 4000,
  /** Mails on how it goes, at most; a report at the end may follow. */
  progress: 3,
} as const

/** One of the numbered steps that somebody stands for. */
export interface SupportStep {
  readonly title: string
  readonly text: string
}
/** Everything of a support page that its maker writes: a pledge in the ik-form. All texts are plain prose. */
export interface SupportContent {
  /** The language of the texts, which the page's own words do not change. */
  readonly locale: Locale
  readonly title: string
  readonly lead: string
  readonly steps: readonly SupportStep[]
  /** What a reader may count on, in one sentence. */
  readonly promise: string
  /** For which time it holds, in words: "de komende raadsperiode". Empty when it is not said. */
  readonly period: string
  /** To whom it is said: voters, coalition, executive. */
  readonly addressees: readonly string[]
  /** Who asks, as stands in every mail. */
  readonly sender: string
  /** Is somebody asked what they do? Never required. */
  readonly asksRole: boolean
  /** Last day on which one can sign, YYYY-MM-DD, or null. */
  readonly closesOn: string | null
}

/** A text of a support page that does not do: where, why, and the most that it may be. */
export interface SupportFault {
  readonly at: string
  readonly fault: 'text-empty' | 'text-too-long' | 'not-a-day' | 'too-many' | 'no-step'
  readonly most?: number
}

/**
 * Normalises the texts of a support page and checks them. Refuses a title, lead, promise or sender of which nothing can be
 * seen, a page without a step, a text that is too long (never cut), more steps or addressees than fit, and a day that does
 * not exist. Steps and addressees of which everything is empty are left out. Rule: SPEC SUP-1.
 */
export function checkSupportContent(written: SupportContent): Result<SupportContent, readonly SupportFault[]> {
  const faults: SupportFault[] = []
  const { text, needed } = writtenTexts(faults)
  const isThere = (step: SupportStep) => !isBlank(step.title) || !isBlank(step.text)
  const content: SupportContent = {
    locale: written.locale,
    title: needed('title', written.title, supportLimits.title),
    lead: needed('lead', written.lead, supportLimits.lead),
    steps: written.steps.filter(isThere).map((step, index) => ({
      title: needed(`steps[${index}].title`, step.title, supportLimits.step),
      text: text(`steps[${index}].text`, step.text, supportLimits.stepText),
    })),
    promise: needed('promise', written.promise, supportLimits.promise),
    period: text('period', written.period, supportLimits.period),
    addressees: written.addressees
      .map((one, index) => text(`addressees[${index}]`, one, supportLimits.addressee))
      .filter((one) => one !== ''),
    sender: needed('sender', written.sender, supportLimits.sender),
    asksRole: written.asksRole,
    closesOn: written.closesOn === '' ? null : written.closesOn,
  }
  const { steps, addressees, closesOn } = content
  if (steps.length === 0) faults.push({ at: 'steps', fault: 'no-step' })
  if (steps.length > supportLimits.steps) faults.push({ at: 'steps', fault: 'too-many', most: supportLimits.steps })
  if (addressees.length > supportLimits.addressees)
    faults.push({ at: 'addressees', fault: 'too-many', most: supportLimits.addressees })
  if (closesOn !== null && !isDate(closesOn)) faults.push({ at: 'closesOn', fault: 'not-a-day' })
  return faults.length === 0 ? ok(content) : err(faults)
}

/** Where a support page stands: its maker writes it, anybody can sign, or nobody any more. */
export type SupportStage = 'draft' | 'open' | 'closed'

/** Can somebody sign on this day (YYYY-MM-DD)? Only an open page whose last day has not gone by. Rule: SPEC SUP-2. */
export const isOpenForSupport = (
  page: { readonly stage: SupportStage; readonly content: Pick<SupportContent, 'closesOn'> },
  today: string,
): boolean => page.stage === 'open' && (page.content.closesOn === null || today <= page.content.closesOn)

/** What has been mailed to the supporters of a page. */
export interface SupportMailed {
  readonly progress: number
  readonly closing: boolean
}
/** Why the maker of a page cannot mail its supporters now. */
export type SupportMailRefusal = 'progress-spent' | 'closing-sent' | 'not-open-yet' | 'close-first'

/**
 * May the maker mail the supporters? On how it goes three times at most, of a page that is open; the report at the end
 * once, of a page that is closed; nothing after that. Rule: SPEC SUP-3.
 */
export function maySendToSupporters(
  kind: 'progress' | 'closing',
  { stage, mailed }: { readonly stage: SupportStage; readonly mailed: SupportMailed },
): Result<null, SupportMailRefusal> {
  if (stage === 'draft') return err('not-open-yet')
  if (mailed.closing) return err('closing-sent')
  if (kind === 'closing') return stage === 'closed' ? ok(null) : err('close-first')
  return mailed.progress < supportLimits.progress ? ok(null) : err('progress-spent')
}
