import type { OrganisationId } from '../../../ids.js'

/** Who was asked by mail to sign, and what can be done about it now. */
export interface AskedSignatory {
  readonly organisation: OrganisationId
  readonly name: string | null
  /** It is not its turn yet (SGN-12). */
  readonly waits: boolean
  readonly mayRemind: boolean
}
