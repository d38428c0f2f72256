import type { MineNote } from '@siroop/board'
import type { Organisation } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { linkWording } from '../ask/linkWording.js'
import { openQuestions, type Question } from '../ask/questions.js'
import { NoteAnswers } from './NoteAnswers.js'
import { NotePath } from './NotePath.js'
import type { TrailLine } from './noteTrail.js'
import type { NoteWhere } from './noteWhere.js'

export interface NoteSlipProps {
  readonly note: MineNote
  readonly questions: readonly Question[]
  readonly organisations: readonly Organisation[]
  readonly where: NoteWhere
  readonly trail: readonly TrailLine[]
  readonly mayChange: boolean
  /** False once the meetings are over: what is open stays open. */
  readonly asks: boolean
  readonly onChange: () => void
  readonly onAsk: (question: Question) => void
  readonly onTakeBack: () => void
}

/** One own note: the words, what was said with it, what is still open, where it is, what can be done with it. */
export function NoteSlip(props: NoteSlipProps) {
  const { note, questions, organisations, where, trail, mayChange, asks, onChange, onAsk, onTakeBack } = props
  const t = useT(participantCopy)
  const pick = usePick()
  const labelOf = (question: Question) =>
    question.kind === 'link' ? t.ask.link[linkWording(note, question.target)] : pick(question.field.label)
  return (
    <article className="slip way">
      <p className="voice">{note.text}</p>
      <NoteAnswers note={note} questions={questions} organisations={organisations} />
      {(asks ? openQuestions(note, questions) : []).map((question) => (
        <button key={question.id} type="button" className="missing" onClick={() => onAsk(question)}>
          <Icon name={question.kind === 'link' ? 'link' : 'pencil'} size={16} />
          <span>
            {labelOf(question)}
            {!question.required && <span className="optional"> {t.ask.optional}</span>}
          </span>
        </button>
      ))}
      <NotePath where={where} trail={trail} />
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
