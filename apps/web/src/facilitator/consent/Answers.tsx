import type { FacilitatorRound, MissingWhy, Organisation, OrganisationId, PaperMark } from '@siroop/domain'
import { useState } from 'react'
import { Choice } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { useRegie } from '../regie.js'

/** Who answered, by name of the organisation, never what. A missing one is marked with a reason. */
export function Answers({ round }: { round: FacilitatorRound }) {
  const { run } = useRegie()
  return (
    <AnswerRows
      answered={round.answered}
      onPaper={round.onPaper}
      missing={round.missing}
      onMissing={(organisation, { why, reason }) =>
        run({ type: 'markMissing', round: round.round, organisation, why, reason })
      }
      onUnmark={(organisation) => run({ type: 'unmarkMissing', round: round.round, organisation })}
    />
  )
}

export interface AnswerRowsProps {
  readonly answered: readonly OrganisationId[]
  /** Of those: from which paper card it was typed. */
  readonly onPaper?: readonly PaperMark[]
  readonly missing: FacilitatorRound['missing']
  /** Words for who answered; null: the usual ones. */
  readonly answeredWords?: string
  readonly onMissing: (
    organisation: OrganisationId,
    mark: { readonly why: MissingWhy; readonly reason: string },
  ) => Promise<boolean>
  readonly onUnmark: (organisation: OrganisationId) => Promise<boolean>
}
/** One row per organisation in the order of the list: answered (closed), missing with its reason, or not yet. */
export function AnswerRows(props: AnswerRowsProps) {
  const { view } = useRegie()
  const [marking, setMarking] = useState<Organisation | null>(null)
  return (
    <>
      <ul className="ans">
        {view.organisations.map((organisation) => (
          <Row key={organisation.id} {...props} organisation={organisation} onMark={() => setMarking(organisation)} />
        ))}
      </ul>
      {marking && (
        <MissingDialog
          organisation={marking}
          onMissing={(why, reason) => props.onMissing(marking.id, { why, reason })}
          onClose={() => setMarking(null)}
        />
      )}
    </>
  )
}

type RowProps = AnswerRowsProps & { readonly organisation: Organisation; readonly onMark: () => void }
function Row({ answered, onPaper = [], missing, answeredWords, organisation, onMark, onUnmark }: RowProps) {
  const { t } = useRegie()
  const isIn = answered.includes(organisation.id)
  const card = onPaper.find((one) => one.organisation === organisation.id)?.paper
  const mark = missing.find((one) => one.organisation === organisation.id)
  const why = mark && (mark.why === 'absent' ? t.consent.absent : t.consent.abstains)
  return (
    <li>
      <OrganisationMark shape={organisation.shape} letters={organisation.letters} size={24} />
      <b>{organisation.name}</b>
      {isIn && (
        <span className="st">
          <Icon name="mail" size={16} />{' '}
          {card === undefined ? (answeredWords ?? t.consent.answered) : t.paper.answers.givenClosed(card)}
        </span>
      )}
      {!isIn && mark && why && (
        <>
          <span className="st">
            <Icon name="minus" size={16} /> {mark.reason === '' ? why : t.consent.quote(why, mark.reason)}
          </span>
          {mark.reason !== '' && (
            <button
              type="button"
              className="lk"
              aria-label={t.consent.unmarkOf(organisation.name)}
              onClick={() => void onUnmark(organisation.id)}
            >
              {t.consent.unmark}
            </button>
          )}
        </>
      )}
      {!isIn && !mark && (
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
