import type { GateCheck, TemplateGate } from '@siroop/domain'
import { addGate, gateFits, withValue } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { Choose, type Offered, offeredOf } from '../form/Choose.js'
import { DurationField } from '../form/DurationField.js'
import { useEditing } from '../form/editing.js'
import { NumberField } from '../form/NumberField.js'
import { RowActs } from '../form/RowActs.js'
import { Said } from '../form/Said.js'
import { TextPair } from '../form/Texts.js'
import { Tick } from '../form/Tick.js'
import { placeOf } from '../places.js'

/** What has to be true before a step closes, and whether that can be passed with a reason. */
export function GatesForm({ step }: { readonly step: number }) {
  const { draft, words, act } = useEditing()
  const at = ['steps', step, 'gate'] as const
  const gates = draft.steps[step]?.gate ?? []
  const checks = Object.keys(words.gates.checks) as GateCheck[]
  const fresh = checks.find((check) => gateFits(draft, step, check) && !gates.some((gate) => gate.check === check))
  const handleAdd = () => {
    const check = fresh ?? 'min-notes'
    act({ ok: true, value: addGate(draft, step, check) }, words.newStep.added(words.gates.checks[check]))
  }
  return (
    <section data-at={placeOf(at)}>
      <h3>{words.gates.title}</h3>
      <p className="meta">{words.gates.hint}</p>
      <Said at={at} />
      <ul className="rows apart">
        {gates.map((gate, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no id; their place is what they are
          <GateRow key={index} step={step} index={index} gate={gate} count={gates.length} />
        ))}
      </ul>
      <Button className="sm" onClick={handleAdd}>
        <Icon name="plus" />
        {words.gates.add}
      </Button>
    </section>
  )
}

interface GateRowProps {
  readonly step: number
  readonly index: number
  readonly gate: TemplateGate
  readonly count: number
}
function GateRow({ step, index, gate, count }: GateRowProps) {
  const { draft, words, put } = useEditing()
  const list = ['steps', step, 'gate'] as const
  const at = [...list, index] as const
  const { checks, fits, others } = words.gates
  const known = Object.keys(checks) as GateCheck[]
  const offered = (wanted: boolean): readonly Offered[] =>
    known
      .filter((check) => gateFits(draft, step, check) === wanted)
      .map((check) => ({ value: check, label: checks[check], group: wanted ? fits : others }))
  // another check counts something else: its value comes with it
  const handleCheck = (check: string) => {
    const made = addGate(withValue(draft, list, []), step, check as GateCheck).steps[step]?.gate?.[0]
    put(at, { ...made, severity: gate.severity, ...(gate.message === undefined ? {} : { message: gate.message }) })
  }
  return (
    <li className="with-act" data-at={placeOf(at)}>
      <div className="stack tight">
        <Said at={at} />
        <Choose
          at={[...at, 'check']}
          label={words.gates.which(index + 1)}
          options={[...offered(true), ...offered(false)]}
          onChoose={handleCheck}
        />
        <Counted at={[...at, 'value']} gate={gate} n={index + 1} />
        <Choose
          at={[...at, 'severity']}
          label={words.gates.severity(index + 1)}
          options={offeredOf(words.gates.severities)}
        />
        <TextPair at={[...at, 'message']} label={words.gates.message(index + 1)} optional />
      </div>
      <RowActs list={list} index={index} count={count} name={checks[gate.check]} />
    </li>
  )
}

interface CountedProps {
  readonly at: readonly (string | number)[]
  readonly gate: TemplateGate
  readonly n: number
}
/** How many, or within what time: for the checks that count. */
function Counted({ at, gate, n }: CountedProps) {
  const { words, put } = useEditing()
  const { check, value } = gate
  if (check === 'min-notes') return <NumberField at={at} label={words.gates.notes(n)} />
  if (check === 'first-step-within') return <DurationField at={at} label={words.gates.within(n)} />
  if (check !== 'min-organisations-contributed') return null
  return (
    <>
      <Tick
        at={at}
        label={words.gates.all}
        checked={value === 'all'}
        onTick={(checked) => put(at, checked ? 'all' : 2)}
      />
      {value !== 'all' && <NumberField at={at} label={words.gates.organisations(n)} />}
    </>
  )
}
