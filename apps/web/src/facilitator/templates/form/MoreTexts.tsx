import { placeOf } from '../places.js'
import { useEditing } from './editing.js'
import { TextPair } from './Texts.js'

/** Words of a step that asks about each subject, lets people choose on a scale, or sits at tables: to be worded, not to be made. */
export function MoreTexts({ step }: { readonly step: number }) {
  const { draft, t } = useEditing()
  const { assess = [], tables = [], voting } = draft.steps[step] ?? {}
  const at = ['steps', step] as const
  return (
    <>
      {assess.length > 0 && (
        <section data-at={placeOf([...at, 'assess'])}>
          <h3>{t.asked}</h3>
          {assess.map((one, index) => (
            <div key={one.id} className="stack tight">
              <TextPair at={[...at, 'assess', index, 'question']} label={t.askedQuestion(index + 1)} long />
              <Labels at={[...at, 'assess', index, 'answers']} count={one.answers.length} label={t.answer} />
            </div>
          ))}
        </section>
      )}
      {voting?.scale !== undefined && (
        <section data-at={placeOf([...at, 'voting'])}>
          <h3>{t.scale}</h3>
          <Labels at={[...at, 'voting', 'scale']} count={voting.scale.length} label={t.answer} />
        </section>
      )}
      {tables.length > 0 && (
        <section data-at={placeOf([...at, 'tables'])}>
          <h3>{t.tables}</h3>
          {tables.map((table, index) => (
            <div key={table.id} className="stack tight">
              <TextPair at={[...at, 'tables', index, 'title']} label={t.table(index + 1)} />
              <TextPair at={[...at, 'tables', index, 'dilemma']} label={t.dilemma(index + 1)} long />
              <TextPair at={[...at, 'tables', index, 'poleA']} label={t.oneSide(index + 1)} long optional />
              <TextPair at={[...at, 'tables', index, 'poleB']} label={t.otherSide(index + 1)} long optional />
            </div>
          ))}
        </section>
      )}
    </>
  )
}

interface LabelsProps {
  readonly at: readonly (string | number)[]
  readonly count: number
  readonly label: (n: number) => string
}
function Labels({ at, count, label }: LabelsProps) {
  return (
    <div className="inner stack tight" data-at={placeOf(at)}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is added or removed here; their place is what they are
        <TextPair key={index} at={[...at, index, 'label']} label={label(index + 1)} />
      ))}
    </div>
  )
}
