import type { LeftOut, TakenAlong } from '@siroop/protocol'
import { formText } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Dialog } from '../../../ui/Sheet.js'
import { useEditing } from '../form/editing.js'

interface LeaveOutProps {
  readonly name: string
  readonly out: LeftOut
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** Before something goes that other things need: what goes along, and what is wrong after it. */
export function LeaveOut({ name, out, onLeave, onClose }: LeaveOutProps) {
  const { words, say, language } = useEditing()
  const { leave } = words
  const told = ({ what, title, check }: TakenAlong): string =>
    what === 'gate'
      ? leave.gate(say(title), check === undefined ? '' : words.gates.checks[check])
      : leave[what](say(title))
  const wrong = [...new Set(out.left.map((one) => formText(one, language)))]
  return (
    <Dialog title={leave.title(name)} onClose={onClose}>
      <div className="stack leave">
        {out.along.length > 0 && (
          <>
            <p>{leave.goes}</p>
            <ul>
              {out.along.map((one) => (
                <li key={JSON.stringify(one)}>{told(one)}</li>
              ))}
            </ul>
          </>
        )}
        {wrong.length > 0 && (
          <>
            <p>{leave.wrong}</p>
            <ul>
              {wrong.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
        <Button main onClick={onLeave}>
          {leave.yes}
        </Button>
        <Button onClick={onClose}>{leave.no}</Button>
      </div>
    </Dialog>
  )
}
