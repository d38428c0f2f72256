import {
  type AgreementContent,
  type AgreementNeed,
  type AgreementStage,
  agreementLimits,
  agreementPlace,
  changeAgreement,
  checkAgreement,
  emptyAgreement,
  err,
  type FieldFault,
  missingFor,
  missingForCircle,
  moveAgreement,
  nextStage,
  ok,
  type Result,
  type SubjectId,
  type WorkshopId,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import {
  type AgreementFile,
  type AgreementRow,
  type AgreementSource,
  type Answer,
  agreementNeedText,
  type FileProblem,
  readAgreementFile,
} from '@siroop/protocol'
import type { Storage, WriteOp } from '../storage/storage.js'
import { filedOf } from './agreementFiles.js'
import {
  addAgreement,
  isForPartners,
  isPublished,
  type KeptAgreement,
  putAgreement,
  readAgreement,
  readAgreements,
  removeAgreement,
  timesAdopted,
} from './agreementRows.js'

export type AgreementRefusal =
  | 'unknown-agreement'
  | 'agreement-changed'
  | 'agreement-not-yet'
  | 'agreement-stage'
  | 'agreement-shared'
  | 'too-many-agreements'
  | 'not-yours'
  | 'not-saved'
  | readonly (FieldFault | AgreementNeed | FileProblem)[]
type Done<T> = Promise<Result<T, AgreementRefusal>>

/** Agreements for who made them. Only the account that made one sees it here before it is shared, and changes it. */
export interface AgreementDesk {
  list(account: string): Promise<Answer<'agreements'>>
  read(account: string, id: string): Promise<AgreementRow | null>
  /** `source`: what of a workshop it is; then it begins as far as the room brought it. */
  add(
    account: string,
    wanted: { readonly content: AgreementContent; readonly source: WorkshopSource | null } & OfWorkshop,
  ): Done<AgreementRow>
  change(
    account: string,
    id: string,
    to: { readonly rev: number; readonly content: AgreementContent } & OfWorkshop,
  ): Done<AgreementRow>
  move(account: string, id: string, to: { readonly rev: number; readonly to: AgreementStage }): Done<AgreementRow>
  /** For good. What is shared is taken out of the knowledge base first. */
  remove(account: string, id: string): Done<null>
  /** Takes over what others share: their words with where they came from, to be tried here. Nothing of their proof comes along. */
  adopt(account: string, id: string, workshop: WorkshopId | null): Done<AgreementRow>
  offers(account: string, workshop: WorkshopId): Done<Answer<'agreementOffers'>>
  /** One's own as an open file. */
  file(account: string): Promise<AgreementFile>
  take(account: string, text: string): Done<Answer<'agreementsTaken'>>
}
interface WorkshopSource {
  readonly workshop: WorkshopId
  readonly subject: string
}
/** The workshop that an agreement is for, when it did not come out of one; absent: it stays as it is. */
interface OfWorkshop {
  readonly workshop?: WorkshopId | null | undefined
}
/** What a workshop has for the knowledge base; null: it is not led by this account. */
export type OffersOf = (
  account: string,
  workshop: WorkshopId,
) => Promise<{
  readonly title: string
  readonly region: string
  readonly open: boolean
  readonly organisations: readonly string[]
  readonly offers: readonly { subject: SubjectId; stage: AgreementStage; content: AgreementContent }[]
} | null>

export function createAgreementDesk(parts: {
  readonly storage: Storage
  readonly nowMs: () => number
  /** An id that stands in an address. */
  readonly newAddressId: () => string
  readonly workshopsOf: (account: string) => Promise<readonly string[]>
  readonly offersOf: OffersOf
}): AgreementDesk {
  const { storage, nowMs, newAddressId } = parts
  const today = () => dateOfMs(nowMs())
  const own = async (account: string, id: string): Promise<KeptAgreement | null> => {
    const one = await readAgreement(storage, id)
    return one?.owner === account ? one : null
  }
  const pathOf = async (one: KeptAgreement): Promise<string | null> => {
    if (isPublished(one)) return `/kennisbank/${one.id}`
    if (!isForPartners(one) || one.workshop === null) return null
    const manifest = (await storage.get('workshop', { id: one.workshop }))?.manifest_id ?? null
    return manifest === null ? null : `/m/${manifest}/kennisbank/${one.id}`
  }
  const mayBeOf = async (account: string, workshop: WorkshopId | null) =>
    workshop === null || (await parts.workshopsOf(account)).includes(workshop)
  const rowOf = async (one: KeptAgreement): Promise<AgreementRow> => {
    const { id, rev, how, stage, workshop, source, changedAtMs, content } = one
    const next = nextStage(stage)
    const missing = (next === null ? [] : missingFor(content, next, today())).map((need) => ({
      at: need.at,
      text: agreementNeedText(need),
    }))
    const adopted = await timesAdopted(storage, id)
    const path = await pathOf(one)
    const sent = { ...content, between: [...content.between], keywords: [...content.keywords] }
    return {
      id,
      rev,
      how,
      stage,
      published: isPublished(one),
      path,
      workshop,
      source,
      adopted,
      changedAtMs,
      content: sent,
      missing,
    }
  }
  const written = async (writes: readonly WriteOp[]): Done<null> => {
    const done = await storage.transact(writes)
    if (done.ok) return ok(null)
    return err(done.error === 'failed' ? 'not-saved' : 'agreement-changed')
  }
  const put = async (was: KeptAgreement, change: Partial<KeptAgreement>): Done<AgreementRow> => {
    const next = { ...was, ...change, rev: was.rev + 1, changedAtMs: nowMs() }
    const done = await written(putAgreement(was, next))
    return done.ok ? ok(await rowOf(next)) : done
  }
  const hasRoom = async (account: string, more: number) =>
    (await storage.count('agreement', { owner: account })) + more <= agreementLimits.agreements
  const make = async (one: Omit<KeptAgreement, 'id' | 'rev' | 'changedAtMs'>): Done<AgreementRow> => {
    if (!(await hasRoom(one.owner, 1))) return err('too-many-agreements')
    const made = { ...one, id: newAddressId(), rev: 1, changedAtMs: nowMs() }
    const done = await written(addAgreement(made))
    return done.ok ? ok(await rowOf(made)) : done
  }

  return {
    list: async (account) => {
      const agreements = await Promise.all((await readAgreements(storage, { owner: account })).map(rowOf))
      const found = await Promise.all((await parts.workshopsOf(account)).map((id) => storage.get('workshop', { id })))
      const workshops = found
        .filter((one) => one !== null && one.kind !== 'rehearsal')
        .map((one) => ({ id: one?.id as WorkshopId, title: one?.title ?? '' }))
      return { agreements, workshops }
    },
    read: async (account, id) => {
      const one = await own(account, id)
      return one === null ? null : rowOf(one)
    },
    add: async (account, { content: typed, source, workshop: wanted = null }) => {
      const content = checkAgreement(typed)
      if (!content.ok) return content
      const made = { owner: account, adoptedFrom: null, source: null, content: content.value }
      if (source === null) {
        if (!(await mayBeOf(account, wanted))) return err('not-yours')
        const missing = [...missingFor(content.value, 'complaint', today()), ...missingForCircle(content.value, wanted)]
        if (missing.length > 0) return err(missing)
        return make({ ...made, how: 'typed', stage: 'complaint', workshop: wanted, subject: null })
      }
      const { workshop, subject } = source
      const offered = await parts.offersOf(account, workshop)
      if (offered === null) return err('not-yours')
      const offer = offered.offers.find((one) => one.subject === subject)
      if (offer === undefined) return err('agreement-not-yet')
      // how far it is, is what the room says; what was typed over it may be less, never more
      const stage = missingFor(content.value, offer.stage, today()).length === 0 ? offer.stage : 'complaint'
      return make({ ...made, how: 'workshop', stage, workshop, subject })
    },
    change: async (account, id, { rev, content: typed, workshop: wanted }) => {
      const was = await own(account, id)
      if (was === null) return err('unknown-agreement')
      if (was.rev !== rev) return err('agreement-changed')
      const content = checkAgreement(typed)
      if (!content.ok) return content
      const changed = changeAgreement(was, content.value)
      if (!changed.ok) return changed
      const workshop = was.how === 'workshop' || wanted === undefined ? was.workshop : wanted
      if (workshop !== was.workshop && !(await mayBeOf(account, wanted ?? null))) return err('not-yours')
      const missing = [...missingFor(changed.value, was.stage, today()), ...missingForCircle(changed.value, workshop)]
      return missing.length > 0 ? err(missing) : put(was, { content: changed.value, workshop })
    },
    move: async (account, id, { rev, to }) => {
      const was = await own(account, id)
      if (was === null) return err('unknown-agreement')
      if (was.rev !== rev) return err('agreement-changed')
      const moved = moveAgreement(was, to, today())
      return moved.ok ? put(was, { stage: moved.value }) : moved
    },
    remove: async (account, id) => {
      const was = await own(account, id)
      if (was === null) return err('unknown-agreement')
      return was.stage === 'shared' ? err('agreement-shared') : written(removeAgreement(was))
    },
    adopt: async (account, id, workshop) => {
      const from = await readAgreement(storage, id)
      if (from === null || !isPublished(from)) return err('unknown-agreement')
      const into = workshop === null ? null : await parts.offersOf(account, workshop)
      if (workshop !== null && into === null) return err('not-yours')
      const { locale, title, complaint, solution, business, rule, basis, keywords } = from.content
      const { gain, sharing } = business
      return make({
        owner: account,
        how: 'adopted',
        stage: 'complaint',
        workshop,
        subject: null,
        adoptedFrom: id,
        source: asSource(id, from.content),
        content: {
          ...emptyAgreement,
          ...{ locale, title, complaint, solution, rule, basis, keywords },
          business: { ...emptyAgreement.business, gain, sharing },
          place: into?.region ?? '',
        },
      })
    },
    offers: async (account, workshop) => {
      const found = await parts.offersOf(account, workshop)
      if (found === null) return err('not-yours')
      const there = new Map(
        (await readAgreements(storage, { owner: account, workshop })).map(({ subject, id }) => [subject, id]),
      )
      const offers = found.offers.map(({ subject, stage, content }) => ({
        ...{ subject, stage, agreement: there.get(subject) ?? null },
        content: { ...content, between: [...content.between], keywords: [...content.keywords] },
      }))
      const { title, open, organisations } = found
      return ok({ title, open, organisations: [...organisations], offers })
    },
    file: async (account) => ({
      format: 'siroop-agreements/1',
      madeAt: new Date(nowMs()).toISOString(),
      agreements: (await readAgreements(storage, { owner: account })).map(filedOf),
    }),
    take: async (account, text) => {
      const filed = readAgreementFile(text, today())
      if (!filed.ok) return filed
      const there = await Promise.all(filed.value.map(({ id }) => readAgreement(storage, id)))
      // of what others keep to themselves nobody is told that it is there: it comes in beside it, under an id of its own
      const fresh = filed.value.flatMap((one, at) => {
        const known = there[at] ?? null
        if (known !== null && (known.owner === account || isPublished(known))) return []
        // whoever made it is told on every page that it ever gets here: what the file tells, or else this one itself
        const source = one.source ?? asSource(one.id, one.content)
        return [{ ...one, source, id: known === null ? one.id : newAddressId() }]
      })
      if (!(await hasRoom(account, fresh.length))) return err('too-many-agreements')
      const rows = fresh.flatMap(({ id, stage, source, content }) =>
        addAgreement({
          ...{ id, stage, source, content, owner: account, how: 'imported', rev: 1, changedAtMs: nowMs() },
          ...{ workshop: null, subject: null, adoptedFrom: null },
        }),
      )
      const done = rows.length === 0 ? ok(null) : await written(rows)
      return done.ok ? ok({ added: fresh.length, known: filed.value.length - fresh.length }) : done
    },
  }
}

/** An agreement as what others took over from: how it is called there, where that is, and between whom it was. */
const asSource = (id: string, content: AgreementContent): AgreementSource => ({
  id,
  title: content.title,
  place: agreementPlace(content),
  organisations: content.between.map(({ name }) => name),
})
