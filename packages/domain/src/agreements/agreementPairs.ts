import { readsAsOne } from '../text.js'
import type { AgreementContent } from './agreement.js'
import type { AgreementStage } from './agreementStage.js'

/** What there is between two organisations. */
export interface AgreementPair {
  /** Ids of what is recorded or shared between them. */
  readonly made: readonly string[]
  /** Ids of what is on its way: a complaint, a solution, a trial. */
  readonly underWay: readonly string[]
}
/** Organisations in rows and in columns; `pairs[row][column]` is null where an organisation would meet itself. */
export interface AgreementMatrix {
  readonly organisations: readonly string[]
  readonly pairs: readonly (readonly (AgreementPair | null)[])[]
  /** Pairs with nothing recorded between them, each once, in the order of the organisations. */
  readonly without: readonly (readonly [string, string])[]
}
interface Placed {
  readonly id: string
  readonly stage: AgreementStage
  readonly content: Pick<AgreementContent, 'between'>
}

/**
 * Who has an agreement with whom. `invited`: organisations that have to meet, whether they are in an agreement or not; the
 * others come after them. What was stopped counts for nothing. Rule: SPEC KNB-6.
 */
export function agreementMatrix(invited: readonly string[], agreements: readonly Placed[]): AgreementMatrix {
  const going = agreements.filter(({ stage }) => stage !== 'stopped')
  const names = [...invited, ...going.flatMap(({ content }) => content.between.map(({ name }) => name))]
  const organisations = names.filter((name, at) => !names.slice(0, at).some((one) => readsAsOne(one, name)))
  const isIn = ({ content }: Placed, name: string) => content.between.some((one) => readsAsOne(one.name, name))
  const isMade = ({ stage }: Placed) => stage === 'recorded' || stage === 'shared'
  const pairOf = (one: string, other: string): AgreementPair => {
    const both = going.filter((agreement) => isIn(agreement, one) && isIn(agreement, other))
    const idsOf = (some: readonly Placed[]) => some.map(({ id }) => id)
    return { made: idsOf(both.filter(isMade)), underWay: idsOf(both.filter((one) => !isMade(one))) }
  }
  const pairs = organisations.map((one, row) =>
    organisations.map((other, column) => (row === column ? null : pairOf(one, other))),
  )
  const without = organisations.flatMap((one, row) =>
    organisations
      .slice(row + 1)
      .filter((_, after) => pairs[row]?.[row + 1 + after]?.made.length === 0)
      .map((other) => [one, other] as const),
  )
  return { organisations, pairs, without }
}
