import type { LinkPage } from './linkApi.js'

/** What every part of the page of a link gets. */
export interface LinkProps {
  readonly page: LinkPage
  readonly secret: string
  readonly onDone: () => void
  /** The link was given up for one of somebody else. */
  readonly onPassedOn: (name: string) => void
}
