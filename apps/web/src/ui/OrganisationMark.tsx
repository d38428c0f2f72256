import type { OrganisationShape } from '@siroop/domain'
import { organisationPath } from '@siroop/pictures'
import './look/logo.css'

export interface OrganisationMarkProps {
  shape: OrganisationShape
  /** Two letters from the 13th organisation on. */
  letters: string | null
  /** In px, or any CSS length; 1.15em of the text around it when it is left out. */
  size?: number | string
  /** Not there yet (not signed, not answered): dashed and empty. */
  open?: boolean
  /** Accessible name. Leave it out only where the organisation's name stands beside it. */
  title?: string
}

/** The shape of one organisation: the same on phone, wall and paper, always on a paper ground. */
export function OrganisationMark({ shape, letters, size, open = false, title }: OrganisationMarkProps) {
  const className = `o o-${shape}${open ? ' is-open' : ''}`
  const style = size === undefined ? undefined : { width: size, height: size }
  const picture = (
    <>
      <path d={organisationPath(shape)} fillRule="evenodd" />
      {letters && (
        <text className="o-letters" x="12" y="15.2">
          {letters}
        </text>
      )}
    </>
  )
  return title === undefined ? (
    <svg className={className} viewBox="0 0 24 24" style={style} aria-hidden="true">
      {picture}
    </svg>
  ) : (
    <svg className={className} viewBox="0 0 24 24" style={style} role="img" aria-label={title}>
      {picture}
    </svg>
  )
}

/** The logo of an organisation, beside its shape and name; nothing while it has none. The name says who it is. */
export const OrganisationLogo = ({ sha256 }: { sha256: string | null | undefined }) =>
  sha256 ? <img className="logo" src={`/logo/${sha256}.png`} alt="" /> : null
