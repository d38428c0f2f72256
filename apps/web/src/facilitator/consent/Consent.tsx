import type { FacilitatorRound, OrganisationId } from '@siroop/domain'
import { Icon } from '../../ui/Icon.js'
import { ChangedText } from '../../ui/words/ChangedText.js'
import type { ChoiceProps } from '../choice.js'
import { OrganisationName } from '../OrganisationName.js'
import { useRegie } from '../regie.js'
import { behavioursOf, nextBundle, tableOf } from '../steps/bundles.js'
import { Answers } from './Answers.js'
import { LooseNotes } from './LooseNotes.js'
import { NextName } from './NextName.js'
import { Objections } from './Objections.js'
import { RoundHistory } from './RoundHistory.js'
import { NextText } from './Texts.js'
import { WholeText } from './WholeText.js'

/** Consent in the middle: choose the next value, then who answered (never what), then the shown answers. */
export function ConsentMiddle(props: ChoiceProps) {
  const { view } = useRegie()
  const round = view.rounds.find((one) => one.status === 'open' || one.status === 'shown')
  if (!round && view.texts !== null) return <NextText choice={props.choice} />
  if (!round && view.now?.texts.kind === 'consent') return <NextWhole />
  if (!round) return <NextValue {...props} />
  return round.status === 'open' ? <OpenRound round={round} /> : <ShownRound round={round} />
}

/** The whole text, before it is put to them and after they consented. */
function NextWhole() {
  const { view, t, say } = useRegie()
  const words = t.chapters.whole
  return (
    <>
      <div className="cap">
        <h1>{words.title}</h1>
        <span className="meta">{words.hint}</span>
      </div>
      <p className="second">{say(view.now?.texts.question)}</p>
      {view.textAgreed && <p className="agreed">{words.agreed}</p>}
      <WholeText open />
      <Objections objections={openOnes(view.objections)} about />
    </>
  )
}

/** The text that is put to them, with what it says about behaviour chosen from the notes or written. */
function NextValue({ choice, onChoose }: ChoiceProps) {
  const { view, board, t } = useRegie()
  const bundle = nextBundle(view, board, choice.bundle)
  const decided = view.rounds.some((round) => round.status === 'agreed' || round.status === 'not-shared')
  const loose = board && view.now ? tableOf(view, board, view.now.texts.step).loose.length : 0
  if (!board) return <p role="status">{t.bundling.reading}</p>
  if (!bundle)
    return (
      <>
        <div className="cap">
          <h1>{loose > 0 ? t.consent.loose(loose) : decided ? t.consent.allDone : t.consent.noBundles}</h1>
        </div>
        <LooseNotes heading={false} />
        <Objections objections={view.objections} />
      </>
    )
  const options = behavioursOf(bundle)
  return (
    <>
      <div className="cap">
        <h1>{t.consent.next}</h1>
        <span className="meta">{t.consent.nextMeta}</span>
      </div>
      <NextName key={bundle.id} bundle={bundle} />
      <div className="field behaviour">
        <label htmlFor="behaviour">{t.consent.behaviour}</label>
        <p className="hint" id="behaviour-hint">
          {t.consent.behaviourHint}
        </p>
        <textarea
          id="behaviour"
          className="input voice"
          rows={2}
          aria-describedby="behaviour-hint"
          value={choice.behaviour ?? ''}
          onChange={(event) => onChoose({ bundle: bundle.id, behaviour: event.target.value })}
        />
      </div>
      {options.length > 0 && (
        <section className="from-notes">
          <h2>{t.consent.fromNotes}</h2>
          <ul>
            {options.map((text) => (
              <li key={text}>
                <button
                  type="button"
                  className="slip voice"
                  aria-pressed={choice.behaviour === text}
                  onClick={() => onChoose({ bundle: bundle.id, behaviour: text })}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Objections objections={openOnes(view.objections)} />
      <LooseNotes heading />
    </>
  )
}

const openOnes = <O extends { state: string }>(objections: readonly O[]): readonly O[] =>
  objections.filter((one) => one.state === 'raised' || one.state === 'in-treatment')

function ValueText({ round }: { round: FacilitatorRound }) {
  const { view, t } = useRegie()
  const before = view.rounds.find((one) => one.bundle === round.bundle && one.attempt === round.attempt - 1)
  const behaviour = round.behaviour
  return (
    <blockquote className="txt">
      <p className="voice">
        {before && before.text !== round.text ? (
          <ChangedText before={before.text} after={round.text} withGone />
        ) : (
          round.text
        )}
      </p>
      {behaviour !== null && (
        <p className="voice beh">
          {t.consent.behaviourIs}
          {before?.behaviour && before.behaviour !== behaviour ? (
            <ChangedText before={before.behaviour} after={behaviour} withGone />
          ) : (
            behaviour
          )}
        </p>
      )}
    </blockquote>
  )
}

/** Which of how many, in the step that agrees them; a text that was opened again stands by itself. */
function useTitle(): (round: FacilitatorRound) => string {
  const { view, t } = useRegie()
  return ({ bundle, step, index, of }) => {
    if (bundle === null) return t.chapters.whole.title
    const words = view.texts === null ? t.consent.valueOf : t.texts.of
    return step === view.now?.texts.step ? words(index, of) : t.chapters.reading.again
  }
}

function OpenRound({ round }: { round: FacilitatorRound }) {
  const { view, t } = useRegie()
  const titleOf = useTitle()
  return (
    <>
      <div className="cap">
        <h1>{titleOf(round)}</h1>
        <span className="meta">{t.consent.onScreens}</span>
      </div>
      <ValueText round={round} />
      {round.bundle === null && <WholeText />}
      <Answers round={round} />
      <Objections objections={openOnes(view.objections)} about />
      <RoundHistory round={round} />
    </>
  )
}

function ShownRound({ round }: { round: FacilitatorRound }) {
  const { t, organisation } = useRegie()
  const titleOf = useTitle()
  const { result } = round
  if (result === null) return null
  const list = (ids: readonly OrganisationId[]) => {
    const found = ids.flatMap((id) => organisation(id) ?? [])
    return (
      <ul>
        {found.length === 0 && <li className="second">{t.consent.nobody}</li>}
        {found.map((one) => (
          <li key={one.id}>
            <OrganisationName organisation={one} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <>
      <div className="cap">
        <h1>
          {titleOf(round)}
          {t.consent.shown}
        </h1>
        {round.attempt > 1 && <span className="meta">{t.consent.version(round.attempt)}</span>}
      </div>
      <ValueText round={round} />
      {round.bundle === null && <WholeText />}
      <div className="res">
        <section>
          <h2>{t.consent.standFor}</h2>
          {list(result.standFor)}
        </section>
        <section>
          <h2>{t.consent.liveWith}</h2>
          {list(result.liveWith)}
        </section>
        <section className="ob">
          <h2>
            <Icon name="hand" />
            {t.consent.object}
          </h2>
          {list(result.objections.map((one) => one.organisation))}
        </section>
      </div>
      {result.missing.length > 0 && (
        <p className="meta missing">
          {result.missing
            .map((one) => {
              const why = one.why === 'absent' ? t.consent.absent : t.consent.abstains
              const name = organisation(one.organisation)?.name ?? ''
              return `${name}: ${one.reason === '' ? why : t.consent.quote(why, one.reason)}`
            })
            .join('. ')}
        </p>
      )}
      <Objections objections={result.objections} />
      <RoundHistory round={round} />
    </>
  )
}
