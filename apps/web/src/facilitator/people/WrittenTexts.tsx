import { workshopId } from '@siroop/domain'
import { useT } from '../../ui/language.js'
import { pathOf } from '../routes.js'
import type { FoundPeople } from './peopleApi.js'
import { peopleCopy } from './peopleCopy.js'

type Written = FoundPeople['written'][number]

/** Texts in which somebody typed the name: erasing leaves them, so whoever leads looks at each of them. */
export function WrittenTexts({ written, moreWritten }: Pick<FoundPeople, 'written' | 'moreWritten'>) {
  const t = useT(peopleCopy)
  return (
    <section className="ac-part ac-written">
      <h2>{t.writtenTitle}</h2>
      <p>{written.length === 0 ? t.writtenNowhere : t.writtenText}</p>
      {written.length > 0 && (
        <ul className="ac-list">
          {written.map((one) => (
            <li key={`${one.kind} ${one.workshop} ${one.text}`}>
              <span>
                “{one.text}”
                <br />
                <a href={placeOf(one)}>{[t.writtenKinds[one.kind], one.where].filter(Boolean).join(' · ')}</a>
              </span>
            </li>
          ))}
        </ul>
      )}
      {moreWritten && <p>{t.moreWritten}</p>}
      <p className="second">{t.notSearched}</p>
    </section>
  )
}

/** The page on which that text is changed. */
function placeOf({ kind, workshop }: Written): string {
  if (kind === 'support') return pathOf({ page: 'support' })
  if (kind === 'agreement') return pathOf({ page: 'agreements' })
  if (kind === 'shelf') return pathOf({ page: 'shelf' })
  const page = ({ workshop: 'cockpit', note: 'board', story: 'stories', invite: 'invites' } as const)[kind]
  return pathOf({ page, workshop: workshopId(workshop ?? '') })
}
