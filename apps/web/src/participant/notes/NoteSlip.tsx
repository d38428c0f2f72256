import type { MineNote } from '@siroop/board'
import type { TemplateField } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { Icon, type IconName } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { missingFields, type NoteWhere } from './noteWhere.js'

export interface NoteSlipProps {
  readonly note: MineNote
  readonly fields: readonly TemplateField[]
  readonly where: NoteWhere
  readonly mayChange: boolean
  readonly onChange: () => void
  readonly onField: (field: TemplateField) => void
  readonly onTakeBack: () => void
}

/** One own note: the words, what is still missing, where it is, what can be done with it. */
export function NoteSlip({ note, fields, where, mayChange, onChange, onField, onTakeBack }: NoteSlipProps) {
  const t = useT(participantCopy)
  const pick = usePick()
  return (
    <article className="slip">
      <p className="voice">{note.text}</p>
      {fields.map((field) => {
        const value = note.fields[field.id] ?? ''
        return value === '' ? null : (
          <p key={field.id} className="behaviour">
            {value}
          </p>
        )
      })}
      {missingFields(note, fields).map((field) => (
        <button key={field.id} type="button" className="missing" onClick={() => onField(field)}>
          <Icon name="pencil" size={16} />
          {pick(field.label)}
        </button>
      ))}
      <p className="foot">
        <Icon name={iconOf(where)} size={mayChange ? 16 : 20} />
        <WhereWords where={where} />
      </p>
      <div className="acts">
        {mayChange && (
          <button type="button" onClick={onChange}>
            <Icon name="pencil" size={16} />
            {t.mine.change}
          </button>
        )}
        <button type="button" onClick={onTakeBack}>
          <Icon name="undo-2" size={16} />
          {t.mine.takeBack}
        </button>
      </div>
    </article>
  )
}

const iconOf = (where: NoteWhere): IconName => {
  if (where.kind === 'on-this-device') return 'hard-drive'
  return where.kind === 'closed-on-table' || where.kind === 'late' ? 'mail' : 'mail-open'
}

function WhereWords({ where }: { where: NoteWhere }) {
  const t = useT(participantCopy).mine.where
  switch (where.kind) {
    case 'closed-on-table':
    case 'on-this-device':
    case 'open':
      return <span>{t[where.kind]}</span>
    case 'open-loose':
      return <span>{t.loose}</span>
    case 'late':
      return (
        <span>
          <b>{t.late}</b> {t.lateText}
        </span>
      )
    case 'open-in-bundle':
      if (where.bundle === '') return <span>{t.noName}</span>
      return (
        <span>
          {t.inBundle} <b>{where.bundle}</b>
          {where.agreed && (
            <>
              {' '}
              <span className="agreed">{t.agreed}</span>
            </>
          )}
        </span>
      )
  }
}
