import { inLocale, type Organisation } from '@siroop/domain'
import { type DragEvent, useState } from 'react'
import { sendLogo } from '../../api.js'
import { useRegie } from '../../regie.js'

/** Keeps a file as the logo of an organisation, chosen or dropped on its row, and says what came of it. */
export function useLogo({ id }: Pick<Organisation, 'id'>) {
  const { view, locale, run } = useRegie()
  const [state, setState] = useState<'idle' | 'over' | 'busy'>('idle')
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (file: File) => {
    setState('busy')
    setProblem(null)
    const sent = await sendLogo(view.workshop.id, file)
    setProblem(sent.ok ? null : inLocale(sent.error.message, locale))
    if (sent.ok) await run({ type: 'setLogo', organisation: id, sha256: sent.value.sha256 })
    setState('idle')
  }
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')
  return {
    state,
    problem,
    keep,
    /** For the row that files can be dropped on; what is dragged and is no file goes its own way. */
    dropping: {
      onDragOver: (event: DragEvent) => {
        if (!isFile(event)) return
        event.preventDefault()
        if (state === 'idle') setState('over')
      },
      onDragLeave: () => setState((now) => (now === 'over' ? 'idle' : now)),
      onDrop: (event: DragEvent) => {
        if (!isFile(event)) return
        event.preventDefault()
        setState('idle')
        const [file] = event.dataTransfer.files
        if (file !== undefined) void keep(file)
      },
    },
  }
}
