import type { Translated } from '@siroop/domain'
import { useState } from 'react'
import { requestFile } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { saveFile } from '../../ui/device.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import './keep.css'

interface KeepButtonProps {
  readonly workshop: string
  readonly title: string
}

/** Makes the keep file of a workshop and gives it to the browser; says why when it cannot be made now. */
export function KeepButton({ workshop, title }: KeepButtonProps) {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [state, setState] = useState<'idle' | 'making' | 'made'>('idle')
  const [fault, setFault] = useState<Translated | null>(null)
  const handleMake = async () => {
    if (state === 'making') return
    setState('making')
    setFault(null)
    const answer = await requestFile(`/api/workshops/${workshop}/keep`)
    if (answer.ok) saveFile(answer.value, `${fileName(t.keep.of(title))}.zip`)
    else setFault(answer.error.message)
    setState(answer.ok ? 'made' : 'idle')
  }
  return (
    <span className="keep">
      <Button
        className="sm"
        aria-disabled={state === 'making'}
        aria-label={t.keep.of(title)}
        onClick={() => void handleMake()}
      >
        <Icon name="hard-drive" />
        {t.keep.make}
      </Button>
      <span role="status">{state === 'making' ? t.keep.making : state === 'made' ? t.keep.made : ''}</span>
      <ErrorLine text={fault && say(fault)} />
    </span>
  )
}

const fileName = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
