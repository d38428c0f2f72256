import type { Allowance, StepKind } from '@siroop/domain'
import type { FacilitatorCopy } from '../../copy/facilitator.js'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'

/** What the phones can do in this part. A switch where the facilitator decides; a fact where the part itself decides. */
export function Allowances() {
  const { view, t } = useRegie()
  const { now } = view
  if (now === null) return null
  const { kind, prompts } = now.texts
  const words = t.can
  const writing = (kind === 'contribute' || kind === 'backcast') && now.mode === 'silent'
  const sorting = kind === 'cluster' && now.mode !== 'round' && view.dots === null
  const talking = now.mode === 'pairs' || now.mode === 'small-group' ? now.mode : null
  const answering =
    view.dots === null ? answeringOf({ kind, dates: now.plansDates }, t) : view.dots.status === 'open' ? t.dots : null
  const range = now.perPerson ? words.writeRange(now.perPerson.min, now.perPerson.max) : ''
  return (
    <section className="can-part">
      <h2>{words.title}</h2>
      <ul>
        {writing && <Fact name={words.write} note={range} />}
        {writing && <Fact name={words.takeBack} note={words.takeBackNote} />}
        {writing && prompts.length > 0 && (
          <Switch allowance="prompts" name={words.prompts} note={words.promptsCount(prompts.length)} />
        )}
        {sorting && <Switch allowance="move" name={words.move} note={words.moveNote} />}
        {sorting && <Switch allowance="nameBundles" name={words.nameBundles} note={words.nameBundlesNote} />}
        {talking && <Fact name={words.talk[talking]} note={words.fixed} />}
        {answering && <Fact name={answering.phones} note={answering.phonesNote} />}
        {!writing && !sorting && !talking && !answering && <Fact name={words.look} note={words.fixed} />}
      </ul>
      {writing && (
        <p className="closed">
          <Icon name="lock" size={16} />
          <span>
            {words.hidden[0]}
            <b>{words.hidden[1]}</b>
            {words.hidden[2]}
          </span>
        </p>
      )}
    </section>
  )
}

/** Steps in which the phones answer: nothing to switch, but the facilitator wants to know who may do what. */
function answeringOf(
  { kind, dates }: { readonly kind: StepKind; readonly dates: boolean },
  t: FacilitatorCopy,
): { readonly phones: string; readonly phonesNote: string } | null {
  if (kind === 'check') return t.chapters.check
  if (kind === 'vote' || kind === 'assess') return t.chapters.poll
  if (kind === 'harvest' && !dates) return t.chapters.harvest
  return kind === 'assign' ? t.chapters.route : null
}

function Fact({ name, note }: { name: string; note: string }) {
  const { t } = useRegie()
  return (
    <li>
      <span>
        <b>{name}</b>
        {note !== '' && <span className="second">{note}</span>}
      </span>
      <span className="fact">
        {t.can.on}
        <Icon name="check" size={16} />
      </span>
    </li>
  )
}

function Switch({ allowance, name, note }: { allowance: Allowance; name: string; note: string }) {
  const { view, t, run } = useRegie()
  const on = view.allowances[allowance]
  return (
    <li>
      <span>
        <b>{name}</b>
        <span className="second">{note}</span>
      </span>
      <button
        type="button"
        className={on ? 'sw on' : 'sw'}
        role="switch"
        aria-checked={on}
        aria-label={name}
        onClick={() => void run({ type: 'allow', allowance, on: !on })}
      >
        <span>{on ? t.can.on : t.can.off}</span>
        <i />
      </button>
    </li>
  )
}
