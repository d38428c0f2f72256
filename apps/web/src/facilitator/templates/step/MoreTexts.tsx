import type { TemplateOption } from '@siroop/domain'
import { addQuestion, addTable } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { type Path, useEditing } from '../form/editing.js'
import { OptionsForm } from '../form/OptionsForm.js'
import { RowActs } from '../form/RowActs.js'
import { TextList, TextPair } from '../form/Texts.js'
import { placeOf } from '../places.js'

/** What else is worded in a step: questions about each text, a scale to choose from, the tables at which people sit. */
export function MoreTexts({ step }: { readonly step: number }) {
  const { draft, t } = useEditing()
  const { kind, voting } = draft.steps[step] ?? {}
  const scale = ['steps', step, 'voting', 'scale'] as const
  return (
    <>
      {(kind === 'assess' || (draft.steps[step]?.assess ?? []).length > 0) && <Questions step={step} />}
      {voting?.scale !== undefined && (
        <section data-at={placeOf(scale)}>
          <h3>{t.scale}</h3>
          <Labels at={scale} options={voting.scale} />
        </section>
      )}
      {kind === 'tables' && <Tables step={step} />}
    </>
  )
}

/** Questions that are answered about each text; those of a check against principles belong to the method. */
function Questions({ step }: { readonly step: number }) {
  const { draft, t, words, act } = useEditing()
  const at = ['steps', step, 'assess'] as const
  const { kind, assess = [] } = draft.steps[step] ?? {}
  const isFree = kind !== 'check'
  return (
    <section data-at={placeOf(at)}>
      <h3>{t.asked}</h3>
      <ul className="rows apart">
        {assess.map((one, index) => (
          <li key={one.id} className={isFree ? 'with-act' : ''}>
            <div className="stack tight">
              <TextPair at={[...at, index, 'question']} label={t.askedQuestion(index + 1)} long />
              <div className="inner">
                {isFree ? (
                  <OptionsForm
                    at={[...at, index, 'answers']}
                    fresh={words.choosing.freshAnswer}
                    add={words.choosing.addAnswer}
                  />
                ) : (
                  <Labels at={[...at, index, 'answers']} options={one.answers} />
                )}
              </div>
            </div>
            {isFree && (
              <RowActs list={at} index={index} count={assess.length} name={words.choosing.question(index + 1)} />
            )}
          </li>
        ))}
      </ul>
      {isFree && (
        <Button
          className="sm"
          onClick={() => act({ ok: true, value: addQuestion(draft, step) }, words.changed(t.asked))}
        >
          <Icon name="plus" />
          {words.choosing.addQuestion}
        </Button>
      )}
    </section>
  )
}

function Tables({ step }: { readonly step: number }) {
  const { draft, t, words, say, act } = useEditing()
  const at = ['steps', step, 'tables'] as const
  const tables = draft.steps[step]?.tables ?? []
  return (
    <section data-at={placeOf(at)}>
      <h3>{t.tables}</h3>
      <ul className="rows apart">
        {tables.map((table, index) => {
          const name = say(table.title) || t.table(index + 1)
          return (
            <li key={table.id} className="with-act">
              <div className="stack tight">
                <TextPair at={[...at, index, 'title']} label={t.table(index + 1)} />
                <TextPair at={[...at, index, 'dilemma']} label={t.dilemma(index + 1)} long />
                <TextPair at={[...at, index, 'poleA']} label={t.oneSide(index + 1)} long optional />
                <TextPair at={[...at, index, 'poleB']} label={t.otherSide(index + 1)} long optional />
                <TextList
                  at={[...at, index, 'questions']}
                  title={words.choosing.tableQuestions(name)}
                  label={words.choosing.tableQuestion}
                  add={words.choosing.addTableQuestion}
                />
              </div>
              <RowActs list={at} index={index} count={tables.length} name={name} />
            </li>
          )
        })}
      </ul>
      <Button className="sm" onClick={() => act({ ok: true, value: addTable(draft, step) }, words.changed(t.tables))}>
        <Icon name="plus" />
        {words.choosing.addTable}
      </Button>
    </section>
  )
}

/** Words that can be changed where Siroop itself counts with what they stand for. */
function Labels({ at, options }: { readonly at: Path; readonly options: readonly TemplateOption[] }) {
  const { t } = useEditing()
  return (
    <div className="inner stack tight" data-at={placeOf(at)}>
      {options.map(({ id }, index) => (
        <TextPair key={id} at={[...at, index, 'label']} label={t.answer(index + 1)} />
      ))}
    </div>
  )
}
