import type { HandoverPage } from './handoverApi.js'

/** What every part of the page of a new board member gets. */
export interface HandoverProps {
  readonly page: HandoverPage
  readonly secret: string
  readonly onDone: () => void
}
