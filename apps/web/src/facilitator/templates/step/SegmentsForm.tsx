import type { SegmentMode } from '@siroop/domain'
import { addSegment } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { Choose, offeredOf } from '../form/Choose.js'
import { useEditing } from '../form/editing.js'
import { NumberField } from '../form/NumberField.js'
import { RowActs } from '../form/RowActs.js'
import { Said } from '../form/Said.js'
import { TextPair } from '../form/Texts.js'
import { Tick } from '../form/Tick.js'
import { FitMinutes } from '../parts/FitMinutes.js'
import { placeOf } from '../places.js'

/** What the room does in a step, part by part, with minutes; and how that fits in its meeting. */
export function SegmentsForm({ step: index }: { readonly step: number }) {
  const { draft, t, words, act } = useEditing()
  const step = draft.steps[index]
  if (step === undefined) return null
  const list = ['steps', index, 'segments'] as const
  const sum = step.segments.reduce((total, { minutes }) => total + minutes, 0)
  const last: SegmentMode = step.segments.at(-1)?.mode ?? 'plenary'
  return (
    <section data-at={placeOf(list)}>
      <h3>
        {t.segments} <span className="second nums">{t.minutesSum(sum)}</span>
      </h3>
      <Said at={list} />
      <ol className="rows apart">
        {step.segments.map((_, part) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a step have no id; their place is what they are
          <li key={part} className="with-act">
            <div className="stack tight">
              <div className="segment">
                <NumberField at={[...list, part, 'minutes']} label={t.minutesPart(part + 1)} />
                <Choose
                  at={[...list, part, 'mode']}
                  label={words.segments.mode(part + 1)}
                  options={offeredOf(words.segments.modes)}
                />
              </div>
              <TextPair at={[...list, part, 'label']} label={t.segment(part + 1)} />
              <Opens step={index} part={part} />
            </div>
            <RowActs
              list={list}
              index={part}
              count={step.segments.length}
              name={words.segments.name(part + 1)}
              keepsLast
            />
          </li>
        ))}
      </ol>
      <Button
        className="sm"
        onClick={() => act({ ok: true, value: addSegment(draft, index, last) }, words.changed(t.segments))}
      >
        <Icon name="plus" />
        {words.segments.add}
      </Button>
      <FitMinutes meeting={draft.sessions.findIndex(({ id }) => id === step.session)} />
    </section>
  )
}

/** Which periods a part in which is written opens; only where a step opens periods. */
function Opens({ step: index, part }: { readonly step: number; readonly part: number }) {
  const { draft, words, say, put } = useEditing()
  const step = draft.steps[index]
  const opened = step?.lanes?.fillOrder ?? []
  const segment = step?.segments[part]
  if (step?.lanes?.by !== 'horizon' || opened.length === 0 || segment?.mode !== 'silent') return null
  const at = ['steps', index, 'segments', part, 'lanes'] as const
  const chosen = segment.lanes ?? []
  const named = (id: string) => say(draft.horizons?.find((one) => one.id === id)?.label) || id
  return (
    <fieldset data-at={placeOf(at)}>
      <legend className="legend">{words.segments.opens(part + 1)}</legend>
      <p className="meta">{words.segments.opensHint}</p>
      {opened.map((id) => (
        <Tick
          key={id}
          at={[...at, chosen.indexOf(id)]}
          label={named(id)}
          checked={chosen.includes(id)}
          onTick={(checked) => {
            const next = opened.filter((one) => (one === id ? checked : chosen.includes(one)))
            put(at, next.length === 0 ? undefined : next)
          }}
        />
      ))}
    </fieldset>
  )
}
