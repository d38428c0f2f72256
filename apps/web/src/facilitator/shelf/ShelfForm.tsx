import { type ShelfContent, shelfKinds, shelfVisibilities } from '@siroop/domain'
import type { Answer, ShelfRow } from '@siroop/protocol'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'

interface ShelfFormProps {
  readonly first: ShelfContent
  readonly isNew: boolean
  readonly keep: (content: ShelfContent) => Promise<RequestAnswer<ShelfRow>>
  readonly onDone: () => void
}

/** One thing of the shelf in a form. Nothing is kept before the button; what does not do stands at its field. */
export function ShelfForm({ first, isNew, keep, onDone }: ShelfFormProps) {
  const t = useT(facilitatorCopy)
  const words = t.shelfPage
  const say = usePick()
  const [content, setContent] = useState(first)
  const [values, setValues] = useState(first.values.join(', '))
  const [failed, setFailed] = useState<Extract<RequestAnswer<ShelfRow>, { ok: false }>['error'] | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { problems = [] } = (failed?.detail as Answer<'wrongShelf'> | undefined) ?? {}
  const wrong = (at: string) => {
    const found = problems.find((one) => one.at === at || one.at.startsWith(`${at}[`))
    return found ? say(found.text) : null
  }
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await keep({ ...content, values: values.split(',') })
    if (done.ok) onDone()
    else setFailed(done.error)
  }
  const text = (asked: Omit<TextProps, 'onChange'> & { readonly put: (value: string) => Partial<ShelfContent> }) => {
    const { put, ...rest } = asked
    return <Text {...rest} error={wrong(asked.at)} onChange={(value) => setContent({ ...content, ...put(value) })} />
  }
  const { needs, works, call, from } = content
  return (
    <form className="pl-form" onSubmit={handleSubmit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {isNew ? words.form.add : words.form.change}
      </h1>
      <fieldset>
        <legend className="legend">{words.form.kind}</legend>
        {shelfKinds.map((kind) => (
          <Choice
            key={kind}
            name="kind"
            checked={content.kind === kind}
            onChange={() => setContent({ ...content, kind })}
          >
            {words.kinds[kind]} <span className="second">{words.kindHints[kind]}</span>
          </Choice>
        ))}
      </fieldset>
      {text({
        at: 'title',
        label: content.kind === 'flaw' ? words.form.titleFlaw : words.form.title,
        value: content.title,
        put: (title) => ({ title }),
      })}
      {text({ at: 'problem', label: words.problem, value: content.problem, rows: 3, put: (problem) => ({ problem }) })}
      <Group title={words.needs}>
        {text({
          at: 'needs.law',
          label: words.law,
          hint: words.form.lawHint,
          value: needs.law,
          put: (law) => ({ needs: { ...needs, law } }),
        })}
        {text({
          at: 'needs.money',
          label: words.money,
          hint: words.form.moneyHint,
          value: needs.money,
          put: (money) => ({ needs: { ...needs, money } }),
        })}
        {text({
          at: 'needs.people',
          label: words.people,
          hint: words.form.peopleHint,
          value: needs.people,
          put: (people) => ({ needs: { ...needs, people } }),
        })}
      </Group>
      {text({
        at: 'works.text',
        label: words.works,
        hint: words.form.worksHint,
        value: works.text,
        rows: 3,
        put: (said) => ({ works: { ...works, text: said } }),
      })}
      {text({
        at: 'works.on',
        label: words.form.worksDay,
        value: works.on ?? '',
        type: 'date',
        put: (on) => ({ works: { ...works, on: on === '' ? null : on } }),
      })}
      <Group title={words.call}>
        {text({
          at: 'call.function',
          label: words.form.function,
          hint: words.form.functionHint,
          value: call.function,
          put: (value) => ({ call: { ...call, function: value } }),
        })}
        {text({
          at: 'call.organisation',
          label: words.form.organisation,
          value: call.organisation,
          put: (organisation) => ({ call: { ...call, organisation } }),
        })}
        {text({
          at: 'call.address',
          label: words.form.address,
          hint: words.form.addressHint,
          value: call.address,
          put: (address) => ({ call: { ...call, address } }),
        })}
      </Group>
      <Text
        at="values"
        label={words.form.values}
        hint={words.form.valuesHint}
        value={values}
        error={wrong('values')}
        onChange={setValues}
      />
      <Group title={words.from}>
        {text({
          at: 'from.place',
          label: words.form.place,
          value: from.place,
          put: (place) => ({ from: { ...from, place } }),
        })}
        {text({
          at: 'from.organisation',
          label: words.form.organisation,
          value: from.organisation,
          put: (organisation) => ({ from: { ...from, organisation } }),
        })}
        {text({
          at: 'from.step',
          label: words.form.step,
          value: from.step,
          put: (step) => ({ from: { ...from, step } }),
        })}
        {text({
          at: 'from.year',
          label: words.form.year,
          value: from.year,
          put: (year) => ({ from: { ...from, year } }),
        })}
      </Group>
      <fieldset>
        <legend className="legend">{words.visibility}</legend>
        {shelfVisibilities.map((visibility) => (
          <Choice
            key={visibility}
            name="visibility"
            checked={content.visibility === visibility}
            onChange={() => setContent({ ...content, visibility })}
          >
            {words.visibilities[visibility]}
          </Choice>
        ))}
      </fieldset>
      <ErrorLine text={failed && (say(failed.message) || t.general.failed)} />
      <div className="row-actions">
        <Button main type="submit">
          {isNew ? words.form.keep : words.form.keepChange}
        </Button>
        <Button onClick={onDone}>{words.form.cancel}</Button>
      </div>
    </form>
  )
}

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className="pl-group">
    <legend className="legend">{title}</legend>
    {children}
  </fieldset>
)

interface TextProps {
  /** Place in the item, as a problem names it. */
  readonly at: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows?: number
  readonly type?: 'text' | 'date'
  readonly error?: string | null
  readonly onChange: (value: string) => void
}
function Text({ label, hint, value, rows, type = 'text', error = null, onChange }: TextProps) {
  return (
    <Field label={label} error={error} {...(hint === undefined ? {} : { hint })}>
      {(ids) =>
        rows === undefined ? (
          <input {...ids} type={type} value={value} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <textarea {...ids} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  )
}
