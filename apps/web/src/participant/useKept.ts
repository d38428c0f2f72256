import type { ParticipantView } from '@siroop/domain'
import { useEffect } from 'react'
import { tellKeeper } from '../ui/device.js'
import { fetchLaterScreens } from './NowScreen.js'
import { keepQuestion, questionOf } from './quiet/keptQuestion.js'

/**
 * Fetches what later steps need while there is a connection, then lets the page be kept on this phone. Told again when a
 * meeting opens or closes: only between meetings a new version is taken. The question of the step is kept beside it.
 */
export function useKept(view: ParticipantView, alsoFetch: () => Promise<unknown>): void {
  const meeting = view.chapter === null ? 'none' : 'open'
  const { now, me } = view
  useEffect(() => {
    keepQuestion(me.id, questionOf(now))
  }, [me.id, now])
  useEffect(() => {
    const script = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? ''
    // Failing is fine: it is asked again when it is opened.
    void Promise.allSettled([fetchLaterScreens(), alsoFetch()]).then(() =>
      tellKeeper({ meeting, page: location.pathname, script }),
    )
  }, [meeting, alsoFetch])
}
