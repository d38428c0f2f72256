import { type SpaceRole, spaceRoles } from '@siroop/domain'
import { dateOfMs, dayInWords } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { useLanguage, useT } from '../../ui/language.js'
import { CopyLink } from '../CopyLink.js'
import type { SpaceState } from './accountApi.js'
import { accountCopy } from './accountCopy.js'
import type { ColleagueActs } from './colleagueActs.js'
import { InviteColleague } from './InviteColleague.js'
import { ThemeChoice } from './ThemeChoice.js'

interface SpaceSectionProps {
  readonly space: SpaceState
  readonly themes: Answer<'themes'>
  readonly sendsMail: boolean
  readonly acts: ColleagueActs
  readonly origin: string
}

/** One Space with its colleagues. */
export function SpaceSection({ space, themes, sendsMail, acts, origin }: SpaceSectionProps) {
  const t = useT(accountCopy)
  const [locale] = useLanguage()
  const [name, setName] = useState(space.name)
  const [leaving, setLeaving] = useState<string | null>(null)
  const [link, setLink] = useState<{ readonly name: string; readonly path: string | null } | null>(null)
  const looksAfter = space.role === 'administrator'
  const handleName = (event: FormEvent) => {
    event.preventDefault()
    void acts.name(space.id, name)
  }
  const handleAgain = async (colleague: SpaceState['asked'][number]) => {
    const done = await acts.again(space.id, colleague.id)
    if (done.ok) setLink({ name: colleague.name, path: done.value.path })
  }
  return (
    <section className="ac-part">
      <h2>{space.name || t.unnamed}</h2>
      <ul className="ac-list">
        {space.members.map((member) => {
          const called = member.name ?? t.noName
          return (
            <li key={member.account}>
              <span>
                <b>{called}</b> {member.isYou && <span className="kind">{t.you}</span>}
                {member.email !== null && (
                  <>
                    <br />
                    <span className="second">{member.email}</span>
                  </>
                )}
              </span>
              <span className="ac-acts">
                {looksAfter ? (
                  <select
                    className="input"
                    aria-label={t.roleOf(called)}
                    value={member.role}
                    onChange={(event) => void acts.change(space.id, member.account, event.target.value as SpaceRole)}
                  >
                    {spaceRoles.map((role) => (
                      <option key={role} value={role}>
                        {t.roles[role]}
                      </option>
                    ))}
                  </select>
                ) : (
                  t.roles[member.role]
                )}
                {(looksAfter || member.isYou) && (
                  <Button
                    className="sm"
                    aria-label={member.isYou ? t.leave : t.putOutOf(called)}
                    onClick={() => setLeaving(member.account)}
                  >
                    {member.isYou ? t.leave : t.putOut}
                  </Button>
                )}
              </span>
              {leaving === member.account && (
                <div className="ac-sure" role="alert">
                  <p>{member.isYou ? t.sureLeave : t.sure(called)}</p>
                  <div className="row-actions">
                    <Button
                      onClick={() => {
                        setLeaving(null)
                        void acts.change(space.id, member.account, null)
                      }}
                    >
                      {t.yes}
                    </Button>
                    <Button onClick={() => setLeaving(null)}>{t.cancel}</Button>
                  </div>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {space.asked.length > 0 && (
        <>
          <h3>{t.asked}</h3>
          <ul className="ac-list">
            {space.asked.map((one) => (
              <li key={one.id}>
                <span>
                  <b>{one.name}</b>, {t.roles[one.role]}
                  <br />
                  <span className="second">
                    {one.email}, {t.askedOn(dayInWords(dateOfMs(one.madeAtMs), locale))}
                  </span>
                </span>
                <span className="ac-acts">
                  <Button className="sm" aria-label={t.againFor(one.name)} onClick={() => void handleAgain(one)}>
                    {t.again}
                  </Button>
                  <Button
                    className="sm"
                    aria-label={t.withdrawOf(one.name)}
                    onClick={() => void acts.withdraw(space.id, one.id)}
                  >
                    {t.withdraw}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div role="status">
        {link !== null &&
          (link.path === null ? (
            <p>{t.invited(link.name)}</p>
          ) : (
            <>
              <p>{t.passOn(link.name)}</p>
              <CopyLink link={origin + link.path} what={t.linkFor(link.name)} qr={false} />
            </>
          ))}
      </div>
      {looksAfter && (
        <>
          <InviteColleague {...{ sendsMail, onAsked: setLink }} ask={(body) => acts.ask(space.id, body)} />
          {themes.length > 1 && (
            <ThemeChoice {...{ space, themes }} onChoose={(theme) => void acts.dress(space.id, theme)} />
          )}
          <details>
            <summary>{t.spaceName}</summary>
            <form className="ac-form" onSubmit={handleName} noValidate>
              <Field label={t.spaceName}>
                {(ids) => <input {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
              </Field>
              <Button type="submit">{t.save}</Button>
            </form>
          </details>
        </>
      )}
    </section>
  )
}
