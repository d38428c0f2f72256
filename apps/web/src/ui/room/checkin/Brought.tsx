import type { BroughtAlong } from '@siroop/domain'
import { wallCopy } from '../../../copy/wall.js'
import { useT } from '../../language.js'
import './brought.css'

/** More of them stand in the report: here they would push the question from the screen. */
const mostTalks = 3

/** What comes along from then to the talk about what the room decides: difficult talks, and notes that came back nowhere. */
export function Brought({ brought: { talks, unused } }: { readonly brought: BroughtAlong }) {
  const t = useT(wallCopy)
  return (
    <div className="room-brought">
      {talks.length === 0 ? null : (
        <section>
          <h2>{t.broughtTalks}</h2>
          <ul>
            {talks.slice(0, mostTalks).map(({ text }) => (
              <li key={text} className="voice">
                {text}
              </li>
            ))}
          </ul>
          {talks.length > mostTalks ? <p className="nums">{t.more(talks.length - mostTalks)}</p> : null}
        </section>
      )}
      {unused.length === 0 ? null : (
        <section>
          <h2>{t.broughtUnused}</h2>
          <ul>
            {unused.map(({ why, notes }) => (
              <li key={why ?? 'none'}>
                <b className="nums">{notes}</b> {t.unusedWhy[why ?? 'none']}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
