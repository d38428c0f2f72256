import type { Translated } from '@siroop/domain'
import { markedName } from '@siroop/manifest'
import { useState } from 'react'
import { requestFile } from '../../connection/http.js'
import { Button } from '../../ui/Button.js'
import { saveFile } from '../../ui/device.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'

/** Gives the browser all open notes as a table, also to who leads along and has no account; says why when it cannot. */
export function NotesFile() {
  const { view, t, locale, say } = useRegie()
  const { id, kind } = view.workshop
  const [making, setMaking] = useState(false)
  const [fault, setFault] = useState<Translated | null>(null)
  const handleMake = async () => {
    if (making) return
    setMaking(true)
    setFault(null)
    const answer = await requestFile(`/api/workshops/${id}/notes.csv?taal=${locale}`)
    setMaking(false)
    if (answer.ok) saveFile(answer.value, markedName(t.unused.fileName, kind, locale))
    else setFault(answer.error.message)
  }
  return (
    <div className="un-file">
      <Button className="sm" aria-disabled={making} onClick={() => void handleMake()}>
        <Icon name="download" />
        {t.unused.file}
      </Button>
      <span className="second small">{t.unused.fileText}</span>
      <ErrorLine text={fault && say(fault)} />
    </div>
  )
}
