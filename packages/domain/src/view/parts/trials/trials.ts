import type { NoteId } from '../../../ids.js'
import { agreedItems, sentenceOf, stepOf } from '../../../rules/find.js'
import { sheetFields } from '../../../rules/sheets/fields.js'
import { missingFields } from '../../../rules/sheets/sheets.js'
import { agreementSentence } from '../../../rules/trials/agreement.js'
import {
  entriesOf,
  noticeStep,
  noticingOf,
  recordsNoticed,
  trialDays,
  trialStep,
} from '../../../rules/trials/noticing.js'
import { stageOf } from '../../../rules/trials/stages.js'
import { goesOn, looksAtTrials } from '../../../rules/trials/tried.js'
import type { TemplateStep } from '../../../template.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { Commitment } from '../../../workshop/working.js'
import type { AgreementView, TrialsView, TrialView } from './trialsView.js'

/** What is tried out, for the regie; null in a workshop that tries nothing out. */
export function trialsOf(state: WorkshopState): TrialsView | null {
  const step = state.template.steps.find(recordsNoticed)
  const kind = step?.input?.find((one) => trialStep(state, one) !== undefined)
  if (step === undefined || kind === undefined) return null
  const all = [...state.commitments.values()].map((one) => trialOf(state, { step, kind, commitment: one }))
  const going = all.filter(({ stage, until }) => stage === 'trial' && until !== null)
  return {
    all,
    ends:
      going
        .flatMap(({ until }) => until ?? [])
        .sort()
        .at(-1) ?? null,
    open: looksAtTrials(state),
  }
}

interface Looked {
  readonly step: TemplateStep
  readonly kind: string
  readonly commitment: Commitment
}
function trialOf(state: WorkshopState, { step, kind, commitment }: Looked): TrialView {
  const { subject, text, asked, status } = commitment
  const wanted = { kind, seenFrom: step.id }
  const { result, missing, wrongDay } = noticingOf(state, noticeStep(state, wanted), subject)
  return {
    subject,
    text,
    stage: stageOf(state, { subject, ...wanted }),
    owner: status === 'accepted' ? asked : null,
    about: (state.links.get(subject as NoteId) ?? []) as readonly NoteId[],
    ...trialDays(state, subject, [kind]),
    extensions: state.extensions.get(subject) ?? [],
    result,
    missing: missing.map(({ label }) => label),
    wrongDay,
    goesOn: goesOn(state, wanted, subject),
    stopped: state.letGo.get(subject) ?? null,
    agreement: result === 'noticed' ? agreementOf(state, step, commitment) : null,
  }
}

function agreementOf(state: WorkshopState, { id, noteKind }: TemplateStep, { subject }: Commitment): AgreementView {
  const step = stepOf(state, id)
  const words = agreementSentence(
    step ? sheetFields(state.template, step) : [],
    entriesOf(state, id, subject),
    state.locale,
  )
  const item = agreedItems(state).find((one) => one.subject === subject && one.kind === noteKind)
  const found = item && state.sentences.find((one) => one.item === item.id && one.status !== 'dropped')
  const sentence = found ? (sentenceOf(state, found.id) ?? null) : null
  return {
    sentence: sentence?.id ?? null,
    words,
    missing: missingFields(state, id, subject).map(({ label }) => label),
    changed: sentence !== null && words !== null && sentence.text !== words,
  }
}
