import type { RequestAnswer } from '../../connection/http.js'
import { supportCopy } from '../../copy/support.js'
import { useT } from '../../ui/language.js'
import { MailToMany } from '../publicPage/MailToMany.js'
import type { SupportState } from './supportApi.js'

/** Most mails on how it goes. */
const most = 3

interface NewsProps {
  readonly page: SupportState
  readonly send: (
    kind: 'progress' | 'closing',
    mail: { subject: string; text: string },
  ) => Promise<RequestAnswer<unknown>>
}

/** What the supporters who asked for it are told: how it goes, and what came of it. */
export function News({ page, send }: NewsProps) {
  const t = useT(supportCopy).news
  const kind = page.stage === 'closed' ? 'closing' : 'progress'
  const left = most - page.mailed.progress
  return (
    <MailToMany
      title={kind === 'closing' ? t.closing : t.title}
      words={t}
      writing={page.writing}
      ends={page.mailed.closing ? t.sent : kind === 'progress' && left === 0 ? t.none : null}
      send={(mail) => send(kind, mail)}
    >
      <p>
        {kind === 'closing' ? t.closingHint : t.left(left)} {t.sure(page.informed)}
      </p>
    </MailToMany>
  )
}
