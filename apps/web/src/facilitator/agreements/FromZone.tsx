import type { AgreementRow } from '@siroop/protocol'
import { agreementsCopy } from '../../copy/agreements.js'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import { AgreementMatrixTable } from './AgreementMatrixTable.js'
import type { AgreementActs } from './agreementActs.js'
import type { AgreementList, AgreementOffers } from './agreementApi.js'

interface FromZoneProps {
  readonly workshops: AgreementList['workshops']
  readonly agreements: readonly AgreementRow[]
  readonly chosen: string
  readonly zone: AgreementOffers | null
  readonly acts: Pick<AgreementActs, 'chooseZone' | 'put'>
}

/** What a link zone made, to put in the knowledge base; and who of its organisations has no agreement with whom. */
export function FromZone({ workshops, agreements, chosen, zone, acts }: FromZoneProps) {
  const words = useT(agreementsCopy)
  const t = words.zone
  return (
    <>
      <section className="pl-part">
        <h2>{t.title}</h2>
        <p className="second">{t.hint}</p>
        <Field label={t.workshop}>
          {(ids) => (
            <select {...ids} value={chosen} onChange={(event) => void acts.chooseZone(event.target.value)}>
              <option value="">{t.choose}</option>
              {workshops.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        {zone !== null && <div role="status">{zone.open ? t.open : zone.offers.length === 0 ? t.none : ''}</div>}
        {zone !== null && (
          <ul className="pl-offers">
            {zone.offers.map((offer) => (
              <li key={offer.subject}>
                <span lang={offer.content.locale}>{offer.content.title}</span>
                <span className="second">{words.stages[offer.stage]}</span>
                {offer.agreement === null ? (
                  <Button className="sm" aria-label={t.putOf(offer.content.title)} onClick={() => void acts.put(offer)}>
                    {t.put}
                  </Button>
                ) : (
                  <span className="second">{t.there}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <AgreementMatrixTable
        invited={zone?.organisations ?? []}
        agreements={chosen === '' ? agreements : agreements.filter(({ workshop }) => workshop === chosen)}
      />
    </>
  )
}
