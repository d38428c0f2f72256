import { sentenceCase } from '@siroop/domain'
import { dateOfMs, dayInWords, handoverWords, promisedBy } from '@siroop/manifest'
import { handoverCopy } from '../../copy/handover.js'
import { participantCopy } from '../../copy/participant.js'
import { useLanguage, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import type { HandoverPage } from './handoverApi.js'

/** Who signed, what others said since, and what the organisation took on itself: the own plate before the whole text. */
export function PromisedPart({ page }: { readonly page: HandoverPage }) {
  const t = useT(handoverCopy)
  const sign = useT(participantCopy).sign
  const [language] = useLanguage()
  const { signed, chain, organisation, frozen } = page
  const day = (ms: number) => dayInWords(dateOfMs(ms), language)
  const { own, milestones } = promisedBy(frozen, organisation.id)
  return (
    <>
      <h1 className="ho-title">
        <OrganisationMark shape={organisation.shape as never} letters={organisation.letters} size="2rem" />
        <span>{t.title}</span>
      </h1>
      {signed !== null && (
        <p>
          {signed.name === null
            ? t.signedUnknown(day(signed.atMs))
            : t.signedBy(signed.name, signed.function ?? '', day(signed.atMs))}
          <br />
          {sentenceCase(sign.authoritySigned[signed.authority](signed.condition ?? '…'))}.
          {(signed.reserved || signed.liftedAtMs !== null) && (
            <>
              <br />
              {signed.liftedAtMs === null ? t.reserved : t.lifted(day(signed.liftedAtMs))}
            </>
          )}
        </p>
      )}
      {page.statement !== '' && (
        <blockquote className="voice statement" lang={frozen.locale}>
          “{page.statement}”
        </blockquote>
      )}
      {chain.length > 0 && (
        <>
          <h2 className="ho-head">{t.since}</h2>
          <ol className="ho-chain">
            {chain.map(({ answer, details }) => (
              <li key={answer.number}>
                {details === null || details.name === '' ? null : (
                  <>
                    <b>{details.name}</b>, {details.function}:{' '}
                  </>
                )}
                {handoverWords[language].answer[answer.kind]}, {handoverWords[language].on(day(answer.atMs))}
                {details?.remark != null && (
                  <blockquote className="voice" dir="auto">
                    “{details.remark}”
                  </blockquote>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {own.length === 0 && <p>{t.nothingOwn}</p>}
      {own.length > 0 && (
        <>
          <h2 className="ho-head">{t.own}</h2>
          <ul className="ho-own" lang={frozen.locale}>
            {own.map(({ subject, text, due, seen }) => (
              <li key={subject}>
                <span className="voice" dir="auto">
                  {text}
                </span>
                <span className="second" lang={language}>
                  {t.due(dayInWords(due, language))}
                </span>
                {seen !== null && seen.trim() !== '' && (
                  <span className="ho-seen" lang={language}>
                    {t.noticed(seen)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {milestones.length > 0 && (
        <>
          <h2 className="ho-head">{t.carries}</h2>
          <ul className="ho-own" lang={frozen.locale}>
            {milestones.map(({ id, text }) => (
              <li key={id}>
                <span className="voice" dir="auto">
                  {text}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
