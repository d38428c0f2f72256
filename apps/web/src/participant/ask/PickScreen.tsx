import './ask.css'
import '../decide/decide.css'
import type { MineNote } from '@siroop/board'
import { idsInField, type Organisation, type TemplateField } from '@siroop/domain'
import { useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { Asked } from './Asked.js'
import { formOf, optionsOf } from './fieldAnswer.js'
import { OptionRows } from './OptionRows.js'

export interface PickScreenProps {
  readonly note: MineNote
  readonly field: TemplateField
  readonly organisations: readonly Organisation[]
  readonly onSave: (value: string) => void
  readonly onLater: () => void
}

/** A field whose answer is picked: one or more of a list, organisations, yes or no. */
export function PickScreen({ note, field, organisations, onSave, onLater }: PickScreenProps) {
  const t = useT(participantCopy).ask
  const pick = usePick()
  const [locale] = useLanguage()
  const [chosen, setChosen] = useState<readonly string[]>(idsInField(note.fields[field.id]))
  const [empty, setEmpty] = useState(false)
  const handleSave = () => (chosen.length === 0 ? setEmpty(true) : onSave(chosen.join(' ')))
  return (
    <Asked
      note={note.text}
      question={pick(field.label)}
      hints={[field.help ? pick(field.help) : '', field.type === 'person' ? t.whoSpeaks : ''].filter(
        (hint) => hint !== '',
      )}
      required={field.required === true}
      problem={empty ? t.choose : null}
      onLater={onLater}
      onSave={handleSave}
    >
      <OptionRows
        legend={pick(field.label)}
        rows={optionsOf(field, { organisations, locale, yes: t.yes, no: t.no })}
        chosen={chosen}
        many={formOf(field, organisations) === 'many'}
        onChoose={(next) => {
          setEmpty(false)
          setChosen(next)
        }}
      />
    </Asked>
  )
}
