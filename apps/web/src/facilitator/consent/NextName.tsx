import { useId, useState } from 'react'
import { useRegie } from '../regie.js'
import type { BundleRow } from '../steps/bundles.js'

/** The name of what comes next. A bundle that was left without one gets it here: nothing else waits for that. */
export function NextName({ bundle }: { bundle: BundleRow }) {
  const { t, boardActs } = useRegie()
  const field = useId()
  const [unnamed] = useState(bundle.name === '')
  const [name, setName] = useState('')
  // on the board at once: the large button puts to them what stands there
  const handleName = (typed: string) => {
    setName(typed)
    boardActs.rename(bundle.id, typed.trim())
  }
  if (!unnamed)
    return (
      <blockquote className="txt">
        <p className="voice">{bundle.name}</p>
      </blockquote>
    )
  return (
    <div className="field behaviour">
      <label htmlFor={field}>{t.bundling.unnamed}</label>
      <input id={field} className="input voice" value={name} onChange={(event) => handleName(event.target.value)} />
    </div>
  )
}
