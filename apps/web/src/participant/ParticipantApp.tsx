import './participant.css'
import { useSafety } from '../connection/safety.js'
import type { Session } from '../connection/session.js'
import { useLink, useParticipantView } from '../connection/viewStore.js'
import { participantCopy } from '../copy/participant.js'
import { useT, useWorkshopLanguage } from '../ui/language.js'
import { Wordmark } from '../ui/Wordmark.js'
import { Phone } from './Phone.js'
import { Kept } from './quiet/Kept.js'
import { StopPage } from './quiet/StopPage.js'

/** The phone of one participant. Without a session, or when the token is no longer good, it says how to go on. */
export function ParticipantApp({ session }: { session: Session | null }) {
  const t = useT(participantCopy)
  const link = useLink()
  const { state } = useSafety()
  const view = useParticipantView((whole) => whole)
  useWorkshopLanguage(view?.workshop.locale ?? null)
  const code = session?.kind === 'participant' ? session.code : ''
  if (session === null) {
    return <StopPage title={t.noSession.title} text={t.noSession.text} button={t.noSession.button} href="/" />
  }
  if (link === 'refused') {
    const href = code === '' ? '/' : `/${code}`
    const { title, text, kept, keepOpen, button } = t.refused
    const said = { 'all-safe': null, 'on-this-device': kept, 'not-safe': keepOpen }[state]
    return <StopPage title={title} text={text} kept={said} button={button} href={href} />
  }
  if (view === null) {
    if (link === 'away') return <Kept participant={session.participant} />
    return (
      <div className="phone">
        <main className="body before">
          <Wordmark />
          <div className="before-middle" role="status">
            <h1>{t.loading}</h1>
          </div>
        </main>
      </div>
    )
  }
  return <Phone view={view} code={code} />
}
