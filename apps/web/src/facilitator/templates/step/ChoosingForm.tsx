import { dots, gradientsOf } from '@siroop/protocol'
import { Choose, offeredOf } from '../form/Choose.js'
import { useEditing } from '../form/editing.js'
import { NumberField } from '../form/NumberField.js'
import { Said } from '../form/Said.js'
import { Tick } from '../form/Tick.js'
import { placeOf } from '../places.js'

/** How a group chooses in a step that votes, and how it bundles in one that bundles. */
export function ChoosingForm({ step: index }: { readonly step: number }) {
  const { draft, words, put } = useEditing()
  const step = draft.steps[index]
  if (step === undefined || (step.kind !== 'vote' && step.kind !== 'cluster')) return null
  const { voting } = step
  const at = ['steps', index, 'voting'] as const
  const { choosing } = words
  const { none, consent, dots: byDots, gradients } = choosing.methods
  const methods = step.kind === 'vote' ? { dots: byDots, gradients } : { none, consent, dots: byDots }
  const votingOf = (method: string) => {
    if (method === 'dots') return dots
    if (method === 'gradients') return gradientsOf(draft)
    return method === 'none' ? undefined : { method, unit: 'organisation', purpose: 'decision' }
  }
  return (
    <>
      {step.kind === 'cluster' && (
        <section data-at={placeOf(['steps', index, 'cluster'])}>
          <h3>{choosing.bundling}</h3>
          <NumberField at={['steps', index, 'cluster', 'sharedFrom']} label={choosing.sharedFrom} optional />
        </section>
      )}
      <section data-at={placeOf(at)}>
        <h3>{choosing.title}</h3>
        <Said at={at} />
        <Choose
          at={[...at, 'method']}
          label={choosing.method}
          options={offeredOf(methods)}
          otherwise={step.kind === 'vote' ? 'dots' : 'none'}
          onChoose={(method) => put(at, votingOf(method))}
        />
        {voting?.method === 'dots' && (
          <>
            <div className="numbers">
              <NumberField at={[...at, 'dots']} label={choosing.dots} />
              <NumberField at={[...at, 'maxPerItem']} label={choosing.perItem} optional />
            </div>
            <Tick at={[...at, 'ownItems']} label={choosing.own} />
          </>
        )}
        {step.kind === 'vote' && (
          <Tick
            at={[...at, 'shuffle']}
            label={choosing.shuffle}
            // dots come in another order unless somebody says no
            checked={voting?.method === 'dots' ? voting.shuffle !== false : voting?.shuffle === true}
          />
        )}
        {step.kind === 'vote' && voting !== undefined && voting.method !== 'dots' && (
          <Choose
            at={[...at, 'purpose']}
            label={choosing.purpose}
            options={offeredOf(choosing.purposes)}
            otherwise="advice"
          />
        )}
      </section>
    </>
  )
}
