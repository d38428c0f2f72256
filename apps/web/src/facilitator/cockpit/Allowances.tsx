import type { Allowance, PhonesCan } from '@siroop/domain'
import type { FacilitatorCopy } from '../../copy/facilitator.js'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'

/** What the phones can do in this part. A switch where the facilitator decides; a fact where the part itself decides. */
export function Allowances() {
  const { view, t } = useRegie()
  const { now, phonesCan: can } = view
  if (now === null) return null
  const { prompts } = now.texts
  const words = t.can
  const answering = answeringOf(can, t)
  const sits = view.tables?.going === true
  const range = now.perPerson ? words.writeRange(now.perPerson.min, now.perPerson.max) : ''
  return (
    <section className="can-part">
      <h2>{words.title}</h2>
      <ul>
        {can === 'write' && <Fact name={words.write} note={range} />}
        {can === 'write' && (
          <Fact name={words.takeBack} note={now.opening ? t.writing.takeBackOpen : words.takeBackNote} />
        )}
        {can === 'write' && prompts.length > 0 && (
          <Switch allowance="prompts" name={words.prompts} note={words.promptsCount(prompts.length)} />
        )}
        {can === 'sort' && <Switch allowance="move" name={words.move} note={words.moveNote} />}
        {can === 'sort' && <Switch allowance="nameBundles" name={words.nameBundles} note={words.nameBundlesNote} />}
        {can === 'talk' && (
          <Fact name={words.talk[now.mode === 'small-group' ? 'small-group' : 'pairs']} note={words.fixed} />
        )}
        {answering && <Fact name={answering.phones} note={answering.phonesNote} />}
        {sits && <Fact name={t.tables.phones} note={t.tables.phonesNote} />}
        {can === 'look' && !sits && <Fact name={words.look} note={view.screensPaused ? t.ready.paused : words.fixed} />}
      </ul>
      {can === 'write' && now.opening && <p className="closed">{t.writing.openAtOnce}</p>}
      {can === 'write' && !now.opening && (
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

/** Where the phones answer there is nothing to switch, but the facilitator wants to know who may do what. */
function answeringOf(
  can: PhonesCan,
  t: FacilitatorCopy,
): { readonly phones: string; readonly phonesNote: string } | null {
  switch (can) {
    case 'check':
      return t.chapters.check
    case 'fill':
      return t.ready.filling
    case 'poll':
    case 'decide':
      return t.chapters.poll
    case 'mirror':
      return t.checkin.mirror
    case 'dots':
      return t.dots
    case 'harvest':
      return t.chapters.harvest
    case 'assign':
      return t.chapters.route
    default:
      return null
  }
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
