import { useState } from 'react'
import { inviteCopy } from '../../copy/invite/invite.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'
import type { InviteActs, InviteState, Registration } from './inviteApi.js'

interface RegistrationsProps {
  readonly page: InviteState
  readonly acts: InviteActs
}

/** Who registered, in the order in which they did; to another table, off the list, and onto paper. */
export function Registrations({ page, acts }: RegistrationsProps) {
  const t = useT(inviteCopy).list
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState<string | null>(null)
  const { registrations } = page
  const hasSeat = registrations.some(({ choices }) => choices.some(({ state }) => state === 'placed'))
  const handleCards = async () => {
    setMaking(true)
    await acts.save(page, 'cards', t.files.cards)
    setMaking(false)
  }
  return (
    <section className="sp-part">
      <h2>{t.title}</h2>
      {registrations.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <>
          <ol className="in-people">
            {registrations.map((one) => (
              <li key={one.id}>
                <div>
                  <b>{one.name}</b>
                  <span className="second">
                    {[one.group, one.municipality].filter((part) => part !== '').join(', ')}
                  </span>
                  <span className="second in-mail">{one.email}</span>
                </div>
                <Choices one={one} page={page} acts={acts} />
                {ending === one.id ? (
                  <div className="sp-sure" role="alert">
                    <p>{t.endSure(one.name)}</p>
                    <div className="row-actions">
                      <Button className="sm" onClick={() => void acts.end(page, one.id)}>
                        {t.end}
                      </Button>
                      <Button className="sm" onClick={() => setEnding(null)}>
                        {t.keep}
                      </Button>
                    </div>
                  </div>
                ) : (
                  <Button className="sm" aria-label={t.endOf(one.name)} onClick={() => setEnding(one.id)}>
                    {t.end}
                  </Button>
                )}
              </li>
            ))}
          </ol>
          <div className="row-actions">
            {hasSeat && (
              <Button disabled={making} onClick={() => void handleCards()}>
                {t.cards}
              </Button>
            )}
            <Button onClick={() => void acts.save(page, 'csv', t.files.csv)}>{t.csv}</Button>
          </div>
          <p className="second" role="status">
            {making ? t.making : hasSeat ? t.cardsHint : ''}
          </p>
        </>
      )}
    </section>
  )
}

/** The tables of one person: a seat or a place in a line, and the way to another table. */
function Choices({ one, page, acts }: RegistrationsProps & { readonly one: Registration }) {
  const t = useT(inviteCopy).list
  const titleOf = (table: string) => page.tables.find((known) => known.table === table)?.title ?? table
  const isTheirs = (table: string) => one.choices.some((choice) => choice.table === table && choice.state === 'placed')
  return (
    <ul className="in-choices">
      {one.choices.map(({ table, state, inLine }, at) => {
        const free = page.tables.filter((other) => other.left > 0 && other.table !== table && !isTheirs(other.table))
        return (
          <li key={table}>
            <span>{titleOf(table)}</span>
            <span className="second nums">{state === 'waiting' ? t.inLine(inLine ?? 1) : t.states[state]}</span>
            {state !== 'spare' && free.length > 0 && (
              <select
                className="input sm"
                aria-label={`${t.move(one.name)} (${at === 0 ? t.first : t.second})`}
                value=""
                onChange={(event) => void acts.move(page, { registration: one.id, at, table: event.target.value })}
              >
                <option value="">{t.moveTo}</option>
                {free.map((other) => (
                  <option key={other.table} value={other.table}>
                    {other.title}
                  </option>
                ))}
              </select>
            )}
          </li>
        )
      })}
    </ul>
  )
}
