import type { ManifestEdition, ManifestView, OrganisationId, WayRowView } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { useState } from 'react'
import { manifestCopy } from '../../copy/manifest.js'
import { Choice, Field } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import { wayInWords } from './standInWords.js'
import { TeamDoor } from './TeamDoor.js'
import type { Teller } from './useTeller.js'
import { WayRow } from './WayRow.js'
import { WayYears } from './WayTrack.js'
import { wayLine } from './wayLine.js'
import './way.css'

type Filter = 'all' | 'late' | 'nothing' | 'bothAnd'
const filters: readonly Filter[] = ['all', 'late', 'nothing', 'bothAnd']
const passes: Readonly<Record<Filter, (row: WayRowView) => boolean>> = {
  all: () => true,
  late: ({ late, stand }) => late !== null && stand !== 'done',
  nothing: ({ nothingHappened }) => nothingHappened,
  bothAnd: ({ bothAnd }) => bothAnd,
}

export interface WaySectionProps {
  readonly view: ManifestView
  /** The newest edition: the way is its way. */
  readonly edition: ManifestEdition
  readonly teller: Teller
}

/** The route with what became of it: what is done, what runs, what is late, in words; by organisation, late, or nothing happened. */
export function WaySection({ view, edition, teller }: WaySectionProps) {
  const words = useT(manifestCopy).way
  const [filter, setFilter] = useState<Filter>('all')
  const [of, setOf] = useState('')
  const { way, serverNowMs } = view
  const { organisations, locale } = edition.frozen
  if (way.length === 0)
    // without a route there is still something to tell: stories
    return teller.link === null ? null : (
      <section className="mf-section">
        <TeamDoor organisations={organisations} join={teller.join} />
      </section>
    )
  const carries = (row: WayRowView, id: string) => row.owner === id || row.others.includes(id as OrganisationId)
  const rows = way.filter((row) => passes[filter](row) && (of === '' || carries(row, of)))
  const line = wayLine(rows, { from: dateOfMs(edition.openedAtMs), today: dateOfMs(serverNowMs) })
  const carriers = organisations.filter(({ id }) => way.some((row) => carries(row, id)))
  return (
    <section className="mf-section way" id="route">
      <h2 className="voice">{words.title}</h2>
      <p className="mf-intro nums">{wayInWords(way, words)}</p>
      {teller.link === null ? null : <TeamDoor organisations={organisations} join={teller.join} />}
      {teller.link === null && teller.subjects.size > 0 ? <p className="second">{words.team.known}</p> : null}
      <div className="way-filters">
        <fieldset>
          <legend className="legend">{words.filter}</legend>
          {filters.map((one) => (
            <Choice key={one} name="laat-zien" checked={filter === one} onChange={() => setFilter(one)}>
              {words.filters[one]}
            </Choice>
          ))}
        </fieldset>
        <Field label={words.organisation}>
          {(ids) => (
            <select {...ids} value={of} onChange={(event) => setOf(event.target.value)}>
              <option value="">{words.everyone}</option>
              {carriers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p role="status" className="nums second">
          {rows.length === 0 ? words.noneShown : words.shown(rows.length, way.length)}
        </p>
      </div>
      {line === null ? null : <WayYears line={line} />}
      <ol className={line === null ? 'way-rows' : 'way-rows has-line'}>
        {rows.map((row) => (
          <WayRow
            key={row.subject}
            row={row}
            line={line}
            organisations={organisations}
            locale={locale}
            today={dateOfMs(serverNowMs)}
            tell={teller.subjects.has(row.subject) ? teller.tell : null}
          />
        ))}
      </ol>
    </section>
  )
}
