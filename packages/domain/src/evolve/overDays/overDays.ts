import type { OverDaysEvent } from '../../workshop/signing/overDays.js'
import type { Edition } from '../../workshop/state.js'
import { nextEditionHandlers } from '../editions/next.js'
import type { Handlers } from '../handlers.js'
import { withKey, withoutKey, withoutValue } from '../immutable.js'
import { inEdition } from '../manifest.js'
import { handoverHandlers } from './handover.js'

/** Invitations, reminders, the order, reservations that are lifted, the next edition, and who came after. */
export const overDaysHandlers: Handlers<OverDaysEvent['type']> = {
  ...nextEditionHandlers,
  ...handoverHandlers,
  // who is asked anew has not declined
  signatoryInvited: (state, { edition, organisation, signatory, delegatedBy, atMs }) =>
    inEdition(state, edition, (one) => ({
      ...one,
      declined: withoutValue(one.declined, organisation),
      declinedAtMs: withoutKey(one.declinedAtMs, organisation),
      invitations: [
        ...one.invitations.filter((other) => other.organisation !== organisation),
        { organisation, signatory, delegatedBy, invitedAtMs: atMs, remindedAtMs: [] },
      ],
    })),
  signatoryReminded: (state, { edition, organisation, atMs }) =>
    inEdition(state, edition, (one) => ({ ...one, invitations: reminded(one, { organisation, atMs }) })),
  signingOrderSet: (state, { edition, order }) => inEdition(state, edition, (one) => ({ ...one, order })),
  reservationLifted: (state, { edition, signature, atMs }) =>
    inEdition(state, edition, (one) => ({ ...one, lifted: withKey(one.lifted, signature, atMs) })),
}

const reminded = (
  { invitations }: Edition,
  { organisation, atMs }: { organisation: Edition['invitations'][number]['organisation']; atMs: number },
): Edition['invitations'] =>
  invitations.map((one) =>
    one.organisation === organisation ? { ...one, remindedAtMs: [...one.remindedAtMs, atMs] } : one,
  )
