import type { Organisation } from '@siroop/domain'
import { OrganisationMark } from '../ui/OrganisationMark.js'

/** Shape and name of an organisation, always together. */
export function OrganisationName({ organisation, open = false }: { organisation: Organisation; open?: boolean }) {
  return (
    <span className="who">
      <OrganisationMark shape={organisation.shape} letters={organisation.letters} open={open} />
      {organisation.name}
      {organisation.municipality && <span className="meta"> {organisation.municipality}</span>}
    </span>
  )
}
