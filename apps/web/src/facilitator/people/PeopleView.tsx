import { type FormEvent, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { usePick, useProblem, useT } from '../../ui/language.js'
import { FoundList, namesBehind } from './FoundList.js'
import type { FoundPeople, FoundPerson } from './peopleApi.js'
import { peopleCopy } from './peopleCopy.js'
import { WrittenTexts } from './WrittenTexts.js'
import '../account/account.css'

export interface PeopleActs {
  readonly find: (who: string) => Promise<RequestAnswer<FoundPeople>>
  /** Saves it as a file. */
  readonly file: (people: readonly FoundPerson[], form: 'page' | 'data') => Promise<RequestAnswer<unknown>>
  readonly erase: (people: readonly FoundPerson[]) => Promise<RequestAnswer<unknown>>
}

/** Somebody asks what is kept of them, or to be erased: find, tell, erase. */
export function PeopleView({ acts }: { readonly acts: PeopleActs }) {
  const frame = useT(facilitatorCopy)
  const t = useT(peopleCopy)
  const say = usePick()
  const [who, setWho] = useState('')
  /** What was searched for: somebody may be typing on. */
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<FoundPeople | null>(null)
  const [chosen, setChosen] = useState<readonly FoundPerson[]>([])
  const [isSure, setIsSure] = useState(false)
  const [isShort, setIsShort] = useState(false)
  const [problem, setProblem] = useProblem()
  const [isErased, setIsErased] = useState(false)
  const told = (answer: RequestAnswer<unknown>): boolean => {
    setProblem(answer.ok ? null : say(answer.error.message) || frame.general.failed)
    return answer.ok
  }
  const findWho = async (words: string) => {
    setAsked(words)
    setIsErased(false)
    setIsSure(false)
    setChosen([])
    setFound(null)
    setProblem(null)
    setIsShort(words.trim().length < 2)
    if (words.trim().length < 2) return
    const answer = await acts.find(words)
    if (told(answer) && answer.ok) setFound(answer.value)
  }
  const handleFind = async (event: FormEvent) => {
    event.preventDefault()
    await findWho(who)
  }
  const handleName = async (name: string) => {
    setWho(name)
    await findWho(name)
  }
  /** Runs with who was ticked; says so when nobody was. */
  const withChosen = (act: () => void) => {
    setProblem(chosen.length === 0 ? t.chooseFirst : null)
    if (chosen.length > 0) act()
  }
  const handleErase = async () => {
    if (!told(await acts.erase(chosen))) return
    // What others typed stays in sight: now is the moment to look at it.
    setFound((before) => before && { ...before, people: [], more: false })
    setChosen([])
    setIsSure(false)
    setIsErased(true)
  }
  const people = found?.people ?? []
  const names = namesBehind(asked, people)
  const said =
    found === null
      ? null
      : people.length > 0
        ? t.found(people.length)
        : who.includes('@')
          ? t.nobodyByAddress
          : t.nobody
  return (
    <main className="hm ac">
      <h1>{t.title}</h1>
      <p className="ac-intro">{t.intro}</p>
      <form className="ac-form" onSubmit={handleFind} noValidate>
        <Field label={t.who} hint={t.whoHint} error={isShort ? t.fill : null}>
          {(ids) => <input {...ids} value={who} autoComplete="off" onChange={(event) => setWho(event.target.value)} />}
        </Field>
        <Button main={found === null} type="submit">
          {t.find}
        </Button>
      </form>
      <p className="ac-told" role="status">
        {isErased ? t.erased : said}
      </p>
      {names.length > 0 && (
        <div className="ac-form">
          <p>{t.alsoByName}</p>
          <div className="ac-acts">
            {names.map((name) => (
              <Button key={name} onClick={() => handleName(name)}>
                {t.byName(name)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {people.length > 0 && (
        <section className="ac-part ac-form">
          <FoundList
            {...{ people, chosen }}
            onChoose={(next) => {
              setIsSure(false)
              setProblem(null)
              setChosen(next)
            }}
          />
          {found?.more && <p>{t.more}</p>}
          <div className="pair">
            <Button onClick={() => withChosen(async () => void told(await acts.file(chosen, 'page')))}>{t.page}</Button>
            <Button onClick={() => withChosen(async () => void told(await acts.file(chosen, 'data')))}>{t.data}</Button>
          </div>
          <p className="second">{t.fileHint}</p>
          {isSure ? (
            <section className="ac-sure" role="alert">
              <h2>{t.eraseTitle(chosen.length)}</h2>
              <p>{t.eraseText}</p>
              {chosen.some(({ signed }) => signed) && <p>{t.eraseSigned}</p>}
              <div className="pair">
                <Button main onClick={handleErase}>
                  {t.eraseNow}
                </Button>
                <Button onClick={() => setIsSure(false)}>{t.keep}</Button>
              </div>
            </section>
          ) : (
            <Button onClick={() => withChosen(() => setIsSure(true))}>{t.erase}</Button>
          )}
        </section>
      )}
      <ErrorLine text={problem} />
      {found !== null && <WrittenTexts {...found} />}
      <p className="ac-part second">{t.elsewhere}</p>
    </main>
  )
}
