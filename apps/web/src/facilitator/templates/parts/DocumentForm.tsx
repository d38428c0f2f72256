import '../../../ui/look/wordButton.css'
import type { TemplateSection } from '@siroop/domain'
import { addSection } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { Choose, offeredOf } from '../form/Choose.js'
import { useEditing } from '../form/editing.js'
import { RowActs } from '../form/RowActs.js'
import { Said } from '../form/Said.js'
import { TextPair } from '../form/Texts.js'
import { Tick } from '../form/Tick.js'
import { placeOf } from '../places.js'
import { SigningForm } from './SigningForm.js'

/** The result document: what it is, its sections in order, how it is signed and looked back on. */
export function DocumentForm() {
  const { draft, t, words, act } = useEditing()
  const { sections } = draft.document
  const list = ['document', 'sections'] as const
  return (
    <>
      <h2 tabIndex={-1}>{t.parts.document}</h2>
      <TextPair at={['document', 'title']} label={t.titleField} />
      <Choose at={['document', 'kind']} label={words.document.kind} options={offeredOf(words.document.kinds)} />
      <section data-at={placeOf(list)}>
        <h3>{words.document.sections}</h3>
        <Said at={list} />
        <ol className="rows apart">
          {sections.map((section, index) => (
            <SectionRow key={section.id} section={section} index={index} />
          ))}
        </ol>
        <Button
          className="sm"
          onClick={() => act({ ok: true, value: addSection(draft).template }, words.document.sectionAdded)}
        >
          <Icon name="plus" />
          {words.document.addSection}
        </Button>
      </section>
      <SigningForm />
    </>
  )
}

function SectionRow({ section, index }: { readonly section: TemplateSection; readonly index: number }) {
  const { draft, words, say, put } = useEditing()
  const list = ['document', 'sections'] as const
  const at = [...list, index] as const
  const name = say(section.title) || words.document.sectionTitle(index + 1)
  const filling = draft.steps.filter(({ output }) => output?.section === section.id).map(({ title }) => say(title))
  const from = section.from ?? []
  return (
    <li className="with-act" data-at={placeOf(at)}>
      <div className="stack tight">
        <Said at={at} />
        <TextPair at={[...at, 'title']} label={words.document.sectionTitle(index + 1)} />
        <Choose
          at={[...at, 'render']}
          label={words.document.shows(index + 1)}
          options={offeredOf(words.document.renders)}
        />
        <TextPair at={[...at, 'body']} label={words.document.body(index + 1)} long optional />
        <Filled filling={filling} isEmpty={from.length === 0 && section.body === undefined} render={section.render} />
        <Tick at={[...at, 'optional']} label={words.document.leaveOutEmpty} about={name} />
        <details className="more" open={from.length > 0}>
          <summary className="wordsummary">{words.document.from(name)}</summary>
          <Said at={[...at, 'from']} under />
          {draft.steps.map(({ id, title }) => (
            <Tick
              key={id}
              at={[...at, 'from', from.indexOf(id)]}
              label={say(title)}
              checked={from.includes(id)}
              onTick={(checked) => {
                const next = checked ? [...from, id] : from.filter((one) => one !== id)
                put([...at, 'from'], next.length === 0 ? undefined : next)
              }}
            />
          ))}
        </details>
      </div>
      <RowActs list={list} index={index} count={draft.document.sections.length} name={name} keepsLast />
    </li>
  )
}

interface FilledProps {
  readonly filling: readonly string[]
  readonly isEmpty: boolean
  readonly render: TemplateSection['render']
}
/** Signatures and dates come by themselves; everything else needs a step, or a text. */
function Filled({ filling, isEmpty, render }: FilledProps) {
  const { words } = useEditing()
  if (filling.length > 0) return <p className="meta">{words.document.filledBy(filling.join(', '))}</p>
  if (!isEmpty || render === 'signatures' || render === 'checkins') return null
  return <p className="meta">{words.document.filledByNone}</p>
}
