import { inLocale, type Organisation } from '@siroop/domain'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/Button.js'
import { copyText } from '../../../ui/device.js'
import { ErrorLine } from '../../../ui/ErrorLine.js'
import { Field } from '../../../ui/Field.js'
import { Icon } from '../../../ui/Icon.js'
import { fetchLetter, type KeptLetter, keepLetter, makeInvitation } from '../../api.js'
import { OrganisationName } from '../../OrganisationName.js'
import { Qr } from '../../Qr.js'
import { useRegie } from '../../regie.js'
import { useTyped } from '../useTyped.js'
import { fileName } from './fileName.js'
import { PrintState } from './PrintState.js'
import { usePrint } from './usePrint.js'
import './prints.css'

/** The letter in the facilitator's own words, and an invitation per organisation to copy or to print. Nothing is sent. */
export function Invitations() {
  const { view, t, locale } = useRegie()
  const [kept, setKept] = useState<KeptLetter | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { id } = view.workshop
  useEffect(() => {
    let here = true
    void fetchLetter(id).then((answer) => {
      if (here && answer.ok) setKept(answer.value)
    })
    return () => {
      here = false
    }
  }, [id])
  const words = useTyped(kept?.text ?? '', async (text) => {
    const answer = await keepLetter(id, text)
    setProblem(answer.ok ? null : inLocale(answer.error.message, locale))
    if (answer.ok) setKept((now) => now && { ...now, text })
    return answer.ok
  })
  return (
    <section className="invitations">
      <h2>{t.prints.invitations}</h2>
      <p className="second small">{t.prints.invitationsHint}</p>
      <Field label={t.prints.words} hint={t.prints.wordsHint}>
        {(ids) => (
          <textarea
            {...ids}
            rows={6}
            disabled={kept === null}
            placeholder={kept?.usual}
            value={words.value}
            onChange={(event) => words.type(event.target.value)}
            onBlur={() => words.keep(words.value)}
          />
        )}
      </Field>
      <p className="meta print-state" role="status">
        {kept !== null && kept.text !== '' && words.value === kept.text ? t.prints.wordsKept : ''}
      </p>
      <ErrorLine text={problem} />
      {kept?.inRoomOnly && <p className="meta">{t.prints.inRoomOnly}</p>}
      <ul className="cards">
        {view.organisations.map((organisation) => (
          <InvitationRow key={organisation.id} organisation={organisation} letter={kept?.text ?? ''} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly organisation: Organisation
  /** The words as they are kept. */
  readonly letter: string
}
/** One organisation with `Maak uitnodiging`; after that its text, link and letter. */
function InvitationRow({ organisation, letter }: RowProps) {
  const { view, t, locale } = useRegie()
  const { name, id } = organisation
  const [made, setMade] = useState<{ readonly path: string; readonly text: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const secret = made?.path.split('#')[1] ?? null
  const make = async (card: string | null) => {
    const answer = await makeInvitation(view.workshop.id, { organisation: id, secret: card })
    setProblem(answer.ok ? null : inLocale(answer.error.message, locale))
    if (answer.ok) setMade(answer.value)
  }
  // What was made is written again when something of it changes, with the same card.
  const { workshop, meetings, organisations, beforehand } = view
  const basis = JSON.stringify([
    letter,
    workshop.title,
    beforehand.asked,
    meetings.map(({ date, start, place, status }) => [date, start, place, status]),
    organisations.map((one) => one.name),
  ])
  const written = useRef(basis)
  useEffect(() => {
    if (secret === null || written.current === basis) return
    written.current = basis
    void make(secret)
  })
  const handleMake = () => {
    written.current = basis
    void make(null)
  }
  return (
    <li className="card-row">
      <OrganisationName organisation={organisation} />
      {made === null && (
        <Button className="sm" aria-label={t.prints.makeOf(name)} onClick={handleMake}>
          <Icon name="mail" />
          {t.prints.make}
        </Button>
      )}
      <ErrorLine text={problem} />
      {made !== null && secret !== null && (
        <Made organisation={organisation} text={made.text} link={view.address + made.path} secret={secret} />
      )}
    </li>
  )
}

interface MadeProps {
  readonly organisation: Organisation
  readonly text: string
  readonly link: string
  readonly secret: string
}
function Made({ organisation, text, link, secret }: MadeProps) {
  const { t } = useRegie()
  const { name, id } = organisation
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<'idle' | 'copied' | 'selected'>('idle')
  const [printing, print] = usePrint()
  const handleCopy = async () => setCopied(await copyText(text, field.current))
  const handlePrint = () => print({ paper: 'letter', organisation: id, secret }, fileName(t.prints.files.letter, name))
  return (
    <div className="card-link invitation">
      <textarea ref={field} className="input" readOnly rows={10} value={text} aria-label={t.prints.textOf(name)} />
      <div className="split">
        <div className="stack">
          <Button className="sm" aria-label={t.prints.copyOf(name)} onClick={handleCopy}>
            <Icon name="copy" />
            {t.prints.copy}
          </Button>
          <Button
            className="sm"
            aria-label={t.prints.downloadOf(name)}
            disabled={printing.state === 'making'}
            onClick={() => void handlePrint()}
          >
            <Icon name="download" />
            {t.prints.download}
          </Button>
        </div>
        <Qr text={link} label={t.general.qrOf(t.prepare.cardOf(name))} size={120} />
      </div>
      <p className="meta print-state" role="status">
        {copied === 'copied' ? t.general.copied : copied === 'selected' ? t.general.copyHand : ''}
      </p>
      <PrintState printing={printing} />
      <p className="meta">{t.prints.once}</p>
    </div>
  )
}
