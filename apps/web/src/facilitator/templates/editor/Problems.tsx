import type { Template } from '@siroop/domain'
import type { ToldProblem } from '@siroop/protocol'
import { Icon } from '../../../ui/Icon.js'
import { useEditing } from '../form/editing.js'
import { partOf } from '../places.js'

/** More than this nobody reads at once; the rest comes up as these are repaired. */
const mostTold = 30

/** Everything that is wrong with the template, in the words of the check, each with the way to its field. */
export function Problems({ onGo }: { readonly onGo: (problem: ToldProblem) => void }) {
  const { problems, t } = useEditing()
  const errors = problems.filter((one) => !one.warns)
  const warnings = problems.filter((one) => one.warns)
  return (
    <section className="problems" aria-labelledby="problems-title">
      <h2 id="problems-title">
        {errors.length === 0 ? t.inOrder : t.problems}
        {errors.length > 0 && <span className="second nums">{t.faults(errors.length)}</span>}
      </h2>
      {errors.length === 0 && (
        <p className="fine">
          <Icon name="check" />
          {t.noProblems}
        </p>
      )}
      <List problems={errors} onGo={onGo} />
      {warnings.length > 0 && <h3>{t.warnings}</h3>}
      <List problems={warnings} onGo={onGo} />
    </section>
  )
}

function List({ problems, onGo }: { problems: readonly ToldProblem[]; onGo: (problem: ToldProblem) => void }) {
  const { draft, t, say, language } = useEditing()
  const placeIn = (template: Template, problem: ToldProblem): string => {
    const part = partOf(template, problem.at)
    if (part.kind !== 'step') return t.parts[part.kind]
    return t.inStep(say(template.steps.find(({ id }) => id === part.id)?.title))
  }
  return (
    <ul>
      {problems.slice(0, mostTold).map((problem) => (
        <li key={`${problem.at.join('.')} ${problem.fault} ${problem.text.nl}`}>
          <p>
            <b>{placeIn(draft, problem)}</b> {problem.text[language]}
          </p>
          <button type="button" className="lk" onClick={() => onGo(problem)}>
            {t.goThere}
            <span className="vh">: {problem.text[language]}</span>
          </button>
        </li>
      ))}
      {problems.length > mostTold && <li className="second">{t.moreProblems(problems.length - mostTold)}</li>}
    </ul>
  )
}
