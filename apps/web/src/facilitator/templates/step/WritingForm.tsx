import { Choose, offeredOf } from '../form/Choose.js'
import { useEditing } from '../form/editing.js'
import { NumberField } from '../form/NumberField.js'
import { Said } from '../form/Said.js'
import { Tick } from '../form/Tick.js'
import { placeOf } from '../places.js'

/** How people write in a step: all at once or in turn, with a name or without, how much. */
export function WritingForm({ step: index }: { readonly step: number }) {
  const { draft, words, put } = useEditing()
  const step = draft.steps[index]
  const { contribution } = step ?? {}
  if (step === undefined || contribution === undefined) return null
  const at = ['steps', index, 'contribution'] as const
  const { writing } = words
  return (
    <section data-at={placeOf(at)}>
      <h3>{writing.title}</h3>
      <Said at={at} />
      {contribution.mode === 'scribe' ? (
        <p className="second">{writing.scribe}</p>
      ) : (
        <Choose
          at={[...at, 'mode']}
          label={writing.mode}
          options={offeredOf(writing.modes)}
          // what is written in silence is opened together; what is said in turn is seen at once
          onChoose={(mode) => put(at, { ...contribution, mode, reveal: mode === 'silent' ? 'on-reveal' : 'live' })}
        />
      )}
      <Choose at={[...at, 'attribution']} label={writing.names} options={offeredOf(writing.attributions)} />
      <div className="numbers">
        {contribution.mode !== 'scribe' && (
          <>
            <NumberField at={[...at, 'perPerson', 'min']} label={writing.least} optional least={0} />
            <NumberField at={[...at, 'perPerson', 'max']} label={writing.most} optional />
          </>
        )}
        <NumberField at={[...at, 'maxChars']} label={writing.chars} optional />
      </div>
      {step.kind === 'contribute' && (
        <>
          {contribution.mode === 'silent' && <Tick at={[...at, 'prework']} label={writing.prework} />}
          <Tick at={[...at, 'proposal']} label={writing.proposal} />
        </>
      )}
    </section>
  )
}
