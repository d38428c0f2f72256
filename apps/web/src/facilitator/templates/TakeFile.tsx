import type { Answer, ToldProblem } from '@siroop/protocol'
import { useId } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { useTakenFile } from '../files/useTakenFile.js'
import type { MadeTemplate } from './ownApi.js'

/** More mistakes than this nobody reads at once. */
const mostTold = 20

interface TakeFileProps {
  readonly take: (file: File) => Promise<RequestAnswer<MadeTemplate>>
}

/** Takes a template in from a file. What is wrong with it stands below, each with its line; then nothing was taken over. */
export function TakeFile({ take }: TakeFileProps) {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const hint = useId()
  const { busy, taken, handleFile } = useTakenFile(take)
  const problems = taken === null || taken.ok ? [] : wrongIn(taken.error.detail)
  return (
    <div className="take">
      <label className="btn sm">
        <Icon name="plus" />
        {t.templates.take}
        <input type="file" className="vh" accept=".yaml,.yml" aria-describedby={hint} onChange={handleFile} />
      </label>
      <p className="meta" id={hint}>
        {t.templates.takeWhat}
      </p>
      <p role="status" className="said">
        {busy && t.templates.taking}
        {taken?.ok && saidOf(t.templates, taken.value)}
      </p>
      <div role="alert">
        {taken?.ok === false && (
          <div className="wrong">
            <p className="error">{say(taken.error.message)}</p>
            <ol>
              {problems.slice(0, mostTold).map((problem) => (
                <li key={`${problem.line}/${problem.column}/${problem.fault}/${problem.at.join('.')}`}>
                  <b className="nums">
                    {problem.line === null ? t.templates.wholeFile : t.templates.line(problem.line)}
                  </b>{' '}
                  {say(problem.text)}
                </li>
              ))}
            </ol>
            {problems.length > mostTold && <p>{t.templates.more(problems.length - mostTold)}</p>}
          </div>
        )}
      </div>
    </div>
  )
}

const wrongIn = (detail: unknown): readonly ToldProblem[] =>
  (detail as Answer<'wrongTemplate'> | undefined)?.problems.filter(({ warns }) => !warns) ?? []

interface Words {
  readonly taken: (id: string) => string
  readonly takenAnew: (wanted: string, id: string) => string
}
const saidOf = (words: Words, { id, wanted }: MadeTemplate): string =>
  wanted === null ? words.taken(id) : words.takenAnew(wanted, id)
