import { fingerprintGroups, weekdayInWords } from '@siroop/manifest'
import { useRef, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { signLinkCopy } from '../../copy/signLink.js'
import { Button } from '../../ui/Button.js'
import { useLanguage, useT } from '../../ui/language.js'
import { ManifestText } from '../sign/ManifestText.js'
import { useReading } from '../sign/useReading.js'
import type { LinkProps } from './linkProps.js'
import { OtherSheet } from './OtherSheet.js'
import { SignLinkSheet } from './SignLinkSheet.js'

/** The whole text with its fingerprint in groups of four, and a bar that stays; signing after the whole text was on screen. */
export function ReadLink({ page, ...rest }: LinkProps) {
  const t = useT(participantCopy)
  const words = useT(signLinkCopy)
  const [language] = useLanguage()
  const text = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const [progress, goOn] = useReading(text, bar)
  const [sheet, setSheet] = useState<'sign' | 'other' | null>(null)
  const [jumped, setJumped] = useState(false)
  const { organisation, state, person } = page
  const { withdrawn } = rest
  const percent = Math.round(progress.part * 100)
  const handleSign = () => {
    if (progress.readAll) return setSheet('sign')
    setJumped(true)
    goOn()
  }
  const close = () => setSheet(null)
  return (
    <main className="reading">
      <div className="scroll">
        <div className="link-lead">
          {withdrawn && <p role="status">{words.withdrawn}</p>}
          <p>{words.hello(person.name, organisation.name)}</p>
          {state === 'open' && <p>{words.until(weekdayInWords(page.closingDate, language))}</p>}
          {state === 'turn' && <p>{words.turn(page.waitsFor.join(', '))}</p>}
          {state === 'passed' && <p>{words.passed}</p>}
          {page.declined.length > 0 && <p>{words.declinedBefore(page.declined.join(', '))}</p>}
        </div>
        <div ref={text}>
          <ManifestText frozen={page.frozen} />
        </div>
      </div>
      <div className="sticky" ref={bar}>
        <div
          className="prog"
          role="progressbar"
          aria-label={page.title}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuetext={t.sign.read(percent)}
        >
          <i style={{ width: `${percent}%` }} />
        </div>
        <p className="fp">
          <span className="meta">{t.sign.fingerprint}</span>
          <code>{fingerprintGroups(page.fingerprint)}</code>
          <span className="meta pages nums">{progress.readAll ? t.sign.all : t.sign.pages(progress.pagesLeft)}</span>
        </p>
        <p className="second read-first" role="status">
          {jumped && !progress.readAll ? t.sign.readFirst : ''}
        </p>
        {state === 'open' && (
          <Button main wide onClick={handleSign}>
            {words.sign(organisation.name)}
          </Button>
        )}
        {state !== 'passed' && (
          <Button plain wide onClick={() => setSheet('other')}>
            {words.other}
          </Button>
        )}
      </div>
      {sheet === 'sign' && <SignLinkSheet page={page} {...rest} onClose={close} />}
      {sheet === 'other' && <OtherSheet page={page} {...rest} onClose={close} />}
    </main>
  )
}
