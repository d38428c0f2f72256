import type { SigningRow } from '@siroop/domain'
import { weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { BeginCheckin } from '../checkin/BeginCheckin.js'
import { TeamLink } from '../checkin/TeamLink.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { BeginNext } from '../editions/NextEdition.js'
import { SignatoryLine } from '../mail/SignatoryLine.js'
import { TakeBack } from '../paperAnswers/TakeBack.js'
import { useRegie } from '../regie.js'
import { BesideSignatures } from '../sheets/BesideSignatures.js'

/** Who signed, who will later, who does not: in words and shapes. No hurry, no shame. */
export function SigningMiddle() {
  const { view, t, run } = useRegie()
  const [reopening, setReopening] = useState(false)
  const { edition, manifestPath } = view
  if (edition === null)
    return (
      <>
        <div className="cap">
          <h1>{t.sign.before(view.workshop.document)}</h1>
        </div>
        <BesideSignatures />
      </>
    )
  return (
    <>
      <div className="cap">
        <h1>{edition.status === 'in-force' ? t.sign.inForce(edition.number) : t.sign.title(edition.number)}</h1>
        <span className="meta nums">
          {t.sign.fingerprint} {edition.fingerprint.slice(0, 12)}
        </span>
      </div>
      <blockquote className="txt">
        <p className="voice">{edition.title}</p>
      </blockquote>
      <ul className="ans signing">
        {edition.signing.map((row) => (
          <Row key={row.organisation} row={row} />
        ))}
      </ul>
      <div className="row-actions">
        {manifestPath && (
          <>
            <a className="btn sm" href={`${manifestPath}/manifest.pdf`}>
              <Icon name="printer" />
              {t.sign.pdf(view.workshop.document)}
            </a>
            <a className="btn sm" href={manifestPath}>
              <Icon name="link" />
              {t.sign.page(view.workshop.document)}
            </a>
          </>
        )}
        {edition.canClose && (
          <Button className="sm" onClick={() => void run({ type: 'closeEdition', edition: edition.number })}>
            <Icon name="check" />
            {t.sign.closeEdition}
          </Button>
        )}
        {edition.canReopen && (
          <Button className="sm" onClick={() => setReopening(true)}>
            <Icon name="undo-2" />
            {t.sign.reopen}
          </Button>
        )}
      </div>
      <BesideSignatures />
      {edition.status === 'in-force' && view.position === null && <BeginCheckin />}
      {edition.status === 'in-force' && view.position === null && <TeamLink />}
      <BeginNext />
      {reopening && (
        <ReasonDialog
          title={t.sign.reopenTitle}
          hint={t.sign.reopenHint}
          action={t.sign.reopenDo}
          onReason={(reason) => run({ type: 'reopenEdition', edition: edition.number, reason })}
          onClose={() => setReopening(false)}
        />
      )}
    </>
  )
}

function Row({ row }: { row: SigningRow }) {
  const { view, t, organisation, locale } = useRegie()
  const found = organisation(row.organisation)
  if (!found) return null
  const signed = row.state === 'signed' || row.state === 'signed-with-reservation'
  const back = view.edition?.paperSignatures.find((one) => one.signature === row.signature)
  return (
    <li className={signed ? 'gold' : ''}>
      <OrganisationMark shape={found.shape} letters={found.letters} size={26} open={!signed} />
      <b>{found.name}</b>
      <span className="st">
        {signed && <span className="agreed">{t.sign.states[row.state]}</span>}
        {!signed &&
          (row.state === 'later' && row.until
            ? t.sign.until(weekdayInWords(row.until, locale))
            : t.sign.states[row.state])}
        {row.paper !== null && <span className="meta">{t.paper.answers.given(row.paper)}</span>}
      </span>
      <SignatoryLine row={row} name={found.name} />
      {back && <TakeBack signature={back} name={found.name} />}
    </li>
  )
}
