import { type FormEvent, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import type { FoundPeople, FoundPerson } from './peopleApi.js'
import { peopleCopy } from './peopleCopy.js'
import '../account/account.css'

export interface PeopleActs {
  readonly find: (who: string) => Promise<RequestAnswer<FoundPeople>>
  /** Null: the file was saved. */
  readonly file: (people: readonly FoundPerson[], form: 'page' | 'data') => Promise<RequestAnswer<unknown>>
  readonly erase: (people: readonly FoundPerson[]) => Promise<RequestAnswer<unknown>>
}

/** Somebody asks what is kept of them, or to be erased: find, tell, erase. */
export function PeopleView({ acts }: { readonly acts: PeopleActs }) {
  const frame = useT(facilitatorCopy)
  const t = useT(peopleCopy)
  const say = usePick()
  const [who, setWho] = useState('')
  const [found, setFound] = useState<FoundPeople | null>(null)
  const [chosen, setChosen] = useState<readonly FoundPerson[]>([])
  const [isSure, setIsSure] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const told = (answer: RequestAnswer<unknown>): boolean => {
    setProblem(answer.ok ? null : say(answer.error.message) || frame.general.failed)
    return answer.ok
  }
  const handleFind = async (event: FormEvent) => {
    event.preventDefault()
    setDone(null)
    setIsSure(false)
    setChosen([])
    setFound(null)
    const isShort = who.trim().length < 2
    setWrong(isShort ? t.fill : null)
    if (isShort) return
    const answer = await acts.find(who)
    if (told(answer) && answer.ok) setFound(answer.value)
  }
  /** Runs with who was ticked; says so when nobody was. */
  const withChosen = (act: () => void) => {
    setProblem(chosen.length === 0 ? t.chooseFirst : null)
    if (chosen.length > 0) act()
  }
  const handleErase = async () => {
    if (!told(await acts.erase(chosen))) return
    setFound(null)
    setIsSure(false)
    setWho('')
    setDone(t.erased)
  }
  return (
    <main className="hm ac">
      <h1>{t.title}</h1>
      <p className="ac-intro">{t.intro}</p>
      <form className="ac-form" onSubmit={handleFind} noValidate>
        <Field label={t.who} hint={t.whoHint} error={wrong}>
          {(ids) => <input {...ids} value={who} autoComplete="off" onChange={(event) => setWho(event.target.value)} />}
        </Field>
        <Button main={found === null} type="submit">
          {t.find}
        </Button>
      </form>
      <p role="status">{done ?? (found?.people.length === 0 ? t.nobody : null)}</p>
      {found !== null && found.people.length > 0 && (
        <section className="ac-part ac-form">
          <fieldset className="ac-roles">
            <legend className="legend">{t.choose}</legend>
            <p className="second">{t.chooseHint}</p>
            {found.people.map((one) => (
              <Choice
                key={`${one.key.kind} ${one.key.within} ${one.key.id}`}
                type="checkbox"
                checked={chosen.includes(one)}
                onChange={({ target }) => {
                  setIsSure(false)
                  setChosen(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
                }}
              >
                <b>{one.name}</b> {one.email}
                <br />
                <span className="second">
                  {[one.organisation, t.kinds[one.key.kind], one.where, one.signed ? t.signed : null]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </Choice>
            ))}
          </fieldset>
          {found.more && <p>{t.more}</p>}
          <div className="pair">
            <Button onClick={() => withChosen(async () => void told(await acts.file(chosen, 'page')))}>{t.page}</Button>
            <Button onClick={() => withChosen(async () => void told(await acts.file(chosen, 'data')))}>{t.data}</Button>
          </div>
          {isSure ? (
            <section className="ac-form" aria-live="polite">
              <h2>{t.eraseTitle}</h2>
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
    </main>
  )
}
