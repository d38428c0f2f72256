import type { ManifestView } from '@siroop/domain'
import { dateOfMs, weekdayInWords } from '@siroop/manifest'
import { Suspense, useEffect, useState } from 'react'
import { handoverCopy } from '../../copy/handover.js'
import { Button } from '../../ui/Button.js'
import { Origin } from '../../ui/chapter/Origin.js'
import { useLanguage, useT } from '../../ui/language.js'
import { ManifestText } from '../sign/ManifestText.js'
import { ReadingPage } from '../sign/ReadingPage.js'
import { AnswerSheet } from './AnswerSheet.js'
import { fetchOrigin } from './handoverApi.js'
import type { HandoverProps } from './handoverProps.js'
import { PromisedPart } from './Promised.js'

/** What was promised and by whom, then the whole text with the origin of its sentences; the answer after the whole text. */
export function ReadHandover({ page, secret, onDone }: HandoverProps) {
  const t = useT(handoverCopy)
  const [language] = useLanguage()
  const [answering, setAnswering] = useState(false)
  const origin = useOrigin(page.manifestPath)
  const edition = origin?.editions.find(({ number }) => number === page.edition)
  return (
    <ReadingPage
      label={page.title}
      fingerprint={page.fingerprint}
      lead={
        <div className="link-lead">
          <p>{t.hello(page.person.name, page.organisation.name)}</p>
          {page.state === 'gone' && <p role="status">{t.gone}</p>}
          {page.state === 'replaced' && page.newer !== null && <p role="status">{t.replaced(page.newer)}</p>}
          {page.state === 'open' && (
            <>
              <p>{t.until(weekdayInWords(dateOfMs(page.endsAtMs), language))}</p>
              <p className="second">{t.notYou}</p>
            </>
          )}
        </div>
      }
      text={
        <>
          <div className="link-lead">
            <PromisedPart page={page} />
            <p>{t.readOn}</p>
          </div>
          <ManifestText
            frozen={page.frozen}
            under={(sentence) =>
              edition &&
              origin && (
                // its words come later: the text stays until then
                <Suspense fallback={null}>
                  <Origin sentence={sentence} edition={edition} notes={origin.notes} />
                </Suspense>
              )
            }
          />
        </>
      }
      acts={(whenRead) =>
        page.state === 'open' && (
          <Button main wide onClick={whenRead(() => setAnswering(true))}>
            {t.answer}
          </Button>
        )
      }
    >
      {answering && <AnswerSheet page={page} secret={secret} onDone={onDone} onClose={() => setAnswering(false)} />}
    </ReadingPage>
  )
}

/** Where the sentences came from; null until it is there, and where it cannot be told. */
function useOrigin(path: string | null): ManifestView | null {
  const [view, setView] = useState<ManifestView | null>(null)
  useEffect(() => {
    if (path === null) return
    let here = true
    void fetchOrigin(path).then((answer) => {
      if (here && answer.ok) setView(answer.value)
    })
    return () => {
      here = false
    }
  }, [path])
  return view
}
