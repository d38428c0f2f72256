import type { Event } from '@siroop/domain'
import type { Gathered } from './gatherPerson.js'

/**
 * What somebody did in a workshop that who leads sees there already, with whose it was: coming in, roles, tables, turns,
 * promises and signing. Whatever is not here, such as an answer in a round, is not; so neither is what comes new.
 */
const seenByLeaders: ReadonlySet<string> = new Set<Event['type']>([
  ...([
    'participantAdmitted',
    'inRoomConfirmed',
    'wordAsked',
    'wordAnswered',
    'spokespersonAppointed',
    'leadTaken',
  ] as const),
  ...(['paperSeatAdded', 'paperSeatClaimed', 'paperSeatRemoved', 'seatedAtTable', 'tablePenGiven'] as const),
  ...(['turnGiven', 'turnPassed', 'ownerAsked', 'ownerAnswered', 'progressTold'] as const),
  ...(['signed', 'signatureWithdrawn', 'signingDeclined', 'signingPostponed', 'reservationLifted'] as const),
  ...(['signatoryInvited', 'signatoryReminded', 'successorAsked', 'successorLetGo', 'handoverAnswered'] as const),
])

/**
 * The same for who leads, who hands it over: without own notes and half sentences, without answers, and without which open
 * note was whose where the room was not told so. What is hidden goes to no browser but that of who wrote it, and a request
 * for somebody's data is no way around that. Whoever runs the server makes the whole of it.
 */
export function forLeaders(all: Gathered): Gathered {
  const open = all.open.filter(({ named }) => named)
  const shown = new Set(open.map(({ note }) => note))
  const { origins, ...rows } = all.rows
  const isShown = (row: object) => shown.has((row as { readonly note?: string }).note ?? '')
  return {
    ...all,
    rows: { ...rows, ...(origins && { origins: origins.filter(isShown) }) },
    own: null,
    open,
    acts: all.acts.filter(({ type }) => seenByLeaders.has(type)),
    withheld: all.key.kind === 'person',
  }
}
