import type { CommitmentView, ParticipantView } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { organisationIn } from '../seat.js'

/** What belongs to a step before somebody says yes: who asks, who takes part, what it is for, what a resident notices. */
export function Facts({ view, asked }: { view: ParticipantView; asked: CommitmentView }) {
  const t = useT(workCopy).assign
  const partners = asked.partners.flatMap((id) => organisationIn(view, id) ?? [])
  return (
    <dl className="facts">
      <div>
        <dt>{t.askedBy}</dt>
        <dd>{t.room}</dd>
      </div>
      {partners.length > 0 && (
        <div>
          <dt>{t.partners}</dt>
          <dd>
            {partners.map(({ id, name, shape, letters }) => (
              <span key={id} className="who">
                <OrganisationMark shape={shape} letters={letters} />
                {name}
              </span>
            ))}
          </dd>
        </div>
      )}
      {asked.milestones.length > 0 && (
        <div>
          <dt>{t.milestones}</dt>
          <dd className="voice">{asked.milestones.join(' ')}</dd>
        </div>
      )}
      {asked.means !== null && (
        <div>
          <dt>{t.means}</dt>
          <dd>{asked.means}</dd>
        </div>
      )}
      {asked.effort !== null && (
        <div>
          <dt>{t.effort}</dt>
          <dd>{t.efforts[asked.effort]}</dd>
        </div>
      )}
      {asked.seen !== null && (
        <div className="notices">
          <dt>
            <Icon name="sprout" size={16} /> {t.notices}
          </dt>
          <dd>{asked.seen}</dd>
        </div>
      )}
    </dl>
  )
}
