import type { Organisation, ParticipantId } from '@siroop/domain'
import { useRegie } from '../regie.js'

/** Names of the people of a workshop, as the regie says them. */
export function usePeople(): {
  readonly nameOf: (person: ParticipantId) => string
  readonly organisationOf: (person: ParticipantId) => Organisation | undefined
  /** Their phone is in reach. */
  readonly isHere: (person: ParticipantId) => boolean
  readonly isOnPaper: (person: ParticipantId) => boolean
} {
  const { view, t, organisation } = useRegie()
  const find = (person: ParticipantId) => view.roster.find(({ id }) => id === person)
  return {
    nameOf: (person) => {
      const found = find(person)
      return found?.paper ? t.paper.name(found.paper.number) : (found?.name ?? t.tables.nameless)
    },
    organisationOf: (person) => {
      const id = find(person)?.organisation ?? null
      return id === null ? undefined : organisation(id)
    },
    isHere: (person) => find(person)?.connected === true,
    isOnPaper: (person) => find(person)?.paper?.claimed === false,
  }
}
