import type { PictureOrganisation } from '../organisationInPicture.js'
import type { Distribution } from './distribution.js'

/** One item in words: the low end first, then per choice how many, and which organisations where that may be shown. */
export interface DistributionOutlinePart {
  readonly id: string
  readonly heading: string
  readonly lowEnd: string | null
  readonly choices: readonly {
    readonly id: string
    readonly label: string
    readonly count: number
    readonly organisations: readonly PictureOrganisation[] | null
  }[]
}

/** The same as the picture, in words. */
export const distributionOutline = ({ choices, items }: Distribution): readonly DistributionOutlinePart[] =>
  items.map(({ id, text, lowEnd, counts }) => ({
    id,
    heading: text,
    lowEnd,
    choices: choices.map((choice) => {
      const found = counts.find((one) => one.choice === choice.id)
      const organisations = found?.organisations ?? null
      return { ...choice, count: organisations?.length ?? found?.count ?? 0, organisations }
    }),
  }))
