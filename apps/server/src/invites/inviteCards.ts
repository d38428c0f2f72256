import {
  type Command,
  err,
  fullName,
  inLocale,
  type OrganisationId,
  ok,
  organisationId,
  organisationOfRegistration,
  type ParticipantId,
  participantId,
  type Result,
  type WorkshopId,
} from '@siroop/domain'
import { markedName, type Paper } from '@siroop/manifest'
import type { CommandAck, HttpError, WireRefusal } from '@siroop/protocol'
import { newLinkSecret } from '../accounts/newLinkSecret.js'
import { newId, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { type InvitingRoom, type OpenInvite, tableTitle } from './inviteBook.js'
import { type RegistrationRow, registeredOf } from './inviteRows.js'

/** A workshop that people come into. */
export interface EnteredRoom extends InvitingRoom {
  side(): { readonly joinCode: string | null }
  catchUp(): Promise<unknown>
  handle(handling: {
    readonly id: null
    readonly acts: readonly [{ readonly actor: { readonly kind: 'system' }; readonly command: Command }]
  }): Promise<CommandAck>
}
/** Who holds the personal card of a registration. */
export interface RegisteredCard {
  readonly workshop: WorkshopId
  readonly organisation: OrganisationId
  readonly participant: ParticipantId
  readonly name: string
}
export interface PrintedCards {
  readonly bytes: Uint8Array
  readonly name: string
}
type Refusal = HttpError | WireRefusal
/** Personal cards of who registered: whoever scans one is that participant of the workshop. */
export interface InviteCards {
  /** A card for somebody with a seat. Earlier ones keep working, up to five. */
  newCard(row: RegistrationRow): Promise<{ readonly link: string; readonly writes: readonly WriteOp[] }>
  findCard(secret: string): Promise<RegisteredCard | null>
  /** Place cards with table and personal QR. Their organisations are in the workshop after it. */
  print(open: OpenInvite, rows: readonly RegistrationRow[]): Promise<Result<PrintedCards, Refusal>>
}
export interface InviteCardParts {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly address: () => string
  readonly open: (workshop: string) => Promise<EnteredRoom | null>
  readonly exportPaper: (
    paper: Paper,
    atMs: number,
  ) => Promise<Result<Uint8Array, 'no-browser' | 'export-busy' | 'export-failed'>>
}

/** So many cards of one person open something: one on paper, and those on a phone. */
const mostCards = 5

export function createInviteCards({
  storage,
  nowMs,
  address,
  open: openRoom,
  exportPaper,
}: InviteCardParts): InviteCards {
  const newCard: InviteCards['newCard'] = async ({ page, key }) => {
    const payload = { key }
    const where = { purpose: 'invite-card', workshop: page, payload_json: JSON.stringify(payload) } as const
    const before = await storage.list('secret', where, { orderBy: 'created_at_ms', descending: true })
    const { secret, write } = newLinkSecret({
      purpose: 'invite-card',
      workshop: page,
      payload,
      atMs: nowMs(),
      expiresAtMs: null,
    })
    const spent = before
      .slice(mostCards - 1)
      .map(({ hash }): WriteOp => ({ kind: 'remove', table: 'secret', where: { hash } }))
    return { link: `${address()}/k#${secret}`, writes: [...spent, write] }
  }
  /** The organisation that somebody comes from; it is added to the workshop when it is not there yet. */
  const organisationOf = async (row: RegistrationRow, type: string): Promise<Result<OrganisationId, Refusal>> => {
    const room = await openRoom(row.workshop)
    if (room === null) return err('unknown-workshop')
    await room.catchUp()
    const find = () => {
      const { organisations, template } = room.state()
      const known = organisations.find(({ id }) => id === row.organisation)
      if (known !== undefined) return known.id
      const from = { municipality: row.municipality, group: row.group_name }
      const wanted = organisationOfRegistration(from, template.participants.municipality === true)
      const named = (one: { readonly name: string; readonly municipality?: string }) =>
        JSON.stringify([one.name, one.municipality ?? '']).toLowerCase()
      return organisations.find((one) => named(one) === named(wanted))?.id ?? wanted
    }
    const before = find()
    let id: OrganisationId
    if (typeof before === 'string') id = before
    else {
      id = organisationId(newId())
      const command = { type: 'addOrganisation', organisation: id, organisationType: type, ...before } as const
      const ack = await room.handle({ id: null, acts: [{ actor: { kind: 'system' }, command }] })
      if (!ack.ok) {
        // two people of one group at the same moment: the second finds it there
        const now = ack.refusal === 'already-exists' ? find() : null
        if (typeof now !== 'string') return err(ack.refusal)
        id = now
      }
    }
    if (id !== row.organisation) {
      const where = { page: row.page, key: row.key }
      await storage.transact([
        { kind: 'patch', table: 'registration', where, set: { organisation: id }, optional: true },
      ])
    }
    return ok(id)
  }
  const typeOf = async (page: string): Promise<string> => {
    const row = await storage.get('invite_page', { id: page })
    return row === null
      ? ''
      : (JSON.parse(row.json) as { content: { organisationType: string } }).content.organisationType
  }
  return {
    newCard,
    findCard: async (secret) => {
      const row = await storage.get('secret', { hash: sha256(secret) })
      if (row === null || row.purpose !== 'invite-card' || row.workshop === null) return null
      const { key } = JSON.parse(row.payload_json) as { readonly key: string }
      const person = await storage.get('registration', { page: row.workshop, key, state: 'confirmed' })
      if (person === null) return null
      const organisation = await organisationOf(person, await typeOf(row.workshop))
      if (!organisation.ok) return null
      return {
        workshop: person.workshop as WorkshopId,
        organisation: organisation.value,
        participant: participantId(person.participant),
        name: fullName(person.first_name, person.last_name),
      }
    },
    print: async ({ invite, evening, state }, rows) => {
      const writes: WriteOp[] = []
      const made: { id: OrganisationId; link: string; person: { name: string; lines: readonly string[] } }[] = []
      for (const row of rows) {
        const organisation = await organisationOf(row, invite.content.organisationType)
        if (!organisation.ok) return organisation
        const card = await newCard(row)
        writes.push(...card.writes)
        const lines = registeredOf(row)
          .choices.filter((one) => one.state === 'placed')
          .map(({ table }) => tableTitle(evening, table, state.locale))
        made.push({
          id: organisation.value,
          link: card.link,
          person: { name: fullName(row.first_name, row.last_name), lines },
        })
      }
      const room = await openRoom(invite.workshop)
      if (room === null) return err('unknown-workshop')
      const { kind, title, locale, organisations } = room.state()
      const cards = made.flatMap(({ id, ...card }) => {
        const organisation = organisations.find((one) => one.id === id)
        return organisation === undefined ? [] : [{ organisation, ...card }]
      })
      const ways = { address: address(), joinCode: room.side().joinCode }
      const paper = { paper: 'placeCards', kind, title, locale, ...ways, wifi: null, cards } as const
      const bytes = await exportPaper(paper, nowMs())
      if (!bytes.ok) return err(bytes.error === 'export-failed' ? 'paper-failed' : bytes.error)
      const kept = await storage.transact(writes)
      const name = inLocale({ nl: 'plaatskaartjes.pdf', en: 'place-cards.pdf' }, locale)
      return kept.ok ? ok({ bytes: bytes.value, name: markedName(name, kind, locale) }) : err('not-saved')
    },
  }
}
