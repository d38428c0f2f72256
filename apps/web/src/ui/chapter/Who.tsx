import type { FrozenOrganisation } from '@siroop/domain'
import { OrganisationMark } from '../OrganisationMark.js'

/** Organisations by shape and name, on as many lines as they need. */
export function Who({ organisations }: { organisations: readonly FrozenOrganisation[] }) {
  return organisations.map(({ id, name, shape, letters }) => (
    <span key={id} className="who">
      <OrganisationMark shape={shape} letters={letters} />
      {name}
    </span>
  ))
}
