import type { CommitmentView, Effort, OrganisationId } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { type Described, isSame, savedOf, stillTyped } from './described.js'

const efforts: readonly Effort[] = ['low', 'medium', 'high']

/** What the room says about an action: who joins, what it needs, what a resident sees, how much effort it is. */
export function DescribeForm({ commitment }: { commitment: CommitmentView }) {
  const { view, t, run } = useRegie()
  const words = t.chapters.route
  const { subject, asked, status } = commitment
  const saved = savedOf(commitment)
  // what another facilitator saved comes in, but for what was changed here
  const [base, setBase] = useState(saved)
  const [typed, setTyped] = useState<Partial<Described>>({})
  if (!isSame(saved, base)) {
    setBase(saved)
    setTyped(stillTyped(typed, base))
  }
  const { partners, seen, means, effort } = { ...saved, ...typed }
  const type = (change: Partial<Described>) => setTyped({ ...typed, ...change })
  const changed = !isSame({ partners, seen, means, effort }, saved)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    void run({ type: 'describeCommitment', subject, partners, seen: seen || null, means: means || null, effort })
  }
  const handlePartner = (id: OrganisationId) =>
    type({ partners: partners.includes(id) ? partners.filter((one) => one !== id) : [...partners, id] })
  return (
    <form className="rt-describe" onSubmit={handleSubmit}>
      {status !== 'accepted' && <p className="second small">{words.waiting}</p>}
      <fieldset>
        <legend className="legend">{words.partners}</legend>
        <div className="rt-partners">
          {view.organisations
            .filter(({ id }) => id !== asked)
            .map(({ id, name }) => (
              <label key={id} className="tick">
                <input type="checkbox" checked={partners.includes(id)} onChange={() => handlePartner(id)} />
                {name}
              </label>
            ))}
        </div>
      </fieldset>
      <div className="pair">
        <Field label={words.seen}>
          {(ids) => (
            <textarea {...ids} rows={2} value={seen} onChange={(event) => type({ seen: event.target.value })} />
          )}
        </Field>
        <Field label={words.means}>
          {(ids) => (
            <textarea {...ids} rows={2} value={means} onChange={(event) => type({ means: event.target.value })} />
          )}
        </Field>
      </div>
      <div className="rt-effort">
        <span className="legend">{words.effort}</span>
        <Segmented
          label={words.effort}
          options={efforts.map((id) => ({ id, label: words.efforts[id] }))}
          value={effort}
          onChange={(chosen) => type({ effort: chosen })}
        />
        <Button type="submit" className="sm" disabled={!changed}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
