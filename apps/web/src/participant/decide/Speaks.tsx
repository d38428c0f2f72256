import type { Organisation } from '@siroop/domain'
import type { ReactNode } from 'react'
import { OrganisationMark } from '../../ui/OrganisationMark.js'

export interface SpeaksProps {
  readonly organisation: Organisation | null
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}

/** The quiet panel that says who answers, or what the own organisation answered. */
export const Speaks = ({ organisation, title, text, children }: SpeaksProps) => (
  <div className="speaks">
    {organisation && <OrganisationMark shape={organisation.shape} letters={organisation.letters} size="1.875rem" />}
    <div>
      <b>{title}</b>
      <p className="second">{text}</p>
      {children}
    </div>
  </div>
)
