import { dateOfMs, fingerprintGroups, weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { signLinkCopy } from '../../copy/signLink.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { Sheet } from '../../ui/Sheet.js'
import { clockTime } from '../../ui/words/clockTime.js'
import { weekdayAtStart } from '../../ui/words/weekdayAtStart.js'
import { ConfirmCode } from './ConfirmCode.js'
import type { LinkProps } from './linkProps.js'

/** Signed or declined: what stands, and what can still be done about it. */
export function LinkEnd({ page, secret, onDone }: LinkProps) {
  const t = useT(participantCopy)
  const words = useT(signLinkCopy)
  const [language] = useLanguage()
  const [act, setAct] = useState<'withdraw' | 'lift' | null>(null)
  const { organisation, signed } = page
  const day = (ms: number) => weekdayAtStart(dateOfMs(ms), language)
  const close = () => setAct(null)
  return (
    <main className="reading">
      <div className="body signed">
        <span className={signed === null ? '' : 'lit'}>
          <OrganisationMark
            shape={organisation.shape as never}
            letters={organisation.letters}
            size="4.75rem"
            title={organisation.name}
            open={signed === null}
          />
        </span>
        {signed === null ? (
          <>
            <h1>{words.declined(organisation.name)}</h1>
            <p className="second">{words.declinedText}</p>
          </>
        ) : (
          <>
            <h1>{signed.byMe ? words.signed(organisation.name) : words.signedBy(signed.name, organisation.name)}</h1>
            <p className="second">
              {t.sign.at(day(signed.atMs), clockTime(signed.atMs, language))}
              <br />
              {t.sign.authoritySigned[signed.authority](signed.condition ?? '…')}
              {signed.liftedAtMs !== null && (
                <>
                  <br />
                  {words.lifted(weekdayInWords(dateOfMs(signed.liftedAtMs), language))}
                </>
              )}
            </p>
          </>
        )}
        {page.declined.length > 0 && signed !== null && (
          <p className="second">{words.declinedBefore(page.declined.join(', '))}</p>
        )}
        {page.newer !== null && <p className="second">{words.signedNewer(page.newer)}</p>}
        <p className="fp">
          <span className="meta">{t.sign.fingerprint}</span>
          <code>{fingerprintGroups(page.fingerprint)}</code>
        </p>
      </div>
      <div className="signed-end">
        {page.manifestPath !== null && (
          <a
            className="btn btn-wide"
            href={`${page.manifestPath}/manifest.pdf${page.newer === null ? '' : `?editie=${page.edition}`}`}
            download
          >
            <Icon name="download" />
            {words.pdf}
          </a>
        )}
        {signed?.byMe && signed.reserved && (
          <Button wide onClick={() => setAct('lift')}>
            {words.lift}
          </Button>
        )}
        {signed?.mayTakeBack && (
          <Button plain wide onClick={() => setAct('withdraw')}>
            {words.withdraw}
          </Button>
        )}
      </div>
      {act !== null && (
        <Sheet title={words[act]} onClose={close}>
          <p className="second link-why">{act === 'lift' ? words.liftText : words.withdrawText}</p>
          <ConfirmCode
            secret={secret}
            codeTo={page.codeTo}
            act={{ kind: act }}
            onDone={() => {
              close()
              onDone(act)
            }}
            onBack={close}
          />
        </Sheet>
      )}
    </main>
  )
}
