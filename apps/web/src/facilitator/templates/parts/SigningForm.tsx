import { newCheckins, newSigning } from '@siroop/protocol'
import { Choose, offeredOf } from '../form/Choose.js'
import { DurationField } from '../form/DurationField.js'
import { useEditing } from '../form/editing.js'
import { TextList, TextPair } from '../form/Texts.js'
import { Tick } from '../form/Tick.js'
import { placeOf } from '../places.js'

/** How the document is signed, and when people look back on it. */
export function SigningForm() {
  const { draft, words, put } = useEditing()
  const { signing, checkins } = draft.document
  const sign = ['document', 'signing'] as const
  const back = ['document', 'checkins'] as const
  const { document } = words
  return (
    <>
      <section data-at={placeOf(sign)}>
        <h3>{document.signing}</h3>
        <Tick
          at={sign}
          label={document.isSigned}
          checked={signing !== undefined}
          onTick={(checked) => put(sign, checked ? newSigning(draft) : undefined)}
        />
        {signing !== undefined && (
          <>
            <TextPair at={[...sign, 'statement']} label={document.statement} long />
            <Choose
              at={[...sign, 'reservation']}
              label={document.reservation}
              options={offeredOf(document.reservations)}
              otherwise="board-approval"
            />
          </>
        )}
      </section>
      <section data-at={placeOf(back)}>
        <h3>{document.checkins}</h3>
        <Tick
          at={back}
          label={document.isLookedBack}
          checked={checkins !== undefined}
          onTick={(checked) => put(back, checked ? newCheckins(draft) : undefined)}
        />
        {checkins !== undefined && <DurationField at={[...back, 'every']} label={document.every} />}
      </section>
      {checkins !== undefined && (
        <TextList
          at={[...back, 'questions']}
          title={document.questions}
          label={document.question}
          add={document.addQuestion}
        />
      )}
    </>
  )
}
