import type { AgreementContent, AgreementStage, AgreementWay } from '@siroop/domain'
import { findableWords } from '@siroop/manifest'
import type { AgreementSource } from '@siroop/protocol'
import type { FindableRow } from '../storage/finding/findableTable.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'

/** What is kept of an agreement as one value. */
interface Kept {
  readonly how: AgreementWay
  readonly stage: AgreementStage
  readonly content: AgreementContent
  /** What it was taken over from; null: made here. */
  readonly source: AgreementSource | null
}
/** One agreement. Only the account that made it changes it. */
export interface KeptAgreement extends Kept {
  readonly id: string
  readonly owner: string
  readonly workshop: string | null
  readonly subject: string | null
  readonly adoptedFrom: string | null
  /** One more with every change: who changes it says which one was read. */
  readonly rev: number
  readonly changedAtMs: number
}

/** Read by everybody: what its organisations hold to, and may be known. Rule: SPEC KNB-10. */
export const isPublished = ({ stage, content }: Pick<Kept, 'stage' | 'content'>): boolean =>
  stage === 'shared' && content.visibility === 'everyone'

/** Read by who has a personal link of the workshop that it belongs to. Rule: SPEC KNB-12. */
export const isForPartners = ({
  stage,
  content,
  workshop,
}: Pick<KeptAgreement, 'stage' | 'content' | 'workshop'>): boolean =>
  stage === 'shared' && content.visibility === 'partners' && workshop !== null
/** Who finds what is for the partners of a workshop; no account has such a name. */
export const partnersOf = (workshop: string): string => `partners:${workshop}`

const agreementOf = (row: Tables['agreement']): KeptAgreement => ({
  ...(JSON.parse(row.json) as Kept),
  id: row.id,
  owner: row.owner,
  workshop: row.workshop,
  subject: row.subject,
  adoptedFrom: row.adopted_from,
  rev: row.rev,
  changedAtMs: row.changed_at_ms,
})
const rowOf = (one: KeptAgreement): Tables['agreement'] => {
  const { id, owner, workshop, subject, adoptedFrom, rev, changedAtMs, how, stage, content, source } = one
  const json = JSON.stringify({ how, stage, content, source } satisfies Kept)
  const published = isPublished(one) ? 1 : 0
  return { id, owner, workshop, subject, adopted_from: adoptedFrom, rev, published, changed_at_ms: changedAtMs, json }
}

/** An agreement by its id, whoever made it; null when there is none. */
export async function readAgreement(storage: Pick<Storage, 'get'>, id: string): Promise<KeptAgreement | null> {
  const row = await storage.get('agreement', { id })
  return row === null ? null : agreementOf(row)
}

/** Agreements that match, the last changed first. */
export async function readAgreements(
  storage: Pick<Storage, 'list'>,
  where: Partial<Pick<Tables['agreement'], 'owner' | 'workshop' | 'published'>>,
  limit?: number,
): Promise<readonly KeptAgreement[]> {
  const order = { orderBy: 'changed_at_ms', descending: true, ...(limit === undefined ? {} : { limit }) } as const
  return (await storage.list('agreement', where, order)).map(agreementOf)
}

/** How often an agreement was taken over. */
export const timesAdopted = (storage: Pick<Storage, 'count'>, id: string): Promise<number> =>
  storage.count('agreement', { adopted_from: id })

const placeOf = (id: string): string => `afspraak/${id}`
const partnersPlaceOf = (id: string): string => `afspraak/${id}/partners`

/** Writes that make an agreement, which can be found by its words at once. */
export const addAgreement = (one: KeptAgreement): readonly WriteOp[] => [
  { kind: 'insert', table: 'agreement', row: rowOf(one) },
  { kind: 'insert', table: 'findable', row: findableOf(one) },
  findableForPartners(one),
]

/** Writes that put an agreement in the place of what was read; a conflict when somebody changed it meanwhile. */
export const putAgreement = (was: KeptAgreement, next: KeptAgreement): readonly WriteOp[] => [
  { kind: 'patch', table: 'agreement', where: { id: was.id, rev: was.rev }, set: rowOf(next) },
  { kind: 'put', table: 'findable', row: findableOf(next) },
  findableForPartners(next),
]

/** Writes that make all agreements of one account those of another: what they say stays, and so does who finds them. */
export const agreementsHandedOver = async (
  storage: Pick<Storage, 'list'>,
  account: string,
  heir: string,
): Promise<readonly WriteOp[]> =>
  (await readAgreements(storage, { owner: account })).flatMap((one) =>
    putAgreement(one, { ...one, owner: heir, rev: one.rev + 1 }),
  )

/** Writes that take an agreement away for good, with everything that it says. */
export const removeAgreement = ({ id, rev }: KeptAgreement): readonly WriteOp[] => [
  { kind: 'patch', table: 'agreement', where: { id, rev }, set: { rev } },
  { kind: 'remove', table: 'agreement', where: { id } },
  ...[placeOf(id), partnersPlaceOf(id)].map(
    (place): WriteOp => ({ kind: 'remove', table: 'findable', where: { workshop: '', place } }),
  ),
]

function findableForPartners(one: KeptAgreement): WriteOp {
  const place = partnersPlaceOf(one.id)
  if (!isForPartners(one) || one.workshop === null)
    return { kind: 'remove', table: 'findable', where: { workshop: '', place } }
  const row = { ...findableOf(one), place, owner: partnersOf(one.workshop), path: `/kennisbank/${one.id}` }
  return { kind: 'put', table: 'findable', row }
}

/**
 * An agreement as it is found: what is published by everybody, all else by who made it only. By everything that is written
 * on it, but whom to ask.
 */
function findableOf(one: KeptAgreement): FindableRow {
  const { id, owner, changedAtMs, content } = one
  const { title, complaint, solution, rule, noticed, business, between, keywords, place, year } = content
  const names = between.map(({ name }) => name)
  const parts = [rule, complaint, solution, noticed.quote, business.gain, keywords.join(', '), ...names, place, year]
  const text = parts.filter((part) => part !== '').join(' · ')
  const published = isPublished(one)
  return {
    workshop: '',
    place: placeOf(id),
    part: 'agreement',
    owner: published ? null : owner,
    title,
    text,
    about: [names.join(', '), place].filter((part) => part !== '').join(' · '),
    path: published ? `/kennisbank/${id}` : `/regie/kennisbank?afspraak=${id}`,
    title_words: findableWords(title),
    text_words: findableWords(text),
    at_ms: changedAtMs,
    seq: 0,
  }
}
