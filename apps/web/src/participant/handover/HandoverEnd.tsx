import { dateOfMs, fingerprintGroups, weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { handoverCopy } from '../../copy/handover.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { Sheet } from '../../ui/Sheet.js'
import { clockTime } from '../../ui/words/clockTime.js'
import { CodeForm } from '../link/CodeForm.js'
import { confirmHandover, sendHandoverCode } from './handoverApi.js'
import type { HandoverProps } from './handoverProps.js'

/** The answer as it stands, its file, and what can still be done: lifting a reservation. */
export function HandoverEnd({ page, secret, onDone }: HandoverProps) {
  const t = useT(participantCopy)
  const words = useT(handoverCopy)
  const [language] = useLanguage()
  const [lifting, setLifting] = useState(false)
  const { organisation, answer, manifestPath, edition } = page
  if (answer === null) return null
  const { kind, atMs, number, details, mayLift } = answer
  const moment = [weekdayInWords(dateOfMs(atMs), language), clockTime(atMs, language)] as const
  return (
    <main className="reading">
      <div className="body signed">
        <span className={kind === 'not' ? '' : 'lit'}>
          <OrganisationMark
            shape={organisation.shape as never}
            letters={organisation.letters}
            size="4.75rem"
            title={organisation.name}
            open={kind === 'not'}
          />
        </span>
        <h1>{words.answered[kind](organisation.name)}</h1>
        {details?.remark != null && (
          <blockquote className="voice" dir="auto">
            “{details.remark}”
          </blockquote>
        )}
        <p className="second">
          {details === null || details.name === '' ? t.sign.at(...moment) : words.answeredBy(details.name, ...moment)}
        </p>
        <p className="second">{words.changesNothing}</p>
        {page.newer !== null && <p className="second">{words.newer(page.newer)}</p>}
        <p className="fp">
          <span className="meta">{t.sign.fingerprint}</span>
          <code>{fingerprintGroups(page.fingerprint)}</code>
        </p>
      </div>
      <div className="signed-end">
        {manifestPath !== null && (
          <a className="btn btn-wide" href={`${manifestPath}/aanvulling/${number}.pdf?editie=${edition}`} download>
            <Icon name="download" />
            {words.addendum}
          </a>
        )}
        {mayLift && (
          <Button wide onClick={() => setLifting(true)}>
            {words.lift}
          </Button>
        )}
        {manifestPath !== null && (
          <a className="btn btn-plain btn-wide" href={manifestPath}>
            {words.page}
          </a>
        )}
      </div>
      {lifting && (
        <Sheet title={words.lift} onClose={() => setLifting(false)}>
          <p className="second link-why">{words.liftText}</p>
          <CodeForm
            codeTo={page.codeTo}
            label={words.confirmLift}
            onAsk={() => sendHandoverCode(secret)}
            onConfirm={(code) => confirmHandover(secret, code, { kind: 'lift' })}
            onDone={() => {
              setLifting(false)
              onDone()
            }}
            onBack={() => setLifting(false)}
          />
        </Sheet>
      )}
    </main>
  )
}
