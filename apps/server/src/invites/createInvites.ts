import { createInviteBook } from './inviteBook.js'
import { createInviteCards, type InviteCardParts, type InviteCards } from './inviteCards.js'
import { createInviteDesk, type InviteDesk, type InviteDeskParts } from './inviteDesk.js'
import { createRegistrations, type Registrations } from './registrations.js'

/** Invitations: for everybody, and for who leads. */
export interface Invites {
  readonly registrations: Registrations
  readonly inviteDesk: InviteDesk
  readonly inviteCards: InviteCards
}

/** Joins them. */
export function createInvites(parts: InviteCardParts & Omit<InviteDeskParts, 'book' | 'cards'>): Invites {
  const book = createInviteBook(parts)
  const cards = createInviteCards(parts)
  return {
    registrations: createRegistrations({ ...parts, book, cards }),
    inviteDesk: createInviteDesk({ ...parts, book, cards }),
    inviteCards: cards,
  }
}
