import './help.css'
import { useState, useSyncExternalStore } from 'react'
import { request } from '../../connection/http.js'
import { participantCopy } from '../../copy/participant.js'
import { sharedCopy } from '../../copy/shared.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useProblem, useT } from '../../ui/language.js'
import { useContrast } from '../../ui/Preferences.js'
import { Sheet } from '../../ui/Sheet.js'
import { isHomeScreenOffered, onHomeScreenOffered, putOnHomeScreen } from './homeScreen.js'

/** Help without a menu: going on with another phone by four words, and where to look. */
export function HelpSheet({ code, onClose }: { code: string; onClose: () => void }) {
  const t = useT(participantCopy)
  const shared = useT(sharedCopy)
  const [more, change] = useContrast()
  const pick = usePick()
  const [words, setWords] = useState<readonly string[] | null>(null)
  const [problem, setProblem] = useProblem()
  const [busy, setBusy] = useState(false)
  const offered = useSyncExternalStore(onHomeScreenOffered, isHomeScreenOffered)
  const handleGet = async () => {
    setBusy(true)
    const answer = await request<{ words: readonly string[] }>('/api/words', { body: {} })
    setBusy(false)
    if (answer.ok) setWords(answer.value.words)
    setProblem(answer.ok ? null : pick(answer.error.message) || t.help.failed)
  }
  return (
    <Sheet title={t.help.title} onClose={onClose}>
      <div className="sign-form">
        <p className="second">{t.help.look}</p>
        <section className="help-part">
          <h3>
            <Icon name="smartphone" /> {t.help.other}
          </h3>
          <div aria-live="polite">
            {words === null ? (
              <p className="second">{t.help.otherText}</p>
            ) : (
              <>
                <p className="vh">{t.help.words}</p>
                <p className="four-words voice">{words.join(' ')}</p>
                <p>{t.help.wordsText(code)}</p>
                <p className="second">{t.help.once}</p>
              </>
            )}
          </div>
          <ErrorLine text={problem} />
          {words === null && (
            <Button wide disabled={busy} onClick={() => void handleGet()}>
              {t.help.get}
            </Button>
          )}
        </section>
        {offered && (
          <section className="help-part">
            <p className="second">{t.help.homeText}</p>
            <Button wide onClick={putOnHomeScreen}>
              {t.help.home}
            </Button>
          </section>
        )}
        <Button wide aria-pressed={more} onClick={change}>
          {more && <Icon name="check" />}
          {shared.moreContrast}
        </Button>
        <p className="second">{t.help.box}</p>
        <p>
          <a href="/privacy">{t.help.privacy}</a> · <a href="/toegankelijkheid">{shared.accessibility}</a>
        </p>
      </div>
    </Sheet>
  )
}
