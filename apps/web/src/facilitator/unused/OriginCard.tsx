import type { FacilitatorView, WorkshopId } from '@siroop/domain'
import { originWords, sentencesInWords } from '@siroop/manifest'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { pathOf } from '../routes.js'
import './unused.css'

export interface OriginCardProps {
  readonly origin: FacilitatorView['origin']
  readonly workshop: WorkshopId
}

/** How far sentences and notes are traced, with the way to the notes that came back nowhere. Nothing before drafting. */
export function OriginCard({ origin, workshop }: OriginCardProps) {
  const t = useT(facilitatorCopy).unused
  const [language] = useLanguage()
  if (origin === null || origin.sentences + origin.notes === 0) return null
  const unused = unusedCount(origin)
  return (
    <section className="or-card" aria-label={t.cap}>
      <h2>{t.cap}</h2>
      {origin.sentences > 0 && <Line done={origin.withoutNote === 0}>{sentencesInWords(origin, language)}</Line>}
      {origin.notes > 0 && (
        <Line done={origin.open.length === 0}>
          {[
            originWords[language].places(unused, origin.notes),
            ...(unused === 0 ? [] : [origin.open.length === 0 ? t.allTold : t.open(origin.open.length)]),
          ].join(' ')}
        </Line>
      )}
      {unused > 0 && (
        <a className="btn sm" href={pathOf({ page: 'unused', workshop })}>
          {origin.open.length === 0 ? t.look : t.toList}
        </a>
      )}
    </section>
  )
}

/** How many notes came back nowhere, with a reason or without. */
const unusedCount = ({ open, reasons }: NonNullable<OriginCardProps['origin']>): number =>
  open.length + reasons.reduce((sum, { notes }) => sum + notes.length, 0)

const Line = ({ done, children }: { readonly done: boolean; readonly children: string }) => (
  <p className="or-line">
    <Icon name={done ? 'check' : 'minus'} size={16} />
    <span>{children}</span>
  </p>
)
