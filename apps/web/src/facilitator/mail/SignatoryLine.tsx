import { inLocale, type SigningRow } from '@siroop/domain'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { useRegie } from '../regie.js'
import { PersonDialog } from './PersonDialog.js'
import { inviteSignatory, remindSignatory } from './signatoryApi.js'
import './mail.css'
import { useProblem } from '../../ui/language.js'

/** Under an organisation that signs over days: who was asked, what came of it, and asking or reminding. */
export function SignatoryLine({ row, name }: { readonly row: SigningRow; readonly name: string }) {
  const { view, t, locale } = useRegie()
  const [inviting, setInviting] = useState(false)
  const [problem, setProblem] = useProblem()
  const { edition } = view
  if (edition === null) return null
  const words = t.overDays
  const asked = edition.signatories.find((one) => one.organisation === row.organisation)
  const signed = row.state === 'signed' || row.state === 'signed-with-reservation'
  const who = asked?.name ?? words.someone
  const said = [
    row.invited === null ? '' : row.invited.delegated ? words.delegated(who) : words.invited(who),
    row.invited !== null && row.invited.reminders > 0 ? words.reminded(row.invited.reminders) : '',
    asked?.waits ? words.waits : '',
    row.withdrawn ? words.withdrawn : '',
    row.liftedAtMs === null ? '' : words.lifted,
  ].filter((one) => one !== '')
  const mayInvite = edition.canInvite && !signed
  const handleRemind = async () => {
    const answer = await remindSignatory(view.workshop.id, row.organisation)
    setProblem(answer.ok ? null : inLocale(answer.error.message, locale))
  }
  if (said.length === 0 && !mayInvite) return null
  return (
    <span className="signatory">
      {said.length > 0 && <span className="second small">{said.join(', ')}</span>}
      {mayInvite && (
        <span className="row-actions">
          <Button
            className="sm"
            aria-label={asked === undefined ? words.inviteOf(name) : words.inviteAgainOf(name)}
            onClick={() => setInviting(true)}
          >
            {asked === undefined ? words.invite : words.inviteAgain}
          </Button>
          {asked?.mayRemind && (
            <Button className="sm" aria-label={words.remindOf(who)} onClick={() => void handleRemind()}>
              {words.remind}
            </Button>
          )}
        </span>
      )}
      {problem !== null && (
        <span className="error" role="alert">
          {problem}
        </span>
      )}
      {inviting && (
        <PersonDialog
          title={words.title(name)}
          words={words}
          before={null}
          onAsk={(person) => inviteSignatory(view.workshop.id, { organisation: row.organisation, ...person })}
          onClose={() => setInviting(false)}
        />
      )}
    </span>
  )
}
