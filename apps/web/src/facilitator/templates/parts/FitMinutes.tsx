import { withValue } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { minutesIn } from '../editor/minutes.js'
import { useEditing } from '../form/editing.js'
import { placeOf } from '../places.js'

interface FitProps {
  readonly meeting: number
  /** What is wrong stands beside it already. */
  readonly told?: boolean
}

/** Where the steps of a meeting take longer than the meeting: that, and the way to make the meeting as long. */
export function FitMinutes({ meeting: index, told = false }: FitProps) {
  const { draft, problems, words, say, language, act } = useEditing()
  const at = ['sessions', index, 'minutes'] as const
  const found = problems.find((one) => one.fault === 'minutes-do-not-fit' && placeOf(one.at) === placeOf(at))
  const meeting = draft.sessions[index]
  if (found === undefined || meeting === undefined) return null
  const minutes = minutesIn(draft, meeting)
  return (
    <div className="fit">
      {!told && <p className="error">{found.text[language]}</p>}
      <Button
        className="sm"
        onClick={() => act({ ok: true, value: withValue(draft, at, minutes) }, words.changed(say(meeting.title)))}
      >
        {words.meetings.fit(minutes)}
      </Button>
    </div>
  )
}
