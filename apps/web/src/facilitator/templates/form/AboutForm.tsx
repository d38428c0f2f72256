import { withoutLanguage } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Choose, offeredOf } from './Choose.js'
import { useEditing } from './editing.js'
import { NumberField } from './NumberField.js'
import { SourcesForm } from './PlainField.js'
import { TextPair } from './Texts.js'
import { Tick } from './Tick.js'

/** What the template is called, what it is for, for how many people, and in which languages. */
export function AboutForm() {
  const { draft, t, words, act } = useEditing()
  return (
    <>
      <h2 tabIndex={-1}>{t.parts.about}</h2>
      <TextPair at={['title']} label={t.titleField} />
      <TextPair at={['summary']} label={t.summary} long />
      <fieldset>
        <legend className="legend">{t.people}</legend>
        <div className="numbers">
          <NumberField at={['participants', 'min']} label={t.least} />
          <NumberField at={['participants', 'max']} label={t.most} />
          <NumberField at={['participants', 'ideal']} label={words.about.ideal} optional />
          <NumberField at={['participants', 'organisationsMin']} label={words.about.organisations} optional />
        </div>
        <Tick at={['participants', 'municipality']} label={words.about.municipality} />
        <TextPair at={['participants', 'note']} label={words.about.note} long optional />
      </fieldset>
      <section>
        <h3>{words.about.methodTitle}</h3>
        <p className="meta">{words.about.methodHint}</p>
        <Choose at={['method']} label={words.about.method} options={offeredOf(words.about.methods)} />
      </section>
      <SourcesForm />
      {draft.locales.length > 1 && (
        <section>
          <p className="row-acts">
            {draft.locales.map((kept) => {
              const other = draft.locales.find((locale) => locale !== kept)
              if (other === undefined) return null
              return (
                <Button
                  key={kept}
                  className="sm"
                  onClick={() => act({ ok: true, value: withoutLanguage(draft, other) }, t.oneLeft(t.language[kept]))}
                >
                  {t.onlyOne(t.language[kept])}
                </Button>
              )
            })}
          </p>
          <p className="meta">{t.onlyOneHint}</p>
        </section>
      )}
    </>
  )
}
