import type { Session } from '../connection/session.js'
import { useParticipantView } from '../connection/viewStore.js'
import { Wordmark } from '../ui/Wordmark.js'

/** The phone. `session` is null when this device does not know the participant of this address. */
export function ParticipantApp({ session }: { session: Extract<Session, { kind: 'participant' }> | null }) {
  const title = useParticipantView((view) => view.workshop.title)
  return (
    <main className="phone">
      <Wordmark />
      <h1>{session ? title : null}</h1>
    </main>
  )
}
