import { fingerprintGroups } from '@siroop/manifest'
import { type ReactNode, useRef, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { useT } from '../../ui/language.js'
import { useReading } from './useReading.js'

export interface ReadingPageProps {
  /** What is read, for the line that says how far one is. */
  readonly label: string
  readonly fingerprint: string
  /** Stands above the text and is no part of it. */
  readonly lead?: ReactNode
  /** The whole text that is signed. */
  readonly text: ReactNode
  /** The buttons in the bar. `whenRead` does something once the whole text was on screen; before that it goes to the unread part. */
  readonly acts: (whenRead: (done: () => void) => () => void) => ReactNode
  /** Sheets above the page. */
  readonly children: ReactNode
}

/** The whole text, with a bar that stays: reading line, fingerprint in groups of four, buttons. */
export function ReadingPage({ label, fingerprint, lead, text, acts, children }: ReadingPageProps) {
  const t = useT(participantCopy)
  const read = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const [progress, goOn] = useReading(read, bar)
  const [jumped, setJumped] = useState(false)
  const percent = Math.round(progress.part * 100)
  const whenRead = (done: () => void) => () => {
    if (progress.readAll) return done()
    setJumped(true)
    goOn()
  }
  return (
    <main className="reading">
      <div className="scroll">
        {lead}
        <div ref={read}>{text}</div>
      </div>
      <div className="sticky" ref={bar}>
        <div
          className="prog"
          role="progressbar"
          aria-label={label}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuetext={t.sign.read(percent)}
        >
          <i style={{ width: `${percent}%` }} />
        </div>
        <p className="fp">
          <span className="meta">{t.sign.fingerprint}</span>
          <code>{fingerprintGroups(fingerprint)}</code>
          <span className="meta pages nums">{progress.readAll ? t.sign.all : t.sign.pages(progress.pagesLeft)}</span>
        </p>
        <p className="second read-first" role="status">
          {jumped && !progress.readAll ? t.sign.readFirst : ''}
        </p>
        {acts(whenRead)}
      </div>
      {children}
    </main>
  )
}
