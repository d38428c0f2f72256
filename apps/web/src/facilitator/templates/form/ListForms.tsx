import { placeOf } from '../places.js'
import { useEditing } from './editing.js'
import { OptionsForm } from './OptionsForm.js'
import { TextPair } from './Texts.js'

/** The kinds of organisation that a facilitator chooses from. */
export function TypesForm() {
  const { t } = useEditing()
  return (
    <>
      <h2 tabIndex={-1}>{t.parts.types}</h2>
      <p className="second">{t.typesHint}</p>
      <OptionsForm at={['organisationTypes']} fresh={t.newType} add={t.addType} helps />
    </>
  )
}

/** The themes that are talked about. */
export function ThemesForm() {
  const { t } = useEditing()
  return (
    <>
      <h2 tabIndex={-1}>{t.parts.themes}</h2>
      <p className="second">{t.themesHint}</p>
      <OptionsForm at={['themes']} fresh={t.newTheme} add={t.addTheme} />
    </>
  )
}

/** The eight principles in words of one's own. None can be left out (TNS-2). */
export function PrinciplesForm() {
  const { draft, t, say } = useEditing()
  return (
    <>
      <h2 tabIndex={-1}>{t.parts.principles}</h2>
      <p className="second">{t.principlesHint}</p>
      {(draft.principles ?? []).map((principle, index) => (
        <section key={principle.id} className="one" data-at={placeOf(['principles', index])}>
          <h3>{say(principle.label)}</h3>
          <p className="meta">{principle.group === 'ecological' ? t.nature : t.ofPeople}</p>
          <TextPair at={['principles', index, 'label']} label={t.principleName(index + 1)} />
          <TextPair at={['principles', index, 'definition']} label={t.definition(index + 1)} long />
          <TextPair at={['principles', index, 'question']} label={t.principleQuestion(index + 1)} long />
        </section>
      ))}
    </>
  )
}
