import { inviteLimits } from '@siroop/domain'
import type { Body } from '@siroop/protocol'
import { useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { inviteCopy } from '../../copy/invite/invite.js'
import { Choice } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import { MailToMany } from '../publicPage/MailToMany.js'
import type { InviteState } from './inviteApi.js'

interface InviteMailProps {
  readonly page: InviteState
  readonly send: (mail: Body<'inviteMail'>) => Promise<RequestAnswer<unknown>>
}

/** A practical message to who comes: where the soup is, what to bring. */
export function InviteMail({ page, send }: InviteMailProps) {
  const t = useT(inviteCopy).mail
  const [to, setTo] = useState<Body<'inviteMail'>['to']>('placed')
  const left = inviteLimits.mails - page.mailed
  return (
    <MailToMany
      title={t.title}
      words={t}
      writing={page.writing}
      ends={left <= 0 ? t.none : null}
      send={async (mail) => {
        const done = await send({ ...mail, to })
        if (done.ok) setTo('placed')
        return done
      }}
    >
      <p>{t.hint(left)}</p>
      <fieldset className="sp-row">
        <legend className="legend">{t.to}</legend>
        {(['placed', 'everybody'] as const).map((one) => (
          <Choice key={one} name="to" checked={to === one} onChange={() => setTo(one)}>
            {t[one]}
          </Choice>
        ))}
      </fieldset>
    </MailToMany>
  )
}
