import { type OrganisationId, stepId } from '../ids.js'
import { organisationOf, stepOf } from '../rules/find.js'
import { idsInField } from '../rules/notes/fields.js'
import { sheetFields } from '../rules/sheets/fields.js'
import { agreementSentence } from '../rules/trials/agreement.js'
import { entriesOf, noticeStep, recordsNoticed, trialDays, trialStep } from '../rules/trials/noticing.js'
import { stageOf, type TrialStage } from '../rules/trials/stages.js'
import type { Locale, TemplateStep } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
import type { Commitment, SubjectId } from '../workshop/working.js'
import { type AgreementContent, emptyAgreement } from './agreement.js'
import { type AgreementStage, agreementStages, missingFor } from './agreementStage.js'

/** Something of a link zone that can go in the knowledge base: what it says, and how far the room brought it. */
export interface AgreementOffer {
  readonly subject: SubjectId
  readonly stage: AgreementStage
  readonly content: AgreementContent
}
/** What a rule knows of a note that lies open: its words, and what was filled in with it. */
export interface OpenNote {
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
}
interface OfferFacts {
  readonly dateOf: (ms: number) => string
  readonly today: string
  /** Null for a note that is not open, or not there. */
  readonly noteOf: (id: string) => OpenNote | null
}

/** Fields of a link zone with a meaning of their own. A person is never taken along, and no person's name. */
const fields = {
  between: 'wie',
  costs: 'kosten',
  pays: 'kostenbij',
  yields: 'baten',
  benefits: 'batenbij',
  gain: 'anja',
  sharing: 'verdeel',
  quote: 'citaat',
  who: 'wie',
  on: 'wanneer',
  how: 'bewijs',
  basis: 'grondslag',
  review: 'evaluatie',
  keywords: 'trefwoorden',
} as const

/**
 * What a link zone made: every solution that somebody was asked to try out, with what the room wrote about it. Empty while a
 * meeting is open, in a rehearsal, and in a workshop that tries nothing out. No stage is told that has not all that it needs:
 * shared is what every organisation signed. Rule: SPEC KNB-5.
 */
export function agreementOffers(state: WorkshopState, facts: OfferFacts): readonly AgreementOffer[] {
  if (state.position !== null || state.kind === 'rehearsal') return []
  const step = state.template.steps.find(recordsNoticed)
  const kind = step?.input?.find((one) => trialStep(state, one) !== undefined)
  if (step === undefined || kind === undefined) return []
  return [...state.commitments.values()].map((commitment) => {
    const content = contentOf(state, { step, kind, commitment }, facts)
    const said = stageOf(state, { subject: commitment.subject, kind, seenFrom: step.id })
    return { subject: commitment.subject, stage: furthest(content, said, facts.today), content }
  })
}

/** The words of the workshop for how far a solution is, as far as all of it is there. */
function furthest(content: AgreementContent, said: TrialStage, today: string): AgreementStage {
  if (said === 'stopped') return 'stopped'
  const upTo = agreementStages.slice(0, agreementStages.indexOf(said) + 1)
  return upTo.findLast((stage) => missingFor(content, stage, today).length === 0) ?? 'complaint'
}

interface Offered {
  readonly step: TemplateStep
  readonly kind: string
  readonly commitment: Commitment
}
function contentOf(state: WorkshopState, { step, kind, commitment }: Offered, facts: OfferFacts): AgreementContent {
  const { subject } = commitment
  const sheet = (id: string | undefined) => {
    const entries = id === undefined ? new Map() : entriesOf(state, stepId(id), subject)
    return (field: string): string => (entries.get(field) as { value: string } | undefined)?.value ?? ''
  }
  const names = (value: string): readonly string[] =>
    idsInField(value).flatMap((id) => organisationOf(state, id as OrganisationId)?.name ?? [])
  const note = facts.noteOf(subject)
  const before = state.template.steps.find(
    ({ id, kind: is, input = [] }) => is === 'assess' && input.includes(kind) && sheetHas(state, id, fields.pays),
  )
  const [business, noticed, written] = [
    sheet(before?.id),
    sheet(noticeStep(state, { kind, seenFrom: step.id })?.id),
    sheet(step.id),
  ]
  const signing = state.template.steps.find(({ kind: is }) => is === 'sign')
  const shared = signing === undefined ? '' : (sheetOfStep(state, signing, fields.keywords) ?? '')
  const doing = names(note?.fields[fields.between] ?? '')
  const owner = commitment.asked === null ? [] : names(commitment.asked)
  const between = [...new Set([...doing, ...owner])]
  const { from, until } = trialDays(state, subject, [kind])
  const complaint = (state.links.get(subject as never) ?? []).flatMap((id) => facts.noteOf(id)?.text ?? []).join(' ')
  const rule = agreementSentence(sheetFields(state.template, step), entriesOf(state, step.id, subject), state.locale)
  const signed = signedOn(state, facts)
  return {
    ...emptyAgreement,
    locale: state.locale,
    title: commitment.text,
    complaint,
    solution: commitment.text,
    between: between.map((name) => ({ name, agreedOn: signed.get(name) ?? null })),
    business: {
      costs: euros(business(fields.costs), state.locale),
      pays: names(business(fields.pays)).join(', '),
      yields: euros(business(fields.yields), state.locale),
      benefits: names(business(fields.benefits)).join(', '),
      gain: business(fields.gain),
      sharing: business(fields.sharing),
    },
    trial: { from, until },
    noticed: {
      quote: noticed(fields.quote),
      who: noticed(fields.who),
      on: noticed(fields.on) || null,
      how: noticed(fields.how),
    },
    rule: rule ?? '',
    basis: written(fields.basis),
    reviewOn: written(fields.review) || null,
    keywords: shared
      .split(/[,;]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    place: state.region,
    year: facts.today.slice(0, 4),
    visibility: 'me',
  }
}

/** An amount as a sheet keeps it (`12000.5`), as it is read: "€ 12.000,5". */
const euros = (amount: string, locale: Locale): string => {
  const [whole = '', part] = amount.split('.')
  const [group, point] = locale === 'nl' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return amount === '' ? '' : `€ ${grouped}${part === undefined ? '' : point + part}`
}

const sheetHas = (state: WorkshopState, id: string, field: string): boolean => {
  const step = stepOf(state, stepId(id))
  return step !== undefined && sheetFields(state.template, step).some((one) => one.id === field)
}

/** What is filled in on the one sheet of a step of signing. */
function sheetOfStep(state: WorkshopState, step: TemplateStep, field: string): string | null {
  for (const { entries } of state.sheets.get(step.id)?.values() ?? []) {
    const value = entries.get(field)?.value
    if (value !== undefined) return value
  }
  return null
}

/** Names of organisations that signed the edition that is in force, with the day. */
function signedOn(state: WorkshopState, { dateOf }: OfferFacts): ReadonlyMap<string, string> {
  const edition = state.editions.findLast(({ status }) => status === 'in-force')
  return new Map(
    (edition?.signatures ?? [])
      .filter(({ status }) => status === 'standing')
      .flatMap(({ organisation, atMs }) => {
        const name = organisationOf(state, organisation)?.name
        return name === undefined ? [] : [[name, dateOf(atMs)] as const]
      }),
  )
}
