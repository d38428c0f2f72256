import type { Translated } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { type ColleagueWorkshop, takeSeat } from './accountApi.js'
import { accountCopy } from './accountCopy.js'
import './account.css'

/** Workshops that colleagues lead: help along in one, or follow what became of it. Nothing when there are none. */
export function ColleagueWorkshops({ workshops }: { readonly workshops: readonly ColleagueWorkshop[] }) {
  const frame = useT(facilitatorCopy)
  const t = useT(accountCopy)
  const say = usePick()
  const [locale] = useLanguage()
  const [failed, setFailed] = useState<Translated | null>(null)
  if (workshops.length === 0) return null
  const handleTake = async (id: string) => {
    const taken = await takeSeat(id)
    if (taken.ok) location.assign(taken.value.path)
    else setFailed(taken.error.message)
  }
  const leads = workshops.some((one) => one.as === 'coFacilitator')
  return (
    <section className="ac-part">
      <h2 className="oth">{t.ofColleagues}</h2>
      {leads && <p className="second">{t.helpHint}</p>}
      <ErrorLine text={failed && (say(failed) || frame.general.failed)} />
      <ul className="ac-list">
        {workshops.map((one) => {
          const isHelp = one.as === 'coFacilitator'
          const when = [one.date === null ? '' : dayInWords(one.date, locale), one.place].filter(Boolean).join(', ')
          return (
            <li key={one.id}>
              <span>
                <b className="voice">{one.title}</b> {one.by !== null && <span className="second">{t.by(one.by)}</span>}
                <br />
                <span className="second">{when || one.region}</span>
              </span>
              <Button
                className="sm"
                aria-label={isHelp ? t.helpAlongIn(one.title) : t.followTitle(one.title)}
                onClick={() => void handleTake(one.id)}
              >
                {isHelp ? t.helpAlong : t.follow}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
