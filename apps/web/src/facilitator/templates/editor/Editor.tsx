import { inLocale, type Template } from '@siroop/domain'
import {
  formText,
  type LeftOut,
  leaveOutAlong,
  type TemplateProblem,
  type ToldProblem,
  withText,
  withValue,
} from '@siroop/protocol'
import { useEffect, useMemo, useRef, useState } from 'react'
import { facilitatorCopy } from '../../../copy/facilitator.js'
import { ErrorLine } from '../../../ui/ErrorLine.js'
import { useLanguage, useT } from '../../../ui/language.js'
import { type Editing, EditingContext } from '../form/editing.js'
import { hashOf, type Part, partIn, partOf, placeOf, placesFor } from '../places.js'
import { type Changes, takenBack, withChange } from './changes.js'
import { EditorHead } from './EditorHead.js'
import { Elsewhere } from './Elsewhere.js'
import type { EditorProps } from './editorProps.js'
import { LeaveOut } from './LeaveOut.js'
import { OpenPart } from './OpenPart.js'
import { Outline } from './Outline.js'
import { Problems } from './Problems.js'
import { Told } from './Told.js'
import '../form/form.css'
import './editor.css'

/** What can be filled in. */
const fields = 'input, textarea, select'

/** Something that takes other things along: somebody is asked first. */
interface Asked {
  readonly name: string
  readonly out: LeftOut
  readonly leave: () => void
}

/** One of the facilitator's own templates: its parts on the left, the open one in the middle, what is wrong on the right. */
export function Editor(props: EditorProps) {
  const { draft, problems, onChange } = props
  const t = useT(facilitatorCopy)
  const [language] = useLanguage()
  const [part, setPart] = useState<Part>(() => partIn(draft, location.hash))
  const [done, setDone] = useState<string | null>(null)
  const [changes, setChanges] = useState<Changes>([])
  const [asked, setAsked] = useState<Asked | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [wanted, setWanted] = useState<ToldProblem | null>(null)
  const [isPut, setPut] = useState(false)
  const form = useRef<HTMLDivElement>(null)

  const editing = useMemo<Editing>(() => {
    const type = (next: Template, place: string) => {
      setDone(null)
      setRefused(null)
      setChanges((before) => withChange(before, { before: draft, place }))
      onChange(next, false)
    }
    const finish = (next: Template, said: string) => {
      setRefused(null)
      setDone(said)
      setChanges((before) => withChange(before, { before: draft, place: null }))
      onChange(next, true)
    }
    const refuse = (problems: readonly TemplateProblem[]) => {
      setDone(null)
      setRefused(problems.map((one) => formText(one, language)).join(' '))
    }
    return {
      draft,
      problems,
      t: t.editor,
      words: t.build,
      language,
      say: (text) => inLocale(text, language),
      put: (path, value) => type(withValue(draft, path, value), placeOf(path)),
      write: (path, typed) => type(withText(draft, path, typed), placeOf([...path, typed.locale])),
      act: (edited, said) => {
        if (!edited.ok) refuse(edited.error)
        else if (edited.value !== draft) finish(edited.value, said)
      },
      remove: (path, name, then) => {
        const out = leaveOutAlong(draft, path)
        if (!out.ok) return refuse(out.error)
        const leave = () => {
          setAsked(null)
          finish(out.value.template, t.editor.removed(name))
          then?.(out.value.template)
        }
        if (out.value.along.length === 0 && out.value.left.length === 0) leave()
        else setAsked({ name, out: out.value, leave })
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
  // Where a button goes away with what it did, who uses a keyboard goes on from the heading.
  const seen = useRef({ draft, part })
  useEffect(() => {
    const isOther = seen.current.draft !== draft || seen.current.part !== part
    seen.current = { draft, part }
    if (isOther && document.activeElement === document.body)
      form.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }, [draft, part])
  // The field of a problem is there once its part is.
  useEffect(() => {
    if (wanted === null) return
    for (const place of placesFor(wanted.at)) {
      const found = form.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(place)}"]`)
      const field = found?.matches(fields) ? found : found?.querySelector<HTMLElement>(`${fields}, h2`)
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
    const last = takenBack(changes)
    if (last === null) return
    setChanges(last.left)
    setDone(null)
    setRefused(null)
    onChange(last.before, true)
  }
  return (
    <EditingContext value={editing}>
      <div className="tedit">
        <EditorHead {...props} onAsk={() => setPut(false)} canUndo={changes.length > 0} onUndo={handleUndo} />
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
        <Told done={done} onUndo={handleUndo} refused={refused} onClose={() => setRefused(null)} />
        {asked !== null && <LeaveOut {...asked} onLeave={asked.leave} onClose={() => setAsked(null)} />}
        {props.keeping === 'elsewhere' && !isPut && (
          <Elsewhere onCopy={props.onKeepAsCopy} onTakeOver={props.onTakeOver} onClose={() => setPut(true)} />
        )}
      </div>
    </EditingContext>
  )
}
