import { dateOfMs, dayInWords } from '@siroop/manifest'
import { useRef, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { copyText } from '../../ui/device.js'
import { Icon, type IconName } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { clockTime } from '../../ui/words/clockTime.js'
import type { Mail } from './mailApi.js'
import { whyNot } from './whyNot.js'

export interface MailItemProps {
  readonly mail: Mail
  /** There is a mail server. */
  readonly sends: boolean
  readonly onAct: (act: 'again' | 'handed') => void
}

/** One mail: to whom, what became of it and why; with its text while somebody has to pass it on by hand. */
export function MailItem({ mail, sends, onAct }: MailItemProps) {
  const t = useT(facilitatorCopy)
  const [language] = useLanguage()
  const text = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<'copied' | 'selected' | null>(null)
  const words = t.mail
  const day = (ms: number) => dayInWords(dateOfMs(ms), language)
  const time = (ms: number) => clockTime(ms, language)
  const { subject, state, problem } = mail
  const when =
    state === 'sent' && mail.endedAtMs !== null
      ? words.sentAt(day(mail.endedAtMs), time(mail.endedAtMs))
      : words.madeAt(day(mail.madeAtMs), time(mail.madeAtMs))
  return (
    <li className="mail">
      <div className="mail-head">
        <h2>{subject}</h2>
        <span className={`mail-state is-${state}`}>
          <Icon name={pictured[state]} size={16} />
          {words.states[state](sends)}
        </span>
      </div>
      <p>{words.to(mail.to.name, mail.to.address)}</p>
      <p className="second nums">
        {when}
        {state === 'waiting' &&
          mail.tries > 0 &&
          `. ${words.againAt(mail.tries, day(mail.nextAtMs), time(mail.nextAtMs))}`}
        {isForLater(mail) && `. ${words.leavesOn(day(mail.nextAtMs), sends)}`}
      </p>
      {state !== 'sent' && problem !== null && (
        <>
          <p>{words.why[whyNot(problem)]}</p>
          {/[A-Z0-9]/.test(problem) && <p className="meta">{words.saidCode(problem)}</p>}
        </>
      )}
      {mail.text !== null && (
        <>
          <textarea
            ref={text}
            className="input mail-text"
            readOnly
            rows={8}
            aria-label={words.text}
            value={mail.text}
          />
          <div className="row-actions">
            <Button
              className="sm"
              aria-label={words.copyOf(subject)}
              onClick={async () => setCopied(await copyText(mail.text ?? '', text.current))}
            >
              <Icon name="copy" />
              {words.copy}
            </Button>
            {state === 'waiting' && (
              <Button className="sm" aria-label={words.handedOf(subject)} onClick={() => onAct('handed')}>
                <Icon name="check" />
                {words.handed}
              </Button>
            )}
          </div>
          <p className="meta" role="status">
            {copied === null ? '' : words[copied]}
          </p>
        </>
      )}
      {state === 'failed' && problem !== 'no-address' && (
        <div className="row-actions">
          <Button className="sm" aria-label={words.againOf(subject)} onClick={() => onAct('again')}>
            <Icon name="undo-2" />
            {words.again}
          </Button>
        </div>
      )}
    </li>
  )
}

const pictured: Record<Mail['state'], IconName> = { waiting: 'clock', sent: 'check', failed: 'x', handed: 'check' }

/** A mail of a day to come: it was made with that day, and was not tried. */
const isForLater = ({ state, tries, madeAtMs, nextAtMs }: Mail): boolean =>
  state === 'waiting' && tries === 0 && nextAtMs - madeAtMs > 60_000 && nextAtMs < Number.MAX_SAFE_INTEGER
