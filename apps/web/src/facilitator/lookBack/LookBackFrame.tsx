import type { FacilitatorView } from '@siroop/domain'
import type { ReactNode } from 'react'
import { lookBackCopy } from '../../copy/lookBack.js'
import { useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { pathOf } from '../routes.js'
import './lookBack.css'
import './walk.css'

/** The page around looking back: which workshop it is, and the way to its cockpit. */
export function LookBackFrame(props: {
  readonly workshop: FacilitatorView['workshop']
  /** Of a page that belongs to it; else its own. */
  readonly title?: string
  readonly children: ReactNode
}) {
  const { workshop, title, children } = props
  const t = useT(lookBackCopy)
  const cockpit = pathOf({ page: 'cockpit', workshop: workshop.id })
  return (
    <div className="lb-page">
      <header className={workshop.kind === 'rehearsal' ? 'lb-top proef' : 'lb-top'}>
        <Wordmark href={pathOf({ page: 'home' })} />
        <div className="lb-title">
          <h1>{title ?? t.title}</h1>
          <p className="second voice">
            {workshop.kind === 'rehearsal' && <b className="kind">{t.rehearsal}</b>} {workshop.title}
          </p>
        </div>
        <span className="lb-end">
          <Preferences />
          <a className="btn sm" href={cockpit}>
            {t.toCockpit}
          </a>
        </span>
      </header>
      <main className="lb-main">{children}</main>
    </div>
  )
}
