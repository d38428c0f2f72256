import { type AgreementStage, agreementPlace, agreementStages, nextStage } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import type { AgreementRow } from '@siroop/protocol'
import { useState } from 'react'
import { agreementsCopy } from '../../copy/agreements.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { CopyLink } from '../CopyLink.js'

interface AgreementOneProps {
  readonly row: AgreementRow
  readonly origin: string
  readonly onBack: () => void
  readonly onChange: () => void
  readonly onMove: (to: AgreementStage) => void
  readonly onRemove: () => void
}

/** One agreement: how far it is, what the next stage needs, what it says, and who holds to it. */
export function AgreementOne({ row, origin, onBack, onChange, onMove, onRemove }: AgreementOneProps) {
  const words = useT(agreementsCopy)
  const f = words.form
  const say = usePick()
  const [locale] = useLanguage()
  const [removing, setRemoving] = useState(false)
  const { content, stage, missing, source } = row
  const next = nextStage(stage)
  const at = agreementStages.indexOf(stage)
  const before = stage === 'stopped' ? undefined : agreementStages[at - 1]
  const day = (value: string) => dayInWords(value, locale)
  const line = (term: string, text: string) =>
    text !== '' && (
      <div>
        <dt>{term}</dt>
        <dd lang={content.locale}>{text}</dd>
      </div>
    )
  const { business, noticed, trial } = content
  return (
    <>
      <p>
        <Button className="btn-plain sm" onClick={onBack}>
          <Icon name="arrow-left" />
          {words.toAll}
        </Button>
      </p>
      <div className="hhead">
        <h1 className="voice" lang={content.locale}>
          {content.title}
        </h1>
      </div>
      <ol className="ag-stages" aria-label={words.stageOf(words.stages[stage])}>
        {agreementStages
          .filter((one) => one !== 'stopped')
          .map((one, place) => (
            <li
              key={one}
              aria-current={one === stage ? 'step' : undefined}
              className={place <= at && stage !== 'stopped' ? 'done' : ''}
            >
              {words.stages[one]}
            </li>
          ))}
      </ol>
      {stage === 'stopped' && (
        <p>
          <b>{words.stages.stopped}</b>
        </p>
      )}
      <p className="second">
        {words.seenBy(words.visibility[content.visibility])}
        {row.adopted > 0 && ` · ${words.adopted(row.adopted)}`}
      </p>
      {source !== null && (
        <p className="second">
          {words.source([source.title, source.place, source.organisations.join(', ')].filter(Boolean).join(' · '))}
        </p>
      )}
      {next !== null && missing.length > 0 && (
        <section className="ag-missing">
          <h2>{words.missing(words.stages[next])}</h2>
          <ul>
            {missing.map(({ at: field, text }) => (
              <li key={field}>
                <b>{labelOf(f, field)}:</b> {say(text)}
              </li>
            ))}
          </ul>
          {next === 'noticed' && <p>{words.gate}</p>}
        </section>
      )}
      <div className="row-actions">
        {next !== null && missing.length === 0 && (
          <Button main onClick={() => onMove(next)}>
            {words.go[next]}
          </Button>
        )}
        <Button main={missing.length > 0} onClick={onChange}>
          <Icon name="pencil" />
          {words.change}
        </Button>
        {stage === 'shared' && <Button onClick={() => onMove('recorded')}>{words.takeOut}</Button>}
        {stage === 'stopped' && <Button onClick={() => onMove('complaint')}>{words.again}</Button>}
        {before !== undefined && stage !== 'shared' && (
          <Button onClick={() => onMove(before)}>{words.back(words.stages[before])}</Button>
        )}
        {stage !== 'shared' && stage !== 'stopped' && (
          <Button onClick={() => onMove('stopped')}>{words.go.stopped}</Button>
        )}
      </div>
      {row.path !== null && (
        <section className="pl-part">
          <h2>{words.address}</h2>
          {!row.published && <p>{words.forPartners}</p>}
          <CopyLink link={origin + row.path} what={words.address} />
        </section>
      )}
      {stage === 'shared' && row.path === null && <p>{words.notPublic}</p>}
      <section className="pl-part">
        <h2>{words.between}</h2>
        {content.between.length === 0 ? (
          <p>{words.noBetween}</p>
        ) : (
          <ul className="ag-pairs">
            {content.between.map(({ name, agreedOn }) => (
              <li key={name}>
                <b>{name}</b>{' '}
                <span className="second">{agreedOn === null ? words.noYet : words.yesOn(day(agreedOn))}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <dl className="ag-says">
        {line(f.rule, content.rule)}
        {line(words.stages.complaint, content.complaint)}
        {line(words.stages.solution, content.solution)}
        {line(f.costs, business.costs)}
        {line(f.pays, business.pays)}
        {line(f.yields, business.yields)}
        {line(f.benefits, business.benefits)}
        {line(f.gain, business.gain)}
        {line(f.sharing, business.sharing)}
        {line(f.trial, [trial.from, trial.until].flatMap((one) => (one === null ? [] : [day(one)])).join(' – '))}
        {line(f.quote, noticed.quote)}
        {line(f.who, noticed.who)}
        {line(f.on, noticed.on === null ? '' : day(noticed.on))}
        {line(f.how, noticed.how)}
        {line(f.basis, content.basis)}
        {line(f.reviewOn, content.reviewOn === null ? '' : day(content.reviewOn))}
        {line(f.keywords, content.keywords.join(', '))}
        {line(f.ask, content.ask)}
        {line(f.place, agreementPlace(content))}
      </dl>
      {stage !== 'shared' && (
        <section className="pl-part">
          {!removing && <Button onClick={() => setRemoving(true)}>{words.remove}</Button>}
          {removing && (
            <div className="pl-wrong" role="alert">
              <p>{words.removeSure}</p>
              <div className="row-actions">
                <Button onClick={onRemove}>{words.remove}</Button>
                <Button onClick={() => setRemoving(false)}>{words.removeNot}</Button>
              </div>
            </div>
          )}
        </section>
      )}
    </>
  )
}

type FormWords = Readonly<Record<string, unknown>>
/** The label of the field that something misses in. */
function labelOf(form: FormWords, field: string): string {
  const name = field.split('.').at(-1) ?? field
  const label = form[name]
  return typeof label === 'string' ? label : name
}
