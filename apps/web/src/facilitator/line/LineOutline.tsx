import type { Organisation, OrganisationId } from '@siroop/domain'
import { memo } from 'react'
import { lineCopy } from '../../copy/line.js'
import { usePick, useT } from '../../ui/language.js'
import { type Line, wordsOf } from './lineOf.js'

export interface LineOutlineProps {
  readonly line: Line
  readonly organisationOf: (id: OrganisationId | null) => Organisation | null
  /** The list of keys below it, on a laptop. */
  readonly keys?: boolean
}

/** The same line as headings and lists, from far to near: for who reads better in text, and for a screen reader. */
export const LineOutline = memo(function LineOutline({ line, organisationOf, keys = false }: LineOutlineProps) {
  const t = useT(lineCopy)
  const say = usePick()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must be able to reach it
    <aside className="bd-outline" aria-label={t.outline} tabIndex={0}>
      <div className="bd-outline-head">
        <h2>{t.outline}</h2>
        <span className="meta">{t.same}</span>
      </div>
      {line.columns.toReversed().map(({ lane, milestones }) => (
        <div key={lane.id}>
          <h3>
            {say(lane.label)}
            <span className="meta nums">
              {lane.state === 'closed' ? t.shut : lane.state === 'open' ? t.open : t.milestones(milestones.length)}
            </span>
          </h3>
          <ul>
            {milestones.map((one) => (
              <li key={one.id}>
                {one.text}
                <span className="bd-from">{organisationOf(one.organisation)?.name}</span>
                {one.enables.length > 0 && (
                  <span className="ln-way">
                    {t.makesPossible} {one.enables.map((to) => wordsOf(line, to)).join(' · ')}
                  </span>
                )}
                <span className="ln-way">
                  {one.ambitions.length === 0
                    ? t.noAmbition
                    : `${t.servesAmbitions} ${one.ambitions.map((to) => wordsOf(line, to)).join(' · ')}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {keys && (
        <dl className="bd-keys">
          <dt>
            <kbd>↑</kbd> <kbd>↓</kbd>
          </dt>
          <dd>{t.keys.arrows}</dd>
          <dt>
            <kbd>{t.keyEnter}</kbd>
          </dt>
          <dd>{t.keys.enter}</dd>
          <dt>
            <kbd>{t.moveKey}</kbd>
          </dt>
          <dd>{t.keys.move}</dd>
          <dt>
            <kbd>{t.keyEscape}</kbd>
          </dt>
          <dd>{t.keys.stop}</dd>
        </dl>
      )}
    </aside>
  )
})
