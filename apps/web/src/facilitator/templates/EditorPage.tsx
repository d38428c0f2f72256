import type { Template, Translated } from '@siroop/domain'
import type { OwnTemplateState, ToldProblem } from '@siroop/protocol'
import { useCallback, useEffect, useRef, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { saveFile } from '../../ui/device.js'
import { usePick, useT } from '../../ui/language.js'
import { pathOf } from '../routes.js'
import { Editor } from './editor/Editor.js'
import { createKeeper, type Keeping } from './keeper.js'
import { addTemplate, fetchTemplate, keepTemplate, templateFile } from './ownApi.js'

interface Written {
  readonly draft: Template
  readonly state: OwnTemplateState
  readonly problems: readonly ToldProblem[]
}
type Keeper = ReturnType<typeof createKeeper>

function later(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}

/** A template of one's own as the server has it; every change goes back by itself. */
export function EditorPage({ own }: { readonly own: string }) {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [written, setWritten] = useState<Written | null>(null)
  const [keeping, setKeeping] = useState<Keeping['kind']>('saved')
  const [fault, setFault] = useState<Translated | null>(null)
  const keeper = useRef<Keeper | null>(null)

  useEffect(() => {
    let gone = false
    const tell = (now: Keeping) => {
      setKeeping(now.kind)
      setFault(now.kind === 'away' ? now.fault : null)
      if (now.kind === 'saved')
        setWritten((before) => before && { ...before, state: now.state, problems: now.problems })
    }
    void fetchTemplate(own).then((answer) => {
      if (gone) return
      if (!answer.ok) return setFault(answer.error.message)
      const { rev, content, state, problems } = answer.value
      keeper.current = createKeeper({
        rev,
        save: (changed) => keepTemplate(own, changed),
        look: () => fetchTemplate(own),
        after: later,
        tell,
      })
      setWritten({ draft: content as Template, state, problems })
    })
    const handleLeaving = (event: BeforeUnloadEvent) => {
      if (keeper.current?.isOpen()) event.preventDefault()
    }
    addEventListener('beforeunload', handleLeaving)
    return () => {
      gone = true
      removeEventListener('beforeunload', handleLeaving)
      keeper.current?.stop()
    }
  }, [own])

  const handleChange = useCallback((draft: Template, atOnce: boolean) => {
    setWritten((before) => before && { ...before, draft })
    keeper.current?.change(draft, atOnce)
  }, [])
  if (written === null)
    return (
      <div className="home">
        <main className="hm">
          <p role="status">{fault ? say(fault) || t.general.failed : t.general.loading}</p>
          {fault && <a href={pathOf({ page: 'templates' })}>{t.templates.title}</a>}
        </main>
      </div>
    )
  const handleDownload = async () => {
    const file = await templateFile(own)
    if (file.ok) saveFile(file.value, `${written.draft.id}.yaml`)
    else setFault(file.error.message)
  }
  const leaveFor = (path: string) => {
    keeper.current?.stop()
    keeper.current = null
    location.assign(path)
  }
  const handleCopy = async () => {
    const made = await addTemplate(written.draft)
    if (made.ok) leaveFor(pathOf({ page: 'template', own: made.value.own }))
    else setFault(made.error.message)
  }
  return (
    <Editor
      {...written}
      own={own}
      keeping={keeping}
      problem={fault && (say(fault) || t.general.failed)}
      onChange={handleChange}
      onDownload={() => void handleDownload()}
      onKeepAsCopy={() => void handleCopy()}
      onTakeOver={() => {
        keeper.current?.stop()
        keeper.current = null
        location.reload()
      }}
    />
  )
}
