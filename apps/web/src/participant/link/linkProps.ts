import type { LinkAct, LinkPage } from './linkApi.js'

/** What every part of the page of a link gets. */
export interface LinkProps {
  readonly page: LinkPage
  readonly secret: string
  /** A signature was taken back here a moment ago. */
  readonly withdrawn: boolean
  readonly onDone: (act: LinkAct['kind']) => void
  /** The link was given up for one of somebody else. */
  readonly onPassedOn: (name: string) => void
}
