import { Choose, offeredOf } from '../form/Choose.js'
import { useEditing } from '../form/editing.js'
import { Said } from '../form/Said.js'
import { placeOf } from '../places.js'

/** Which section of the document a step fills, and with what. */
export function OutputForm({ step: index }: { readonly step: number }) {
  const { draft, words, say, put } = useEditing()
  const step = draft.steps[index]
  if (step === undefined || step.kind === 'break' || step.kind === 'inform') return null
  const at = ['steps', index, 'output'] as const
  const first = step.kind === 'cluster' ? 'clusters' : step.noteKind === undefined ? 'results' : 'all'
  return (
    <section data-at={placeOf(at)}>
      <h3>{words.output.title}</h3>
      <Said at={at} />
      <Choose
        at={[...at, 'section']}
        label={words.output.section}
        options={[
          { value: '', label: words.output.none },
          ...draft.document.sections.map(({ id, title }) => ({ value: id, label: say(title) })),
        ]}
        onChoose={(section) => put(at, section === '' ? undefined : { take: first, ...step.output, section })}
      />
      {step.output !== undefined && (
        <Choose at={[...at, 'take']} label={words.output.take} options={offeredOf(words.output.takes)} />
      )}
    </section>
  )
}
