import type { Authority } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { Choice, Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'

/** True for a ground that says under which condition, or for whom, somebody signs. */
export const needsCondition = (authority: Authority | null): boolean =>
  authority === 'proxy' || authority === 'subject-to-approval'

export interface AuthorityFieldProps {
  readonly authority: Authority | null
  readonly offered: readonly Authority[]
  readonly problem: string | undefined
  readonly onAuthority: (authority: Authority) => void
}
/** On what ground somebody signs. */
export function AuthorityField({ authority, offered, problem, onAuthority }: AuthorityFieldProps) {
  const t = useT(participantCopy)
  return (
    <fieldset className="set tightset">
      <legend className="legend">{t.sign.authorityLegend}</legend>
      {offered.map((one) => (
        <Choice
          key={one}
          name="authority"
          data-field={one === 'own' ? 'authority' : undefined}
          checked={authority === one}
          onChange={() => onAuthority(one)}
        >
          {t.sign.authority[one]}
        </Choice>
      ))}
      {problem && (
        <p className="error" role="alert">
          <Icon name="x" size={16} />
          {problem}
        </p>
      )}
    </fieldset>
  )
}

export interface OwnSentenceProps {
  readonly sentence: string
  readonly problem: string | undefined
  readonly onSentence: (sentence: string) => void
}
/** The own sentence beside a signature, for who likes to write one. */
export function OwnSentence({ sentence, problem, onSentence }: OwnSentenceProps) {
  const t = useT(participantCopy)
  return (
    <Field
      label={
        <>
          {t.sign.own} <span className="second optional">{t.sign.optional}</span>
        </>
      }
      error={problem}
    >
      {(ids) => (
        <textarea
          {...ids}
          className={`${ids.className} voice`}
          data-field="sentence"
          rows={2}
          value={sentence}
          onChange={({ target }) => onSentence(target.value)}
        />
      )}
    </Field>
  )
}
