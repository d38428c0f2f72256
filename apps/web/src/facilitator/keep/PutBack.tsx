import type { Answer } from '@siroop/protocol'
import { type ChangeEvent, useId, useState } from 'react'
import { type RequestAnswer, request } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { pathOf } from '../routes.js'
import './keep.css'

/** Puts a workshop back from its keep file. What is not right with the file is told, and then nothing was changed. */
export function PutBack() {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const hint = useId()
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<RequestAnswer<Answer<'restored'>> | null>(null)
  const handleFile = async ({ currentTarget: field }: ChangeEvent<HTMLInputElement>) => {
    const [file] = field.files ?? []
    if (file === undefined) return
    setBusy(true)
    setAnswer(await request<Answer<'restored'>>('/api/keep', { file }))
    setBusy(false)
    field.value = ''
  }
  return (
    <details className="put-back">
      <summary>{t.keep.backTitle}</summary>
      <p>{t.keep.what}</p>
      <label className="btn sm">
        <Icon name="plus" />
        {t.keep.choose}
        <input type="file" className="vh" accept=".zip,application/zip" aria-describedby={hint} onChange={handleFile} />
      </label>
      <p className="meta" id={hint}>
        {t.keep.chooseWhat}
      </p>
      <div role="status">
        {busy && <p>{t.keep.puttingBack}</p>}
        {!busy && answer?.ok && (
          <>
            <p>{t.keep.back(answer.value.title)}</p>
            <p className="row-acts">
              <a className="btn sm" href={pathOf({ page: 'cockpit', workshop: answer.value.workshop })}>
                {t.keep.toIt}
              </a>
              {answer.value.manifestPath !== null && (
                <a className="btn sm" href={answer.value.manifestPath}>
                  {t.keep.toManifest}
                </a>
              )}
            </p>
          </>
        )}
      </div>
      <ErrorLine text={!busy && answer?.ok === false && say(answer.error.message)} />
    </details>
  )
}
