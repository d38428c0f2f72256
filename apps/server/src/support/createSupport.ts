import { createSupportDesk, type SupportDesk, type SupportDeskParts } from './supportDesk.js'
import { createSupporters, type Supporters } from './supporters.js'

/** Support pages: for everybody, and for who makes them. */
export interface Support {
  readonly supporters: Supporters
  readonly supportDesk: SupportDesk
}

/** Joins the two. */
export const createSupport = (parts: SupportDeskParts): Support => ({
  supporters: createSupporters(parts),
  supportDesk: createSupportDesk(parts),
})
