import type { WorkshopId } from '@siroop/domain'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useProblem } from '../../ui/language.js'
import { useRegie } from '../regie.js'
import { fetchLeaderMail, giveLeaderMail, type LeaderMail } from './mailApi.js'

/** Beside the days to meet again: to whom the mail beforehand goes, or that nobody gets one; the address is given here. */
export function CheckinMail({ workshop }: { readonly workshop: WorkshopId }) {
  const { t } = useRegie()
  const say = usePick()
  const words = t.checkin.mail
  const [leader, setLeader] = useState<LeaderMail | 'failed' | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useProblem()
  const read = useCallback(async () => {
    const answer = await fetchLeaderMail(workshop)
    setLeader(answer.ok ? answer.value : 'failed')
  }, [workshop])
  useEffect(() => void read(), [read])
  if (leader === null) return null
  if (leader === 'failed') return <p className="second">{words.failed}</p>
  const { name, address, sends } = leader
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await giveLeaderMail(workshop, typed ?? '')
    setProblem(answer.ok ? null : say(answer.error.message))
    if (!answer.ok) return
    await read()
    setTyped(null)
  }
  const isTyping = address === null || typed !== null
  return (
    <section className="ci-mail">
      <h3>{words.title}</h3>
      <p className={address === null ? 'closed' : 'second'} role="status">
        {address === null && <Icon name="info" size={16} />}
        <span>{address === null ? words.none : sends ? words.known(address) : words.knownByHand(address)}</span>
      </p>
      {isTyping ? (
        <form className="ci-said" noValidate onSubmit={(event) => void handleSubmit(event)}>
          <Field label={name === null ? words.address : words.addressOf(name)} error={problem}>
            {(ids) => (
              <input
                {...ids}
                type="email"
                autoComplete="email"
                value={typed ?? ''}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
          <Button type="submit" className="sm">
            {words.save}
          </Button>
        </form>
      ) : (
        <Button plain className="sm" onClick={() => setTyped('')}>
          {words.change}
        </Button>
      )}
    </section>
  )
}
