import { emptyAgreement, type Locale, type WorkshopId } from '@siroop/domain'
import type { AgreementRow } from '@siroop/protocol'
import { useState } from 'react'
import { agreementsCopy } from '../../copy/agreements.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { OpenFiles } from '../files/OpenFiles.js'
import { AgreementForm } from './AgreementForm.js'
import { AgreementOne } from './AgreementOne.js'
import type { AgreementActs } from './agreementActs.js'
import type { AgreementList, AgreementOffers } from './agreementApi.js'
import { FromZone } from './FromZone.js'
import '../home/rows.css'
import './agreements.css'

export interface AgreementsViewProps {
  readonly list: AgreementList
  readonly row: AgreementRow | null
  /** Title of what somebody shared and who is here wants to take over. */
  readonly wanted: string | null
  readonly zone: { readonly chosen: string; readonly found: AgreementOffers | null }
  readonly acts: AgreementActs
  readonly problem: string | null
  readonly locale: Locale
  /** What stands before the path of a page. */
  readonly origin: string
}

/** All agreements of who is signed in, or one of them, or the form. */
export function AgreementsView({ list, row, wanted, zone, acts, problem, locale, origin }: AgreementsViewProps) {
  const t = useT(agreementsCopy)
  const [writing, setWriting] = useState<'new' | 'change' | null>(null)
  if (writing !== null) {
    const isNew = writing === 'new' || row === null
    return (
      <main className="hm">
        <AgreementForm
          first={isNew ? { ...emptyAgreement, locale, between: twoBound } : row.content}
          stage={isNew ? 'new' : row.stage}
          workshops={!isNew && row.how === 'workshop' ? null : list.workshops}
          workshop={isNew ? null : (list.workshops.find(({ id }) => id === row.workshop)?.id ?? null)}
          keep={(content, workshop) => (isNew ? acts.make(content, workshop) : acts.change(row, content, workshop))}
          onDone={() => setWriting(null)}
        />
      </main>
    )
  }
  if (row !== null)
    return (
      <main className="hm">
        <AgreementOne
          row={row}
          origin={origin}
          onBack={() => acts.show(null)}
          onChange={() => setWriting('change')}
          onMove={(to) => void acts.move(row, to)}
          onRemove={() => void acts.remove(row)}
        />
        <ErrorLine text={problem} />
      </main>
    )
  return (
    <main className="hm">
      <div className="hhead">
        <h1>{t.title}</h1>
        <Button main={wanted === null} onClick={() => setWriting('new')}>
          <Icon name="plus" />
          {t.make}
        </Button>
      </div>
      <p className="second ag-intro">{t.intro}</p>
      <p>
        <a href="/kennisbank" target="_blank" rel="noreferrer">
          {t.look}
        </a>
      </p>
      <ErrorLine text={problem} />
      {wanted !== null && <Adopt title={wanted} workshops={list.workshops} adopt={acts.adopt} />}
      {list.agreements.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <ul className="ag-list">
          {list.agreements.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="ag-title voice"
                lang={one.content.locale}
                onClick={() => acts.show(one.id)}
              >
                {one.content.title}
              </button>
              <span>{t.stages[one.stage]}</span>
              <span className="second">
                {one.content.between.map(({ name }) => name).join(', ') || t.noBetween}
                <br />
                {t.seenBy(t.visibility[one.content.visibility])}
              </span>
            </li>
          ))}
        </ul>
      )}
      <FromZone
        workshops={list.workshops}
        agreements={list.agreements}
        chosen={zone.chosen}
        zone={zone.found}
        acts={acts}
      />
      <OpenFiles words={t.files} schema="/api/agreement-schema" download={acts.download} take={acts.take} />
    </main>
  )
}
const twoBound = [
  { name: '', agreedOn: null },
  { name: '', agreedOn: null },
]

interface AdoptProps extends Pick<AgreementActs, 'adopt'> {
  readonly title: string
  readonly workshops: AgreementList['workshops']
}
/** Asks for which workshop something is taken over. */
function Adopt({ title, workshops, adopt }: AdoptProps) {
  const t = useT(agreementsCopy).adopt
  const [into, setInto] = useState('')
  return (
    <section className="ag-adopt">
      <h2>{t.title}</h2>
      <p className="voice">{title}</p>
      <p>{t.text}</p>
      <Field label={t.into}>
        {(ids) => (
          <select {...ids} value={into} onChange={(event) => setInto(event.target.value)}>
            <option value="">{t.none}</option>
            {workshops.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="row-actions">
        <Button main onClick={() => void adopt(into === '' ? null : (into as WorkshopId))}>
          {t.take}
        </Button>
        <Button onClick={() => void adopt(false)}>{t.not}</Button>
      </div>
    </section>
  )
}
