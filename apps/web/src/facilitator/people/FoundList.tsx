import { Choice } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import type { FoundPerson } from './peopleApi.js'
import { peopleCopy } from './peopleCopy.js'

interface FoundListProps {
  readonly people: readonly FoundPerson[]
  readonly chosen: readonly FoundPerson[]
  readonly onChoose: (chosen: readonly FoundPerson[]) => void
}

/** Everything that was found, each with what tells it from somebody of the same name. */
export function FoundList({ people, chosen, onChoose }: FoundListProps) {
  const t = useT(peopleCopy)
  return (
    <fieldset className="ac-roles">
      <legend className="legend">{t.choose}</legend>
      <p className="second">{t.chooseHint}</p>
      {people.map((one) => (
        <Choice
          key={`${one.key.kind} ${one.key.within} ${one.key.id}`}
          type="checkbox"
          checked={chosen.includes(one)}
          onChange={({ target }) =>
            onChoose(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
          }
        >
          <b>{one.name}</b> {one.email}
          <br />
          <span className="second">
            {[one.organisation, t.kinds[one.key.kind], one.where, one.signed ? t.signed : null]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Choice>
      ))}
    </fieldset>
  )
}

/** Under which names somebody is looked for as well, who was found by an address: who got no mail has only a name. */
export const namesBehind = (who: string, people: readonly Pick<FoundPerson, 'name'>[]): readonly string[] =>
  who.includes('@') ? [...new Set(people.map(({ name }) => name))].filter((name) => name !== '') : []
