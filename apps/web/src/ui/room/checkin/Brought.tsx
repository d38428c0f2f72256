import type { BroughtAlong } from '@siroop/domain'
import { wallCopy } from '../../../copy/wall.js'
import { useT } from '../../language.js'
import './brought.css'

/** More of them stand in the report: here they would push the question from the screen. */
const mostTalks = 3

/** What comes along from then to the talk about what the room decides: sentences of its list, difficult talks, and notes that came back nowhere. */
export function Brought({ brought: { talks, unused, sentences = [] } }: { readonly brought: BroughtAlong }) {
  const t = useT(wallCopy)
  const lines = [
    ...sentences.map(({ text, restore }) => (restore === null ? text : t.putBack(restore))),
    ...talks.map(({ text }) => text),
  ]
  return (
    <div className="room-brought">
      {lines.length === 0 ? null : (
        <section>
          <h2>{t.broughtTalks}</h2>
          <ul>
            {lines.slice(0, mostTalks).map((text) => (
              <li key={text} className="voice">
                {text}
              </li>
            ))}
          </ul>
          {lines.length > mostTalks ? <p className="nums">{t.more(lines.length - mostTalks)}</p> : null}
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
