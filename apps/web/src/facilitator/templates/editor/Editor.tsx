import { inLocale, type Template } from '@siroop/domain'
import { problemText, type ToldProblem, withText, withValue } from '@siroop/protocol'
import { useEffect, useMemo, useRef, useState } from 'react'
import { facilitatorCopy } from '../../../copy/facilitator.js'
import { ErrorLine } from '../../../ui/ErrorLine.js'
import { useLanguage, useT } from '../../../ui/language.js'
import { AboutForm } from '../form/AboutForm.js'
import { type Editing, EditingContext, useEditing } from '../form/editing.js'
import { PrinciplesForm, ThemesForm, TypesForm } from '../form/ListForms.js'
import { MeetingsForm } from '../form/MeetingsForm.js'
import { StepForm } from '../form/StepForm.js'
import { hashOf, type Part, partIn, partOf, placesFor } from '../places.js'
import { EditorHead } from './EditorHead.js'
import { Elsewhere } from './Elsewhere.js'
import type { EditorProps } from './editorProps.js'
import { Outline } from './Outline.js'
import { Problems } from './Problems.js'
import { Told } from './Told.js'
import '../form/form.css'
import './editor.css'

/** One of the facilitator's own templates: its parts on the left, the open one in the middle, what is wrong on the right. */
export function Editor(props: EditorProps) {
  const { draft, problems, onChange } = props
  const t = useT(facilitatorCopy)
  const [language] = useLanguage()
  const [part, setPart] = useState<Part>(() => partIn(draft, location.hash))
  const [done, setDone] = useState<{ readonly said: string; readonly before: Template } | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [wanted, setWanted] = useState<ToldProblem | null>(null)
  const [isPut, setPut] = useState(false)
  const form = useRef<HTMLDivElement>(null)

  const editing = useMemo<Editing>(() => {
    const type = (next: Template) => {
      setDone(null)
      setRefused(null)
      onChange(next, false)
    }
    return {
      draft,
      problems,
      t: t.editor,
      language,
      say: (text) => inLocale(text, language),
      put: (path, value) => type(withValue(draft, path, value)),
      write: (path, typed) => type(withText(draft, path, typed)),
      act: (edited, said) => {
        if (edited.ok && edited.value === draft) return
        setRefused(edited.ok ? null : edited.error.map((one) => problemText(one, language)).join(' '))
        setDone(edited.ok ? { said, before: draft } : null)
        if (edited.ok) onChange(edited.value, true)
      },
      open: (next) => {
        setPart(next)
        history.replaceState(null, '', `#${hashOf(next)}`)
        setWanted(null)
      },
    }
  }, [draft, problems, t, language, onChange])

  // Who opens a part from far down its list, or below it on a narrow screen, sees where it begins.
  const opened = useRef(part)
  useEffect(() => {
    if (opened.current === part) return
    opened.current = part
    const top = form.current?.getBoundingClientRect().top ?? 0
    if (top < 0 || top > innerHeight / 2) form.current?.scrollIntoView({ block: 'start' })
  }, [part])
  // The field of a problem is there once its part is.
  useEffect(() => {
    if (wanted === null) return
    for (const place of placesFor(wanted.at)) {
      const found = form.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(place)}"]`)
      const field = found?.matches('input, textarea') ? found : found?.querySelector<HTMLElement>('input, textarea, h2')
      if (field) {
        field.focus()
        field.scrollIntoView({ block: 'center' })
        return
      }
    }
    form.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [wanted])
  const handleGo = (problem: ToldProblem) => {
    editing.open(partOf(draft, problem.at))
    setWanted({ ...problem })
  }
  const handleUndo = () => {
    if (done === null) return
    setDone(null)
    onChange(done.before, true)
  }
  return (
    <EditingContext value={editing}>
      <div className="tedit">
        <EditorHead {...props} onAsk={() => setPut(false)} />
        <main className="ecols">
          <div className="eside">
            <Outline part={part} />
          </div>
          <div className="eform" ref={form}>
            <ErrorLine text={props.problem} />
            <OpenPart part={part} />
          </div>
          <div className="ewrong">
            <Problems onGo={handleGo} />
          </div>
        </main>
        <Told done={done?.said ?? null} onUndo={handleUndo} refused={refused} onClose={() => setRefused(null)} />
        {props.keeping === 'elsewhere' && !isPut && (
          <Elsewhere onCopy={props.onKeepAsCopy} onTakeOver={props.onTakeOver} onClose={() => setPut(true)} />
        )}
      </div>
    </EditingContext>
  )
}

function OpenPart({ part }: { readonly part: Part }) {
  const { draft } = useEditing()
  switch (part.kind) {
    case 'about':
      return <AboutForm />
    case 'meetings':
      return <MeetingsForm />
    case 'types':
      return <TypesForm />
    case 'themes':
      return <ThemesForm />
    case 'principles':
      return <PrinciplesForm />
    case 'step': {
      const index = draft.steps.findIndex(({ id }) => id === part.id)
      // Every step is a form of its own: nothing of one is left in the next.
      return index < 0 ? <AboutForm /> : <StepForm key={part.id} index={index} />
    }
  }
}
