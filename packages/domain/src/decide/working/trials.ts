import type { NoteId } from '../../ids.js'
import { itemId } from '../../ids.js'
import { ok } from '../../result.js'
import { isDate } from '../../rules/dates.js'
import { agreedItems, isFrozen, placeOf } from '../../rules/find.js'
import { sheetFields } from '../../rules/sheets/fields.js'
import { missingFields } from '../../rules/sheets/sheets.js'
import { subjectsOfStep } from '../../rules/subjects.js'
import { agreementSentence } from '../../rules/trials/agreement.js'
import { entriesOf, recordsNoticed } from '../../rules/trials/noticing.js'
import { looksAtTrials, onTrial, unnoticed } from '../../rules/trials/tried.js'
import { checkText, limits } from '../../text.js'
import type { Event } from '../../workshop/events.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { type Context, type Decision, type Rules, refuse } from '../context.js'
import { withSentences } from '../seeding.js'

/** A trial that goes on, and what is recorded of one that was noticed (product.md, Manifest van Anja). */
export const trialRules: Rules<'extendTrial' | 'writeAgreement'> = {
  extendTrial: ({ subject, until, reason }, { state, facts }) => {
    if (!looksAtTrials(state)) return refuse('not-in-this-step')
    if (isFrozen(state)) return refuse('edition-frozen')
    if (!onTrial(state).includes(subject)) return refuse('unknown-subject')
    if (isRecorded(state, subject)) return refuse('already-agreed')
    if (!isDate(until)) return refuse('bad-date')
    const last = state.commitments.get(subject)?.due ?? null
    if (until <= facts.today || (last !== null && until <= last)) return refuse('date-in-past')
    const why = checkText(reason, limits.reason)
    if (!why.ok) return refuse(why.error === 'text-empty' ? 'reason-needed' : why.error)
    return ok([{ type: 'trialExtended', subject, until, reason: why.value, on: facts.today }])
  },
  writeAgreement: ({ step, subject }, context) => {
    const { state, facts } = context
    const here = placeOf(state)?.step
    const fields = here?.kind === 'draft' && here.id === step ? sheetFields(state.template, here) : []
    if (!here || fields.length === 0) return refuse('not-in-this-step')
    if (isFrozen(state)) return refuse('edition-frozen')
    const asked = subjectsOfStep(state, here, facts).find(({ id }) => id === subject)
    if (!asked) {
      const waits = recordsNoticed(here) && unnoticed(state, here).some((one) => one.subject === subject)
      return refuse(waits ? 'result-not-noticed' : 'unknown-subject')
    }
    const missing = missingFields(state, step, subject)
    const words = agreementSentence(fields, entriesOf(state, step, subject), state.locale)
    if (missing.length > 0 || words === null)
      return refuse(
        'sheet-incomplete',
        missing.map(({ id }) => id),
      )
    const text = checkText(words, limits.sentence)
    if (!text.ok) return refuse(text.error)
    return written(context, {
      subject,
      text: text.value,
      agreed: {
        step,
        kind: here.noteKind ?? '',
        sources: [...asked.sources, ...((state.links.get(subject as NoteId) ?? []) as readonly NoteId[])],
        sharedBy: asked.wroteIn,
      },
    })
  },
}

const isRecorded = (state: WorkshopState, subject: SubjectId): boolean =>
  agreedItems(state).some((item) => item.subject === subject)

interface Written {
  readonly subject: SubjectId
  readonly text: string
  readonly agreed: {
    readonly step: Extract<Event, { type: 'itemAgreed' }>['step']
    readonly kind: string
    readonly sources: readonly NoteId[]
    readonly sharedBy: Extract<Event, { type: 'itemAgreed' }>['sharedBy']
  }
}
/** A first sentence, or new words of the one that stands; one that was taken out is written anew. */
function written({ state, facts }: Context, { subject, text, agreed }: Written): Decision {
  const item = agreedItems(state).find((one) => one.subject === subject && one.kind === agreed.kind)
  const sentence = item && state.sentences.find((one) => one.item === item.id && one.status !== 'dropped')
  if (sentence) {
    if (sentence.text === text) return refuse('nothing-changed')
    if (sentence.proposals.some(({ decision }) => decision === null)) return refuse('proposals-undecided')
    const version = sentence.version + 1
    return ok([{ type: 'sentenceProposed', sentence: sentence.id, version, text, settled: false, fromSheet: true }])
  }
  const before: readonly Event[] = item ? [{ type: 'itemReopened', item: item.id, bundle: null, reason: '' }] : []
  const after: Event = {
    type: 'itemAgreed',
    item: itemId(facts.newId()),
    round: null,
    bundle: null,
    note: subject as NoteId,
    text,
    behaviour: null,
    ...agreed,
  }
  return ok(withSentences({ state, facts }, [...before, after]))
}
