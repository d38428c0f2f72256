import {
  type Actor,
  type Command,
  currentEdition,
  dueReminders,
  type Edition,
  err,
  type OrganisationId,
  ok,
  type ParticipantId,
  participantId,
  waitsFor,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import type { Answer, Body } from '@siroop/protocol'
import type { WriteOp } from '../storage/storage.js'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'
import { type Added, checkedPerson, type DeskParts, type Door, deskActs, personRow } from './deskActs.js'
import { findSignLink, linkEndsMs, type SignLink } from './links.js'
import type { Addressed, SignMails } from './signMails.js'
import { pageOf } from './signPage.js'
import { codeMailText } from './words/mailText.js'

type Person = Pick<Body<'inviteSignatory'>, 'name' | 'function' | 'address'>
/** Signing by mail. Who may invite is decided before; who opens a link is told by its secret, and by a code. */
export interface SigningDesk {
  invite(room: WorkshopRoom, by: ParticipantId, asked: Body<'inviteSignatory'>): Door<null>
  remind(room: WorkshopRoom, by: ParticipantId, organisation: OrganisationId): Door<null>
  look(secret: string): Door<Answer<'signLink'>>
  sendCode(secret: string): Door<null>
  act(asked: Body<'signAct'>): Door<null>
  /** Sends the reminders that are due, in every workshop that has links. */
  remindDue(): Promise<void>
  /** May this person still be written to? Asked before an address is erased. */
  isNeeded(person: { readonly workshop: string; readonly participant: string }): Promise<boolean>
}
export interface SigningDeskParts extends DeskParts {
  readonly mails: SignMails
}

export function createSigningDesk({ storage, codes, open, nowMs, newId, mails, look }: SigningDeskParts): SigningDesk {
  const { handled, sendCode } = deskActs({ storage, codes, nowMs, look })
  /** The act that asks a new person, with the row and the mail that come with it. */
  const asking = async (
    room: WorkshopRoom,
    asked: { readonly organisation: OrganisationId; readonly person: Person; readonly by: string | null },
  ): Door<{ readonly edition: Edition; readonly writes: readonly WriteOp[]; readonly added: Added }> => {
    const checked = checkedPerson(asked.person)
    if (!checked.ok) return checked
    const { name } = checked.value
    await room.catchUp()
    const state = room.state()
    const edition = currentEdition(state)
    if (edition === null) return err('edition-not-open')
    const { organisation, by } = asked
    const signatory = participantId(newId())
    const to: Addressed = { state, edition, invitation: { signatory, organisation }, name }
    const last = waitsFor(edition, organisation).length > 0
    return ok({
      edition,
      added: { id: signatory, name },
      writes: [personRow(state, signatory, checked.value), ...mails.mail(to, { kind: 'invited', by, last }, nowMs())],
    })
  }
  const found = async (secret: string): Door<{ link: SignLink; room: WorkshopRoom; edition: Edition }> => {
    const link = await findSignLink(storage, { secret, purpose: 'sign' }, nowMs())
    const room = link === null ? null : await open(link.workshop)
    if (link === null || room === null) return err('sign-link-ended')
    await room.catchUp()
    // what was signed stays readable, and its reservation is lifted, also when there is a newer edition
    const edition = room.state().editions.findLast((one) => one.number === link.edition && one.status !== 'reopened')
    if (edition === undefined) return err('sign-link-ended')
    const isAsked = edition.invitations.some(({ signatory }) => signatory === link.signatory)
    const hasSigned = edition.signatures.some(({ participant }) => participant === link.signatory)
    return isAsked || hasSigned ? ok({ link, room, edition }) : err('sign-link-ended')
  }
  const reminded = async (room: WorkshopRoom, organisation: OrganisationId, actor: Actor): Door<null> => {
    const state = room.state()
    const edition = currentEdition(state)
    const invitation = edition?.invitations.find((one) => one.organisation === organisation)
    if (edition === null || invitation === undefined) return err('nobody-invited')
    const name = room.side().people.get(invitation.signatory)?.name ?? ''
    const writes = mails.mail({ state, edition, invitation, name }, { kind: 'reminded' }, nowMs())
    const command: Command = { type: 'remindSignatory', edition: edition.number, organisation }
    return handled(room, { actor, command }, { writes })
  }
  return {
    invite: async (room, by, { organisation, ...person }) => {
      const made = await asking(room, { organisation, person, by: null })
      if (!made.ok) return made
      const { edition, added, writes } = made.value
      const command: Command = {
        type: 'inviteSignatory',
        edition: edition.number,
        organisation,
        signatory: added.id,
      }
      return handled(room, { actor: { kind: 'person', id: by }, command }, { writes, added })
    },
    remind: async (room, by, organisation) => {
      await room.catchUp()
      return reminded(room, organisation, { kind: 'person', id: by })
    },
    look: async (secret) => {
      const here = await found(secret)
      if (!here.ok) return here
      const { workshop, signatory } = here.value.link
      const person = await storage.get('person', { workshop, participant: signatory })
      const { room, edition, link } = here.value
      return ok(pageOf({ room, edition, link, person, nowMs: nowMs() }))
    },
    sendCode: async (secret) => {
      const here = await found(secret)
      if (!here.ok) return here
      const { link, room, edition } = here.value
      return sendCode(link, (code) => codeMailText(code, edition.frozen.title, room.state().locale))
    },
    act: async ({ secret, code, act }) => {
      const here = await found(secret)
      if (!here.ok) return here
      const { link, room, edition } = here.value
      const checked = await codes.check(link, code)
      if (!checked.ok) return checked
      const actor: Actor = { kind: 'person', id: link.signatory }
      const used = checked.value
      if (act.kind === 'delegate') {
        if (edition !== currentEdition(room.state())) return err('edition-not-open')
        const by = room.side().people.get(link.signatory)?.name ?? null
        const made = await asking(room, { organisation: link.organisation, person: act, by })
        if (!made.ok) return made
        const { added, writes } = made.value
        const command: Command = { type: 'delegateSigning', edition: edition.number, signatory: added.id }
        return handled(room, { actor, command }, { writes: [used, ...writes], added })
      }
      const command = commandOf(act, { edition, link })
      return command === null ? err('unknown-signature') : handled(room, { actor, command }, { writes: [used] })
    },
    remindDue: () =>
      storage.exclusively('sign-reminders', async () => {
        const rows = await storage.list('secret', { purpose: 'sign' })
        const live = rows.filter(({ expires_at_ms }) => (expires_at_ms ?? 0) > nowMs())
        for (const workshop of new Set(live.flatMap((row) => row.workshop ?? []))) {
          const room = await open(workshop)
          await room?.catchUp()
          const edition = room === null ? null : currentEdition(room.state())
          if (room === null || edition === null) continue
          for (const { organisation } of dueReminders(edition, { nowMs: nowMs(), today: dateOfMs(nowMs()) }))
            await reminded(room, organisation, { kind: 'system' })
        }
      }),
    isNeeded: async ({ workshop, participant }) => {
      const room = await open(workshop)
      const state = room?.state()
      const edition = state === undefined ? null : currentEdition(state)
      if (edition === null) return false
      const id = participantId(participant)
      const isAsked = edition.invitations.some(({ signatory }) => signatory === id)
      return isAsked && nowMs() < linkEndsMs(edition.frozen)
    },
  }
}

function commandOf(
  act: Exclude<Body<'signAct'>['act'], { kind: 'delegate' }>,
  { edition, link }: { readonly edition: Edition; readonly link: SignLink },
): Command | null {
  const { number } = edition
  const own = edition.signatures.findLast(
    ({ participant, status }) => participant === link.signatory && status === 'standing',
  )
  switch (act.kind) {
    case 'sign': {
      const { fingerprint, authority, person } = act
      return { type: 'sign', edition: number, fingerprint, organisation: link.organisation, authority, person }
    }
    case 'decline':
      return { type: 'declineSigning', edition: number, reason: act.reason }
    case 'withdraw':
      return own === undefined ? null : { type: 'withdrawSignature', signature: own.id }
    case 'lift':
      return own === undefined ? null : { type: 'liftReservation', signature: own.id }
  }
}
