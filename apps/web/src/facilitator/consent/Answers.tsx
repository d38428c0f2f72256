import type { FacilitatorRound, MissingWhy, Organisation } from '@siroop/domain'
import { useState } from 'react'
import { Choice } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { ReasonDialog } from '../ReasonDialog.js'
import { useRegie } from '../regie.js'

/** Who answered, by name of the organisation, never what. A missing one is marked with a reason. */
export function Answers({ round }: { round: FacilitatorRound }) {
  const { view } = useRegie()
  const [marking, setMarking] = useState<Organisation | null>(null)
  return (
    <>
      <ul className="ans">
        {view.organisations.map((organisation) => (
          <Row
            key={organisation.id}
            round={round}
            organisation={organisation}
            onMark={() => setMarking(organisation)}
          />
        ))}
      </ul>
      {marking && <MarkMissing round={round} organisation={marking} onClose={() => setMarking(null)} />}
    </>
  )
}

interface RowProps {
  readonly round: FacilitatorRound
  readonly organisation: Organisation
  readonly onMark: () => void
}
function Row({ round, organisation, onMark }: RowProps) {
  const { t, run } = useRegie()
  const answered = round.answered.includes(organisation.id)
  const missing = round.missing.find((one) => one.organisation === organisation.id)
  const why = missing && (missing.why === 'absent' ? t.consent.absent : t.consent.abstains)
  return (
    <li>
      <OrganisationMark shape={organisation.shape} letters={organisation.letters} size={24} />
      <b>{organisation.name}</b>
      {answered && (
        <span className="st">
          <Icon name="mail" size={16} /> {t.consent.answered}
        </span>
      )}
      {!answered && missing && why && (
        <>
          <span className="st">
            <Icon name="minus" size={16} /> {missing.reason === '' ? why : t.consent.quote(why, missing.reason)}
          </span>
          {missing.reason !== '' && (
            <button
              type="button"
              className="lk"
              aria-label={t.consent.unmarkOf(organisation.name)}
              onClick={() => void run({ type: 'unmarkMissing', round: round.round, organisation: organisation.id })}
            >
              {t.consent.unmark}
            </button>
          )}
        </>
      )}
      {!answered && !missing && (
        <>
          <span className="st second">{t.consent.notYet}</span>
          <button type="button" className="lk" aria-label={t.consent.markOf(organisation.name)} onClick={onMark}>
            {t.consent.mark}
          </button>
        </>
      )}
    </li>
  )
}

function MarkMissing({ round, organisation, onClose }: Omit<RowProps, 'onMark'> & { onClose: () => void }) {
  const { run } = useRegie()
  return (
    <MissingDialog
      organisation={organisation}
      onMissing={(why, reason) =>
        run({ type: 'markMissing', round: round.round, organisation: organisation.id, why, reason })
      }
      onClose={onClose}
    />
  )
}

export interface MissingDialogProps {
  readonly organisation: Organisation
  readonly onMissing: (why: MissingWhy, reason: string) => Promise<boolean>
  readonly onClose: () => void
}
/** Absent or abstains, with the words that were given; that list is printed in the manifest. */
export function MissingDialog({ organisation, onMissing, onClose }: MissingDialogProps) {
  const { t } = useRegie()
  const [why, setWhy] = useState<MissingWhy>('abstains')
  return (
    <ReasonDialog
      title={t.consent.markOf(organisation.name)}
      action={t.consent.markDo}
      onReason={(reason) => onMissing(why, reason)}
      onClose={onClose}
    >
      <fieldset className="pair">
        <legend className="vh">{organisation.name}</legend>
        <Choice name="why" checked={why === 'abstains'} onChange={() => setWhy('abstains')}>
          {t.consent.abstains}
        </Choice>
        <Choice name="why" checked={why === 'absent'} onChange={() => setWhy('absent')}>
          {t.consent.absent}
        </Choice>
      </fieldset>
    </ReasonDialog>
  )
}
