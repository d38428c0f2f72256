import type { Authority, ParticipantNow, ParticipantView } from '@siroop/domain'
import { fingerprintGroups } from '@siroop/manifest'
import { type FormEvent, useState } from 'react'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { Sheet } from '../../ui/Sheet.js'
import { useDraft } from '../drafts/useDraft.js'
import { ownOrganisation } from '../seat.js'
import { useCommand } from '../useCommand.js'
import { AuthorityField, needsCondition, OwnSentence } from './SignFields.js'
import { type SignForm, signProblems } from './signProblems.js'

export interface SignSheetProps {
  readonly view: ParticipantView
  readonly now: Extract<ParticipantNow, { kind: 'sign' }>
  readonly onClose: () => void
}

/** Name, function, on what ground; an own sentence if one likes. The fingerprint that was read goes along. */
export function SignSheet({ view, now, onClose }: SignSheetProps) {
  const t = useT(participantCopy)
  const command = useCommand()
  const keyFor = (field: string) => draftKey('s', now.edition.number, field)
  const name = useDraft(keyFor('name'), view.me.name ?? '')
  const role = useDraft(keyFor('function'))
  const sentence = useDraft(keyFor('sentence'))
  const condition = useDraft(keyFor('condition'))
  const [authority, setAuthority] = useState<Authority | null>(now.grounds.atFirst)
  const [tried, setTried] = useState(false)
  const conditional = needsCondition(authority)
  const form: SignForm = {
    name: name.text,
    function: role.text,
    authority,
    condition: condition.text,
    sentence: sentence.text,
  }
  const problems = tried ? signProblems(t, form) : {}
  const { organisation } = view.me
  const organisationName = ownOrganisation(view)?.name ?? t.yourOrganisation
  const handleSign = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const wrong = Object.keys(signProblems(t, form))
    if (wrong.length > 0 || authority === null || organisation === null) {
      event.currentTarget.querySelector<HTMLElement>(`[data-field=${wrong[0]}]`)?.focus()
      return
    }
    const person = {
      name: name.text,
      function: role.text,
      sentence: sentence.text.trim() === '' ? null : sentence.text,
      condition: conditional ? condition.text : null,
    }
    const { number, fingerprint } = now.edition
    if (!(await command.run({ type: 'sign', edition: number, fingerprint, organisation, authority, person }))) return
    for (const draft of [name, role, sentence, condition]) draft.clear()
  }
  return (
    <Sheet title={t.sign.button(organisationName)} onClose={onClose}>
      <form className="sign-form" noValidate onSubmit={(event) => void handleSign(event)}>
        <p className="second voice statement">{now.statement}</p>
        <Field label={t.sign.name} error={problems.name}>
          {(ids) => (
            <input
              {...ids}
              data-field="name"
              autoComplete="name"
              value={name.text}
              onChange={(event) => name.write(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.sign.function} hint={t.sign.functionHint(view.workshop.region)} error={problems.function}>
          {(ids) => (
            <input
              {...ids}
              data-field="function"
              autoComplete="organization-title"
              value={role.text}
              onChange={(event) => role.write(event.target.value)}
            />
          )}
        </Field>
        <AuthorityField
          authority={authority}
          offered={now.grounds.offered}
          problem={problems.authority}
          onAuthority={setAuthority}
        />
        {conditional && (
          <Field label={authority === 'proxy' ? t.sign.proxyOf : t.sign.subjectTo} error={problems.condition}>
            {(ids) => (
              <input
                {...ids}
                data-field="condition"
                value={condition.text}
                onChange={(event) => condition.write(event.target.value)}
              />
            )}
          </Field>
        )}
        <OwnSentence sentence={sentence.text} problem={problems.sentence} onSentence={sentence.write} />
        <p className="meta">{t.sign.keptForever(view.workshop.document)}</p>
        <div className="stack">
          <p className="fp">
            <span className="meta">{t.sign.youSign}</span>
            <code>{fingerprintGroups(now.edition.fingerprint)}</code>
          </p>
          <ErrorLine text={command.problem} />
          <Button main wide type="submit" disabled={command.busy}>
            <Icon name="pen-line" />
            {t.sign.sign}
          </Button>
          <p className="meta centred">{t.sign.midnight}</p>
        </div>
      </form>
    </Sheet>
  )
}
