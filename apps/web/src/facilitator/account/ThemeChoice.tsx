import type { Answer } from '@siroop/protocol'
import { Choice } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import type { SpaceState } from './accountApi.js'
import { accountCopy } from './accountCopy.js'

interface ThemeChoiceProps {
  readonly space: SpaceState
  readonly themes: Answer<'themes'>
  readonly onChoose: (theme: string | null) => void
}

/** The house style of a Space, each with a piece of its colour. What is chosen holds at once. */
export function ThemeChoice({ space, themes, onChoose }: ThemeChoiceProps) {
  const t = useT(accountCopy)
  const standard = themes.find(({ isStandard }) => isStandard)?.id
  // that of the installation may change: who keeps to it follows
  const chosen = themes.some(({ id }) => id === space.theme) ? space.theme : standard
  return (
    <details>
      <summary>{t.theme}</summary>
      <fieldset>
        <legend className="legend">{t.themeHint}</legend>
        <div className="ac-roles">
          {themes.map(({ id, name, accent, isStandard }) => (
            <Choice
              key={id}
              name={`theme-${space.id}`}
              checked={id === chosen}
              onChange={() => onChoose(isStandard ? null : id)}
            >
              <svg className="ac-swatch" viewBox="0 0 24 24" aria-hidden="true">
                <rect width="24" height="24" rx="3" fill={accent} />
              </svg>
              {name} {isStandard && <span className="kind">{t.themeStandard}</span>}
            </Choice>
          ))}
        </div>
      </fieldset>
    </details>
  )
}
