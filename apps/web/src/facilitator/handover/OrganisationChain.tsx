import type { Organisation } from '@siroop/domain'
import { dateOfMs, dayInWords, handoverWords } from '@siroop/manifest'
import { handoversCopy } from '../../copy/handovers.js'
import { Button } from '../../ui/Button.js'
import { useLanguage, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import type { OrganisationHandovers } from './handoversApi.js'

export interface OrganisationChainProps {
  readonly handovers: OrganisationHandovers
  readonly organisation: Organisation | undefined
  /** Where the files of the answers are; null: nowhere yet. */
  readonly files: { readonly path: string; readonly edition: number } | null
  readonly onAsk: () => void
  readonly onLetGo: () => void
}

/** One organisation: who signed, what was answered since, who was asked, and asking. */
export function OrganisationChain({ handovers, organisation, files, onAsk, onLetGo }: OrganisationChainProps) {
  const t = useT(handoversCopy)
  const [language] = useLanguage()
  const { signed, chain, waiting, mayAsk } = handovers
  const day = (ms: number) => dayInWords(dateOfMs(ms), language)
  const name = organisation?.name ?? ''
  const who = waiting?.name ?? t.someone
  return (
    <li className="mail handover">
      <h2 className="who">
        {organisation && <OrganisationMark shape={organisation.shape} letters={organisation.letters} />}
        {name}
      </h2>
      {signed === null ? (
        <p className="second">{t.notSigned}</p>
      ) : (
        <ol>
          <li>
            {signed.name === null || signed.name === ''
              ? t.signedOn(day(signed.atMs))
              : t.signedBy(signed.name, signed.function ?? '', day(signed.atMs))}
          </li>
          {chain.map(({ answer, details }) =>
            answer === null ? null : (
              <li key={answer.number}>
                {details === null || details.name === '' ? '' : `${details.name}, ${details.function}: `}
                {handoverWords[language].answer[answer.kind]}, {handoverWords[language].on(day(answer.atMs))}
                {details?.remark != null && <span className="voice handover-said">{t.remark(details.remark)}</span>}
                {files !== null && (
                  <a href={`${files.path}/aanvulling/${answer.number}.pdf?editie=${files.edition}`} download>
                    {t.addendum(answer.number)}
                  </a>
                )}
              </li>
            ),
          )}
        </ol>
      )}
      {waiting !== null && (
        <p>
          {waiting.endsAtMs > Date.now()
            ? t.waiting(who, day(waiting.askedAtMs), day(waiting.endsAtMs))
            : t.expired(who, day(waiting.askedAtMs))}
        </p>
      )}
      {mayAsk && (
        <span className="row-actions">
          <Button aria-label={waiting === null ? t.askOf(name) : t.askOtherOf(name)} onClick={onAsk}>
            {waiting === null ? t.ask : t.askOther}
          </Button>
          {waiting !== null && (
            <Button plain aria-label={t.letGoOf(who)} onClick={onLetGo}>
              {t.letGo}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
