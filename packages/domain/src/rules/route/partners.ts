import type { OrganisationId } from '../../ids.js'
import type { Commitment } from '../../workshop/working.js'

/** Who carries a step along with its owner. Who was named as a partner before it was asked itself, is the owner now. */
export const partnersBeside = ({ partners, asked }: Commitment): readonly OrganisationId[] =>
  partners.filter((id) => id !== asked)
