import type { DotItemForPhone, DotsNow, ParticipantView } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { Dots } from './Dots.js'

/** Where the dots of the room lie, and what goes further: nobody's name, no share of a hundred. */
export function DotsShown({ view, now }: { view: ParticipantView; now: DotsNow }) {
  const t = useT(workCopy).dots
  const pick = usePick()
  return (
    <>
      <h1>{t.shownTitle}</h1>
      <p className="second under">{now.countsVisible ? t.advice : t.few}</p>
      <ul className="dot-items">
        {now.items.map((item) => (
          <li key={item.subject} className={item.further ? 'dot-item is-further' : 'dot-item'}>
            <p className="voice" lang={view.workshop.locale}>
              {item.text}
            </p>
            {item.spread !== null && <Given item={item} spread={item.spread} />}
            {item.spread === null && item.own > 0 && <p className="dot-given">{t.own(item.own)}</p>}
            {item.theme !== null && (
              <p className="dot-given">{pick(now.themes.find(({ id }) => id === item.theme)?.label)}</p>
            )}
            {item.further && (
              <p className="dot-further">
                <Icon name="check" size={16} />
                {t.further}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Given({ item, spread }: { item: DotItemForPhone; spread: readonly number[] }) {
  const t = useT(workCopy).dots
  const all = spread.reduce((sum, dots) => sum + dots, 0)
  const words = all === 0 ? t.on(0) : t.given(all, spread.length)
  return (
    <p className="dot-given">
      <Dots filled={all} />
      <span>{item.own > 0 ? `${words} (${t.own(item.own)})` : words}</span>
    </p>
  )
}
