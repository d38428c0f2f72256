import { placeOf } from '../places.js'
import { type Path, useEditing } from './editing.js'

/** What is wrong exactly here; with `under` also what is wrong in any part of it that has no field of its own. */
export function Said({ at, under = false }: { readonly at: Path; readonly under?: boolean }) {
  const { problems, language } = useEditing()
  const here = placeOf(at)
  const found = problems.filter((one) => {
    const place = placeOf(one.at)
    return place === here || (under && place.startsWith(`${here}.`))
  })
  return found.map((one) => (
    <p key={`${placeOf(one.at)} ${one.fault}`} className={one.warns ? 'second' : 'error'}>
      {one.text[language]}
    </p>
  ))
}
