import type { Organisation, SentenceForPhone } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { useCommand } from '../useCommand.js'

export interface RecogniseProps {
  readonly sentence: SentenceForPhone
  readonly organisation: Organisation
}

/** "Hierin herkennen wij ons": a question to the organisation, not a vote; on and off as one likes. */
export function Recognise({ sentence, organisation }: RecogniseProps) {
  const t = useT(participantCopy)
  const { problem, busy, run } = useCommand()
  const { id, version, recognised } = sentence
  return (
    <>
      <button
        type="button"
        className={recognised ? 'recog on' : 'recog'}
        aria-pressed={recognised}
        disabled={busy}
        onClick={() => void run({ type: 'recogniseSentence', sentence: id, version, recognised: !recognised })}
      >
        <OrganisationMark
          shape={organisation.shape}
          letters={organisation.letters}
          size="2.125rem"
          open={!recognised}
        />
        <span>
          <b>{t.draft.recognise}</b>
          <span className="second">
            {recognised ? t.draft.recogniseOn(organisation.name) : t.draft.recogniseOff(organisation.name)}
          </span>
        </span>
        {recognised && <Icon name="check" size={24} />}
      </button>
      <ErrorLine text={problem} />
      {!recognised && <p className="second under">{t.draft.notYours}</p>}
    </>
  )
}
