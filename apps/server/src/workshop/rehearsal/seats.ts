import { type Locale, type OrganisationId, participantId } from '@siroop/domain'
import type { Act } from '../roomParts.js'
import type { AlsoMade, MadeWorkshop } from '../workshops.js'
import { madeUpNames } from './sayings.js'
import type { Script } from './script.js'

/** So many made-up people sit at the table of a rehearsal, and more only where there are more organisations. */
export const crowdSize = 20

/** Who sits where: everybody once, then a second round, until all are seated; the first of an organisation speaks for it. */
export const spread = (organisations: number): readonly { readonly voice: number; readonly speaks: boolean }[] =>
  organisations === 0
    ? []
    : Array.from({ length: Math.max(crowdSize, organisations) }, (_, place) => ({
        voice: place % organisations,
        speaks: place < organisations,
      }))

export interface SeatsOptions {
  readonly newId: () => string
  readonly locale: Locale
  readonly script: Script
  /** Types of the organisations, in their order. */
  readonly types: readonly string[]
}

/** Admits everybody with a name and no token: nobody can come in as one of them. */
export function seatsOf(made: MadeWorkshop, options: SeatsOptions): AlsoMade {
  const { locale, script, types } = options
  const seats = spread(made.organisations.length).map(({ voice, speaks }, place) => ({
    participant: participantId(options.newId()),
    organisation: made.organisations[voice] as OrganisationId,
    speaks,
    name: nameOf({ place, type: types[voice] ?? '', speaks }, script),
  }))
  return {
    acts: seats.map(
      ({ participant, organisation, speaks }): Act => ({
        actor: { kind: 'system' },
        command: {
          type: 'admitParticipant',
          participant,
          role: speaks ? 'boardMember' : 'participant',
          organisation,
          // As by personal card: who speaks keeps the word when a real phone comes in.
          byCard: speaks,
          simulated: true,
        },
      }),
    ),
    writes: seats.map(({ participant, name }) => ({
      kind: 'insert',
      table: 'person',
      row: { workshop: made.workshop, participant, name, blanked: 0, locale },
    })),
    remember: (side) => {
      for (const { participant, name } of seats) side.people.set(participant, { name, locale })
    },
  }
}

function nameOf(who: { readonly place: number; readonly type: string; readonly speaks: boolean }, script: Script) {
  const known = who.speaks ? script.people[who.type]?.name : undefined
  return known ?? madeUpNames[who.place % madeUpNames.length] ?? ''
}
