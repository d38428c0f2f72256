import { workshopId } from '@siroop/domain'
import { useT } from '../../ui/language.js'
import { pathOf } from '../routes.js'
import type { FoundPeople } from './peopleApi.js'
import { peopleCopy } from './peopleCopy.js'

type Written = FoundPeople['written'][number]

/** Texts in which somebody typed the name: erasing leaves them, so whoever leads looks at each of them. */
export function WrittenTexts({
  written,
  moreWritten,
  closed,
}: Pick<FoundPeople, 'written' | 'moreWritten' | 'closed'>) {
  const t = useT(peopleCopy)
  const titles = closed.map(({ where }) => where).join(', ')
  const elsewhere = [t.closedSent, t.closedPictures, t.closedHistory, t.closedSpelling]
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
      <h3>{t.closedTitle}</h3>
      <ul className="ac-places">
        {titles !== '' && <li>{t.closedOwn(titles)}</li>}
        {elsewhere.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h3>{t.limitTitle}</h3>
      <p>{t.limitText}</p>
    </section>
  )
}

/** The page on which that text is changed. */
function placeOf({ kind, workshop }: Written): string {
  if (kind === 'support') return pathOf({ page: 'support' })
  if (kind === 'agreement') return pathOf({ page: 'agreements' })
  if (kind === 'shelf') return pathOf({ page: 'shelf' })
  if (kind === 'connection') return pathOf({ page: 'connections' })
  if (kind === 'template') return pathOf({ page: 'new' })
  const own = { workshop: 'cockpit', note: 'board', signed: 'cockpit', letter: 'prepare' } as const
  const page = ({ ...own, story: 'stories', invite: 'invites' } as const)[kind]
  return pathOf({ page, workshop: workshopId(workshop ?? '') })
}
