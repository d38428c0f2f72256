import type { MineNote } from '@siroop/board'
import { type LinkTargets, linksField, type Organisation } from '@siroop/domain'
import { mine } from '../../connection/mine.js'
import { type CommandButton, useCommand } from '../useCommand.js'
import { formOf } from './fieldAnswer.js'
import { LinkScreen } from './LinkScreen.js'
import { PickScreen } from './PickScreen.js'
import { chosenLinks, linksValue, type Question } from './questions.js'
import { TypeScreen } from './TypeScreen.js'

export interface QuestionScreenProps {
  readonly note: MineNote
  readonly question: Question
  readonly organisations: readonly Organisation[]
  /** Its step was opened: links are decided by the server from then on. */
  readonly revealed: boolean
  /** Answered, or left for later. */
  readonly onDone: () => void
  readonly onLater: () => void
}

/** Asks one thing about a note and keeps the answer where it belongs. */
export function QuestionScreen({ note, question, organisations, revealed, onDone, onLater }: QuestionScreenProps) {
  const command = useCommand()
  const keep = (field: string, value: string) => {
    mine.change(note.id, { fields: { [field]: value } })
    onDone()
  }
  if (question.kind === 'link') {
    const { target } = question
    const handleSave = async (chosen: readonly string[]) => {
      if (revealed && !(await linkAll(command.run, { note, target, chosen }))) return
      keep(linksField, linksValue(note, target, chosen))
    }
    return (
      <LinkScreen
        note={note}
        target={target}
        problem={command.problem}
        busy={command.busy}
        onSave={(chosen) => void handleSave(chosen)}
        onLater={onLater}
      />
    )
  }
  const { field } = question
  const form = formOf(field, organisations)
  const handleSave = (value: string) => keep(field.id, value)
  return form === 'one' || form === 'many' ? (
    <PickScreen note={note} field={field} organisations={organisations} onSave={handleSave} onLater={onLater} />
  ) : (
    <TypeScreen note={note} field={field} form={form} onSave={handleSave} onLater={onLater} />
  )
}

interface Linking {
  readonly note: MineNote
  readonly target: LinkTargets
  readonly chosen: readonly string[]
}

/** One command per link that came or went, in order; what was done stays done when a later one is refused. */
async function linkAll(run: CommandButton['run'], { note, target, chosen }: Linking): Promise<boolean> {
  let linked = chosenLinks(note, target)
  for (const { subject: to } of target.options) {
    const on = chosen.includes(to)
    if (linked.includes(to) === on) continue
    if (!(await run({ type: on ? 'linkNote' : 'unlinkNote', note: note.id, to }))) return false
    linked = on ? [...linked, to] : linked.filter((one) => one !== to)
    mine.change(note.id, { fields: { [linksField]: linksValue(note, target, linked) } })
  }
  return true
}
