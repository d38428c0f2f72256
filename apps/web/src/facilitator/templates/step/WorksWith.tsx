import type { TemplateStep } from '@siroop/domain'
import { Choose, offeredOf } from '../form/Choose.js'
import { useEditing } from '../form/editing.js'
import { Said } from '../form/Said.js'
import { Tick } from '../form/Tick.js'
import { placeOf } from '../places.js'
import { kindsBefore, nameOfKind } from './kindNames.js'

/** Kinds of step that work on nothing: they tell, rest, or are about the whole text. */
const onItsOwn: ReadonlySet<TemplateStep['kind']> = new Set(['inform', 'break', 'sign', 'checkin'])

/** What a step works on, and what its notes are linked to. */
export function WorksWith({ step: index }: { readonly step: number }) {
  const { draft, words } = useEditing()
  const step = draft.steps[index]
  if (step === undefined) return null
  if (step.kind === 'checkin')
    return (
      <section>
        <h3>{words.works.title}</h3>
        <Earlier step={index} />
      </section>
    )
  if (onItsOwn.has(step.kind)) return null
  return (
    <>
      <Input step={index} />
      {step.noteKind !== undefined && <Links step={index} />}
    </>
  )
}

function Input({ step: index }: { readonly step: number }) {
  const { draft, words, say, put } = useEditing()
  const at = ['steps', index, 'input'] as const
  const chosen = draft.steps[index]?.input ?? []
  const before = kindsBefore(draft, index)
  // what is chosen and comes later, or is gone, can be taken out as well
  const kinds = [...before, ...chosen.filter((kind) => !before.includes(kind))]
  return (
    <section data-at={placeOf(at)}>
      <h3>{words.works.title}</h3>
      <p className="meta">{kinds.length === 0 ? words.works.none : words.works.hint}</p>
      <Said at={at} />
      {kinds.map((kind) => (
        <Tick
          key={kind}
          at={[...at, chosen.indexOf(kind)]}
          label={words.works.notesOf(nameOfKind(draft, kind, say))}
          checked={chosen.includes(kind)}
          onTick={(checked) => {
            const next = kinds.filter((one) => (one === kind ? checked : chosen.includes(one)))
            put(at, next.length === 0 ? undefined : next)
          }}
        />
      ))}
    </section>
  )
}

function Links({ step: index }: { readonly step: number }) {
  const { draft, words, say, put } = useEditing()
  const step = draft.steps[index]
  if (step === undefined) return null
  const at = ['steps', index, 'links'] as const
  const links = step.links ?? []
  const before = kindsBefore(draft, index).filter((kind) => kind !== step.noteKind)
  const others = links.map(({ to }) => to).filter((to) => !before.includes(to) && to !== step.noteKind)
  const own = step.kind === 'backcast' && step.noteKind !== undefined ? [step.noteKind] : []
  const kinds = [...before, ...others, ...own]
  if (kinds.length === 0) return null
  const keep = (next: typeof links) => put(at, next.length === 0 ? undefined : next)
  return (
    <section data-at={placeOf(at)}>
      <h3>{words.works.links}</h3>
      <p className="meta">{words.works.linksHint}</p>
      {kinds.map((kind) => {
        const place = links.findIndex(({ to }) => to === kind)
        const isOwn = kind === step.noteKind
        const name = nameOfKind(draft, kind, say)
        const added = isOwn
          ? ({ to: kind, required: false, rule: 'earlier-horizon-only' } as const)
          : { to: kind, required: true }
        return (
          <div key={kind} className="stack tight">
            <Tick
              at={[...at, place, 'to']}
              label={isOwn ? words.works.itself : words.works.linkTo(name)}
              checked={place >= 0}
              onTick={(checked) => keep(checked ? [...links, added] : links.filter(({ to }) => to !== kind))}
            />
            {place >= 0 && !isOwn && (
              <div className="inner">
                <Tick at={[...at, place, 'required']} label={words.works.linkMust(name)} />
              </div>
            )}
          </div>
        )
      })}
    </section>
  )
}

function Earlier({ step }: { readonly step: number }) {
  const { words, put } = useEditing()
  const at = ['steps', step, 'earlier'] as const
  return (
    <Choose
      at={at}
      label={words.works.earlier}
      options={offeredOf(words.works.earliers)}
      otherwise="none"
      onChoose={(value) => put(at, value === 'none' ? undefined : value)}
    />
  )
}
