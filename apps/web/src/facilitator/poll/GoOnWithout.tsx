import type { PollItemForRegie } from '@siroop/domain'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Dialog } from '../../ui/Sheet.js'
import type { ChoiceProps } from '../choice.js'
import { useRegie } from '../regie.js'
import { nextToDo, pointAt } from './polled.js'

/** On to the next subject while nothing was recorded about this one: it asks first, and nothing is lost. */
export function GoOnWithout({ item, onChoose }: Pick<ChoiceProps, 'onChoose'> & { readonly item: PollItemForRegie }) {
  const { view, t, run } = useRegie()
  const words = t.chapters.poll
  const [asking, setAsking] = useState(false)
  const next = nextToDo(view, item)
  if (next === null) return null
  const handleGo = async () => {
    if (!(await run(pointAt(next)))) return
    setAsking(false)
    onChoose({ subject: next.subject })
  }
  return (
    <>
      <Button plain onClick={() => setAsking(true)}>
        {words.goOnWithout}
      </Button>
      {asking && (
        <Dialog title={words.goOnTitle} onClose={() => setAsking(false)}>
          <div className="stack">
            <p className="second">{words.goOnHint}</p>
            <div className="row-end">
              <Button plain onClick={handleGo}>
                {words.goOnDo}
              </Button>
              <Button onClick={() => setAsking(false)}>{words.stay}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
