import { limits, type SentenceView } from '@siroop/domain'
import { editRefusalTexts } from '@siroop/protocol/edits/editRefusalTexts'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { type PenBinding, type PenTakenBack, type PenUndo, unbound } from '../../connection/penDocument.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { counterFor } from '../../ui/words/counter.js'
import { isTextClosed } from '../editions/nextText.js'
import { useRegie } from '../regie.js'
import { AtCheckin } from './AtCheckin.js'
import { ReadingHints } from './ReadingHints.js'
import { useSentenceName } from './sentenceName.js'
import { Watch } from './Watch.js'

const nothing: PenUndo = { undo: false, redo: false }

/** The pen: a plain field on the shared sentence, with the notes behind it beside it. */
export function Pen({ sentence }: { sentence: SentenceView }) {
  const { view, board, pen, bindSentence, onPenTakenBack, writers, organisation, t, locale } = useRegie()
  const nameOf = useSentenceName()
  const field = useRef<HTMLTextAreaElement>(null)
  const binding = useRef<PenBinding>(unbound)
  const [can, setCan] = useState<PenUndo>(nothing)
  const id = useId()
  const known = pen?.sentences.some((one) => one.id === sentence.id) ?? false
  const frozen = isTextClosed(view)
  useEffect(() => {
    if (!field.current || !known || frozen) return
    const bound = bindSentence(sentence.id, field.current, setCan)
    binding.current = bound
    return () => {
      binding.current = unbound
      setCan(nothing)
      bound.untie()
    }
  }, [sentence.id, known, frozen, bindSentence])
  const [back, setTold] = useState<PenTakenBack | null>(null)
  useEffect(() => onPenTakenBack(setTold), [onPenTakenBack])
  const told = back?.sentence === sentence.id ? back : null
  const others = useSyncExternalStore(writers.subscribe, () => writers.of(sentence.id))
  const wanted = new Set(sentence.sources)
  const written = pen?.sentences.find((one) => one.id === sentence.id)?.text ?? ''
  const counter = counterFor(written, limits.sentence)
  const notes = board?.notes.filter((note) => wanted.has(note.id)) ?? []
  const lain = new Set(notes.map(({ bundle }) => bundle))
  const bundles = board?.bundles.filter(({ id: bundle, name }) => lain.has(bundle) && name !== '') ?? []
  return (
    <section className="pen">
      <div className="field">
        <label htmlFor={id}>{t.draft.penOf(nameOf(sentence))}</label>
        <p className="hint" id={`${id}h`}>
          {t.draft.penHint}
        </p>
        {told && (
          <div className="pen-back" role="alert">
            <p>
              {t.draft.penBack} {editRefusalTexts[told.why][locale]}
            </p>
            {told.words !== null && (
              <p>
                {t.draft.penBackWords} <span className="voice">“{told.words}”</span>
              </p>
            )}
            <Button className="sm" onClick={() => setTold(null)}>
              {t.general.close}
            </Button>
          </div>
        )}
        {frozen ? (
          <p className="voice txt">{sentence.text}</p>
        ) : (
          <textarea
            ref={field}
            id={id}
            className="input voice"
            rows={4}
            aria-describedby={`${id}h`}
            readOnly={!known}
          />
        )}
        {counter.shown && !frozen && (
          <p className={counter.over ? 'error' : 'meta nums'}>
            {counter.over ? t.drafting.tooLong(-counter.left) : t.drafting.left(counter.left)}
          </p>
        )}
        {!frozen && (
          <p className="pen-undo">
            <Button className="sm" aria-disabled={!can.undo} onClick={() => binding.current.undo()}>
              <Icon name="undo-2" size={16} />
              {t.drafting.undo}
            </Button>
            <Button className="sm" aria-disabled={!can.redo} onClick={() => binding.current.redo()}>
              {t.drafting.redo}
            </Button>
          </p>
        )}
        {/* Always there: a screen reader tells only what changes in a region that it knew. */}
        <p className="pen-writers" role="status">
          {others.length > 0 && !frozen && (
            <>
              <Icon name="pencil" size={16} /> {t.draft.penWriters(others)}
            </>
          )}
        </p>
      </div>
      <div className="origin">
        {!frozen && <AtCheckin sentence={sentence} />}
        {!frozen && <Watch sentence={sentence} written={written} />}
        {!frozen && <ReadingHints text={written} />}
        <h2>
          <Icon name="mail-open" size={16} /> {t.draft.herkomst}
        </h2>
        {notes.length === 0 && <p className="second small">{t.draft.herkomstNone}</p>}
        {bundles.length > 0 && <p className="second small">{t.drafting.bundles(bundles.map(({ name }) => name))}</p>}
        <ul>
          {notes.map((note) => {
            const wrote = note.organisation === null ? undefined : organisation(note.organisation)
            return (
              <li key={note.id}>
                <span className="voice">{note.text}</span>
                {wrote && view.countsVisible && (
                  <OrganisationMark shape={wrote.shape} letters={wrote.letters} title={wrote.name} />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
