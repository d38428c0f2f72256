import { Choice } from '../../ui/Field.js'
import { useRegie } from '../regie.js'

/** Makes the room screen bright where the room cannot be dimmed. */
export function BrightRoom() {
  const { view, t, run } = useRegie()
  return (
    <Choice
      type="checkbox"
      checked={view.roomLight === 'bright'}
      onChange={({ target }) => void run({ type: 'lightRoom', light: target.checked ? 'bright' : 'dark' })}
    >
      {t.ready.brightRoom}
    </Choice>
  )
}
