import { checkMailAddress, err, type Locale, ok, type Result, type WorkshopState } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { leaderOf } from '../mail/checkinMails.js'
import { newMail } from '../mail/mailRows.js'
import type { Storage, WriteOp } from '../storage/storage.js'

type Kept = Promise<Result<null, 'not-saved' | 'mail-unknown' | 'mail-address-not-right'>>
/** The mail of one workshop, for who leads it. Who may ask is decided before. */
export interface Outbox {
  list(workshop: string): Promise<Answer<'mails'>>
  act(workshop: string, asked: Body<'mail'>): Kept
  /** Who gets mail about the workshop itself (a day to meet again is near), with the address while one is known. */
  leader(state: Pick<WorkshopState, 'id' | 'participants'>): Promise<Answer<'leaderMail'>>
  setLeader(state: Pick<WorkshopState, 'id' | 'participants'>, address: string): Kept
  /** A mail that only says that mail arrives. */
  sendTest(to: {
    readonly state: Pick<WorkshopState, 'id' | 'title' | 'locale'>
    participant: string
    address: string
  }): Kept
}
export interface OutboxParts {
  readonly storage: Storage
  readonly nowMs: () => number
  /** Is there a mail server? Of a demo and of a rehearsal nothing leaves all the same. */
  readonly sends: boolean
  /** Mail may be waiting: look now. */
  readonly look: () => void
}

export function createOutbox({ storage, nowMs, sends, look }: OutboxParts): Outbox {
  const written = async (...rows: readonly WriteOp[]): Kept => {
    const done = await storage.transact(rows)
    if (done.ok) look()
    if (done.ok) return ok(null)
    return err(done.error === 'conflict' ? 'mail-unknown' : 'not-saved')
  }
  return {
    list: async (workshop) => {
      const [row, mails, people] = await Promise.all([
        storage.get('workshop', { id: workshop }),
        storage.list('mail', { workshop }, { orderBy: 'made_at_ms', descending: true }),
        storage.list('person', { workshop }),
      ])
      const leaves = sends && row?.kind === 'real'
      const known = new Map(people.map((person) => [person.participant, person]))
      return {
        sends: leaves,
        mails: mails.map((mail) => {
          const person = known.get(mail.participant)
          const byHand = mail.state === 'handed' || mail.state === 'failed' || !leaves
          return {
            id: mail.id,
            to: { name: person?.name ?? null, address: person?.email ?? null },
            subject: mail.subject,
            text: byHand && mail.text !== '' ? mail.text : null,
            state: mail.state,
            tries: mail.tries,
            madeAtMs: mail.made_at_ms,
            endedAtMs: mail.ended_at_ms,
            nextAtMs: mail.next_at_ms,
            problem: mail.problem,
          }
        }),
      }
    },
    act: (workshop, { mail: id, act }) => {
      const again = { state: 'waiting', tries: 0, next_at_ms: nowMs(), ended_at_ms: null } as const
      const patch = (where: { state: 'waiting' | 'failed' }, set: object): WriteOp => ({
        kind: 'patch',
        table: 'mail',
        where: { id, workshop, ...where },
        set,
      })
      return act === 'again'
        ? written(patch({ state: 'failed' }, again))
        : written(patch({ state: 'waiting' }, { state: 'handed', ended_at_ms: nowMs() }))
    },
    leader: async (state) => {
      const [row, person] = await Promise.all([
        storage.get('workshop', { id: state.id }),
        storage.get('person', { workshop: state.id, participant: leaderOf(state)?.id ?? '' }),
      ])
      return { name: person?.name ?? null, address: person?.email ?? null, sends: sends && row?.kind === 'real' }
    },
    setLeader: async (state, address) => {
      const checked = checkMailAddress(address)
      const leader = leaderOf(state)
      if (!checked.ok || leader === undefined) return err('mail-address-not-right')
      const where = { workshop: state.id, participant: leader.id }
      return written({ kind: 'patch', table: 'person', where, set: { email: checked.value } })
    },
    sendTest: async ({ state, participant, address }) => {
      const checked = checkMailAddress(address)
      if (!checked.ok) return err('mail-address-not-right')
      const { id: workshop, title, locale } = state
      return written(
        { kind: 'patch', table: 'person', where: { workshop, participant }, set: { email: checked.value } },
        newMail({ workshop, participant, ...testMail(title)[locale] }, nowMs()),
      )
    },
  }
}

const testMail = (title: string): Readonly<Record<Locale, { subject: string; text: string }>> => ({
  nl: {
    subject: `Proefmail van Siroop: ${title}`,
    text: `Deze mail komt van Siroop, van de bijeenkomst “${title}”.\n\nU leest dit, dus mail van Siroop komt bij u aan. U hoeft niets te doen.`,
  },
  en: {
    subject: `Test mail from Siroop: ${title}`,
    text: `This mail comes from Siroop, from the meeting “${title}”.\n\nYou read this, so mail from Siroop reaches you. You need not do anything.`,
  },
})
