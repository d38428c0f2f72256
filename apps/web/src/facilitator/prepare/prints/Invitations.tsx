import { inLocale, type Organisation, type ParticipantId } from '@siroop/domain'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/Button.js'
import { copyText } from '../../../ui/device.js'
import { ErrorLine } from '../../../ui/ErrorLine.js'
import { Field } from '../../../ui/Field.js'
import { Icon } from '../../../ui/Icon.js'
import { fetchLetter, type KeptLetter, keepLetter, type MadeCard, makeInvitation, renewCard } from '../../api.js'
import { OrganisationName } from '../../OrganisationName.js'
import { Qr } from '../../Qr.js'
import { useRegie } from '../../regie.js'
import { cardState } from '../cards/cardState.js'
import { RenewButton } from '../cards/RenewButton.js'
import { invitationOf, type MadeCards } from '../cards/useMadeCards.js'
import { useTyped } from '../useTyped.js'
import { fileName } from './fileName.js'
import { PrintState } from './PrintState.js'
import { usePrint } from './usePrint.js'
import './prints.css'
import { useProblem } from '../../../ui/language.js'

/** The letter in the facilitator's own words, and an invitation per organisation to copy or to print. Nothing is sent. */
export function Invitations({ made }: { made: MadeCards }) {
  const { view, t, locale } = useRegie()
  const [kept, setKept] = useState<KeptLetter | null>(null)
  const [problem, setProblem] = useProblem()
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
    <section id="invitations" className="invitations">
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
          <InvitationRow
            key={organisation.id}
            organisation={organisation}
            letter={kept?.text ?? ''}
            standing={invitationOf(made.cards ?? [], organisation.id)}
            isKnown={made.cards !== null}
            onMade={made.lookAgain}
          />
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly organisation: Organisation
  /** The words as they are kept. */
  readonly letter: string
  /** The last invitation that was made, here or elsewhere; its link is known to who has it only. */
  readonly standing: MadeCard | undefined
  /** False until it is known which invitations there are: one that was sent must not be doubled by accident. */
  readonly isKnown: boolean
  readonly onMade: () => void
}
/** One organisation with `Maak uitnodiging`; after that its text, link and letter, and later what became of it. */
function InvitationRow({ organisation, letter, standing, isKnown, onMade }: RowProps) {
  const { view, t, locale } = useRegie()
  const { name, id } = organisation
  const [made, setMade] = useState<{ readonly path: string; readonly text: string } | null>(null)
  const [problem, setProblem] = useProblem()
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
    void make(null).then(onMade)
  }
  const handleRenew = async (participant: ParticipantId) => {
    written.current = basis
    const answer = await renewCard(view.workshop.id, participant, '')
    if (!answer.ok) return setProblem(inLocale(answer.error.message, locale))
    await make(answer.value.split('#')[1] ?? '')
    onMade()
  }
  return (
    <li className="card-row">
      <OrganisationName organisation={organisation} />
      {made === null && standing === undefined && (
        <Button className="sm" aria-label={t.prints.makeOf(name)} disabled={!isKnown} onClick={handleMake}>
          <Icon name="mail" />
          {t.prints.make}
        </Button>
      )}
      {made === null && standing !== undefined && (
        <div className="card-link">
          <p className="meta">
            {t.prints.ways.invitation} {cardState(standing, { words: t.prints, roster: view.roster, locale })}.
          </p>
          <RenewButton of={name} onRenew={() => handleRenew(standing.participant)} />
        </div>
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
  // The button that was pressed is gone: who goes by the keyboard goes on here.
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const handleCopy = async () => setCopied(await copyText(text, field.current))
  const handlePrint = () => print({ paper: 'letter', organisation: id, secret }, fileName(t.prints.files.letter, name))
  return (
    <div className="card-link invitation">
      <textarea ref={field} className="input" readOnly rows={10} value={text} aria-label={t.prints.textOf(name)} />
      <div className="split">
        <div className="stack">
          <Button ref={next} className="sm" aria-label={t.prints.copyOf(name)} onClick={handleCopy}>
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
