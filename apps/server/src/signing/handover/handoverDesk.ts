import {
  type Command,
  currentEdition,
  type Edition,
  err,
  type Handover,
  handoverEndsMs,
  handoverOf,
  handoversForRegie,
  ok,
  type ParticipantId,
  participantId,
  standingSignatures,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import type { Answer, Body } from '@siroop/protocol'
import { newMail } from '../../mail/mailRows.js'
import type { WriteOp } from '../../storage/storage.js'
import type { WorkshopRoom } from '../../workshop/workshopRoom.js'
import { checkedPerson, type DeskParts, type Door, deskActs, personRow } from '../deskActs.js'
import { findSignLink, newHandoverLink, type SignLink } from '../links.js'
import { handoverMailText } from '../words/handoverText.js'
import { handoverPageOf } from './handoverPage.js'

/** Taking over what was signed, by mail. Who may ask is decided before; who opens a link is told by its secret and a code. */
export interface HandoverDesk {
  list(room: WorkshopRoom): Promise<Answer<'handovers'>>
  ask(room: WorkshopRoom, by: ParticipantId, asked: Body<'askSuccessor'>): Door<null>
  letGo(room: WorkshopRoom, by: ParticipantId, asked: Body<'letSuccessorGo'>): Door<null>
  look(secret: string): Door<Answer<'handoverLink'>>
  sendCode(secret: string): Door<null>
  act(asked: Body<'handoverAct'>): Door<null>
  /** May this person still be written to? An address is kept while a link works. */
  isNeeded(person: { readonly workshop: string; readonly participant: string }): Promise<boolean>
}
export interface HandoverDeskParts extends DeskParts {
  /** What stands before a path in addresses for others. */
  readonly address: () => string
}
interface Found {
  readonly link: SignLink
  readonly room: WorkshopRoom
  readonly edition: Edition
  readonly handover: Handover
}

export function createHandoverDesk(parts: HandoverDeskParts): HandoverDesk {
  const { storage, codes, open, nowMs, newId, address } = parts
  const { handled, sendCode } = deskActs(parts)
  const found = async (secret: string): Door<Found> => {
    const link = await findSignLink(storage, { secret, purpose: 'handover' }, nowMs())
    const room = link === null ? null : await open(link.workshop)
    if (link === null || room === null) return err('sign-link-ended')
    await room.catchUp()
    const here = handoverOf(room.state(), link.signatory)
    return here === null ? err('sign-link-ended') : ok({ link, room, ...here })
  }
  /** The rows that come with asking: who it is, the link, and its mail. */
  const asking = (
    room: WorkshopRoom,
    edition: Edition,
    { organisation, ...who }: Pick<Body<'askSuccessor'>, 'organisation' | 'name' | 'function' | 'address'>,
  ) => {
    const state = room.state()
    const successor = participantId(newId())
    const of = { workshop: state.id, signatory: successor, organisation, edition: edition.number }
    const link = newHandoverLink(of, nowMs())
    const mark = standingSignatures(edition).find((one) => one.organisation === organisation)
    const text = handoverMailText(
      {
        kind: 'asked',
        signedBy: mark === undefined ? null : (room.side().signatories.get(mark.id)?.name ?? null),
        signedOn: dateOfMs(mark?.atMs ?? edition.openedAtMs),
        until: dateOfMs(handoverEndsMs(nowMs())),
        link: address() + link.path,
      },
      factsOf(edition, { organisation, name: who.name }),
      state.locale,
    )
    const writes: readonly WriteOp[] = [
      personRow(state, successor, who),
      link.write,
      newMail({ workshop: state.id, participant: successor, ...text }, nowMs()),
    ]
    return { successor, writes }
  }
  return {
    list: async (room) => {
      await room.catchUp()
      const side = room.side()
      return handoversForRegie(room.state(), {
        nameOf: (person) => side.people.get(person)?.name ?? null,
        signatory: (signature) => side.signatories.get(signature) ?? null,
        successor: (person) => side.successors.get(person) ?? null,
      }) as Answer<'handovers'>
    },
    ask: async (room, by, { edition: number, organisation, replaces, ...person }) => {
      const checked = checkedPerson(person)
      if (!checked.ok) return checked
      await room.catchUp()
      const edition = currentEdition(room.state())
      if (edition === null) return err('unknown-edition')
      const { successor, writes } = asking(room, edition, { organisation, ...checked.value })
      const command: Command = { type: 'askSuccessor', edition: number, organisation, successor, replaces }
      const added = { id: successor, name: checked.value.name }
      return handled(room, { actor: { kind: 'person', id: by }, command }, { writes, added })
    },
    letGo: (room, by, asked) =>
      handled(room, { actor: { kind: 'person', id: by }, command: { type: 'letSuccessorGo', ...asked } }),
    look: async (secret) => {
      const here = await found(secret)
      if (!here.ok) return here
      const { workshop, signatory: participant } = here.value.link
      const person = await storage.get('person', { workshop, participant })
      return ok(handoverPageOf({ ...here.value, person }))
    },
    sendCode: async (secret) => {
      const here = await found(secret)
      if (!here.ok) return here
      const { link, room, edition } = here.value
      const facts = factsOf(edition, { organisation: link.organisation, name: '' })
      return sendCode(link, (code) => handoverMailText({ kind: 'code', code }, facts, room.state().locale))
    },
    act: async ({ secret, code, act }) => {
      const here = await found(secret)
      if (!here.ok) return here
      const { link, room, edition } = here.value
      const command = commandOf(act, { edition, link })
      if (command === null) return err('unknown-signature')
      const checked = await codes.check(link, code)
      if (!checked.ok) return checked
      return handled(
        room,
        { actor: { kind: 'person', id: link.signatory }, command },
        { writes: [checked.value, ...confirmation(here.value, act)] },
      )
    },
    isNeeded: async ({ workshop, participant }) => {
      const room = await open(workshop)
      const here = room === null ? null : handoverOf(room.state(), participantId(participant))
      return here !== null && nowMs() < handoverEndsMs(here.handover.askedAtMs)
    },
  }

  /** Says to who answered what stands there now. */
  function confirmation({ link, room, edition }: Found, act: Body<'handoverAct'>['act']): readonly WriteOp[] {
    if (act.kind !== 'answer') return []
    const { manifestId } = room.side()
    const page = manifestId === null ? null : `${address()}/m/${manifestId}`
    const facts = factsOf(edition, { organisation: link.organisation, name: act.person.name })
    const text = handoverMailText({ kind: 'answered', answer: act.answer, page }, facts, room.state().locale)
    return [newMail({ workshop: link.workshop, participant: link.signatory, ...text }, nowMs())]
  }
}

const factsOf = (
  { frozen, fingerprint }: Edition,
  { organisation, name }: { readonly organisation: string; readonly name: string },
) => ({
  name,
  organisation: frozen.organisations.find(({ id }) => id === organisation)?.name ?? '',
  title: frozen.title,
  fingerprint,
})

function commandOf(
  act: Body<'handoverAct'>['act'],
  { edition, link }: { readonly edition: Edition; readonly link: SignLink },
): Command | null {
  if (act.kind === 'answer') {
    const { fingerprint, answer, person } = act
    return { type: 'answerHandover', edition: edition.number, fingerprint, answer, person }
  }
  const mark = standingSignatures(edition).find((one) => one.organisation === link.organisation)
  return mark === undefined ? null : { type: 'liftReservation', signature: mark.id }
}
