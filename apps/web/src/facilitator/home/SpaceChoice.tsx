import { mayInSpace } from '@siroop/domain'
import { Choice } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import type { SpaceState } from '../account/accountApi.js'
import { accountCopy } from '../account/accountCopy.js'

/** Those of them in which workshops can be made, in the order in which somebody came into them. */
export const spacesToLead = (spaces: readonly SpaceState[]): readonly SpaceState[] =>
  spaces.filter(({ role }) => mayInSpace(role, 'lead'))

interface SpaceChoiceProps {
  readonly spaces: readonly SpaceState[]
  readonly chosen: string | undefined
  readonly onChoose: (space: string) => void
}
/** In which Space a workshop is made; nothing for who leads in one. */
export function SpaceChoice({ spaces, chosen, onChoose }: SpaceChoiceProps) {
  const t = useT(accountCopy)
  if (spaces.length < 2) return null
  return (
    <fieldset>
      <legend className="legend">{t.whichSpace}</legend>
      <p className="hint meta">{t.whichSpaceHint}</p>
      <div className="pair">
        {spaces.map(({ id, name }) => (
          <Choice key={id} name="space" checked={id === chosen} onChange={() => onChoose(id)}>
            {name || t.unnamed}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}
