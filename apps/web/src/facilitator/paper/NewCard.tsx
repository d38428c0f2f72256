import { type ParticipantId, participantId } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { newId } from '../../ui/device.js'
import { Field } from '../../ui/Field.js'
import { useRegie } from '../regie.js'
import { nextNumber } from './paperCards.js'

/** Makes a card for somebody of one organisation; its number is to be written on the paper. */
export function NewCard({ onMade }: { onMade: (card: ParticipantId) => void }) {
  const { view, t, run } = useRegie()
  const [wanted, setWanted] = useState('')
  const organisation = view.organisations.find(({ id }) => id === wanted)?.id
  const handleMake = async (event: FormEvent) => {
    event.preventDefault()
    if (organisation === undefined) return
    const participant = participantId(newId())
    if (!(await run({ type: 'addPaperSeat', participant, organisation }))) return
    setWanted('')
    onMade(participant)
  }
  return (
    <form className="paper-new" onSubmit={handleMake}>
      <Field label={t.paper.newCard}>
        {(ids) => (
          <select {...ids} value={wanted} onChange={(event) => setWanted(event.target.value)}>
            <option value="">{t.paper.chooseOrganisation}</option>
            {view.organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" disabled={organisation === undefined}>
        {t.paper.make(nextNumber(view))}
      </Button>
    </form>
  )
}
