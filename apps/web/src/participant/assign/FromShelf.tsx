import type { ShownFromShelf } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { useT } from '../../ui/language.js'

/** What the room looks at: what was done before somewhere else. It asks nothing. */
export function FromShelf({ shown: { title, place, problem, works } }: { readonly shown: ShownFromShelf }) {
  const t = useT(workCopy)
  return (
    <section className="as-shelf" aria-live="polite">
      <p>
        <b>{place === '' ? t.shelf.done : t.shelf.doneIn(place)}</b>
      </p>
      <p className="voice">{title}</p>
      <p>{problem}</p>
      {works !== '' && <p>{works}</p>}
    </section>
  )
}
