import type { BoardMemberSeat, BoardMemberSince, WorkshopId } from '@siroop/domain'
import { dateOfMs, dayInWords, handoverWords } from '@siroop/manifest'
import { useEffect, useState } from 'react'
import { fetchSignatories, type Signatory } from '../api.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import './checkin.css'

const ways: readonly BoardMemberSince[] = ['same', 'other', 'none']

/** Who is at the table since the text of then, an organisation at a time: chosen once more, it is taken back. */
export function BoardMembers() {
  const { view, t } = useRegie()
  const words = t.checkin.seats
  const signatories = useSignatories(view.workshop.id, view.earlier?.edition ?? null)
  if (view.boardMembers.length === 0) return null
  return (
    <section className="ci-seats">
      <h2>{words.title}</h2>
      <p className="second small">{words.hint}</p>
      <ul>
        {view.boardMembers.map((seat) => (
          <Seat
            key={seat.organisation ?? seat.name}
            seat={seat}
            then={signatories.find(({ organisation }) => organisation === seat.name)}
          />
        ))}
      </ul>
    </section>
  )
}

/** Read from the earlier workshop while the list is on the screen: names of persons stand in no event of this one. */
function useSignatories(workshop: WorkshopId, edition: number | null): readonly Signatory[] {
  const [found, setFound] = useState<readonly Signatory[]>([])
  useEffect(() => {
    let here = true
    setFound([])
    if (edition !== null)
      void fetchSignatories(workshop).then((answer) => {
        if (here && answer.ok) setFound(answer.value)
      })
    return () => {
      here = false
    }
  }, [workshop, edition])
  return found
}

interface SeatProps {
  readonly seat: BoardMemberSeat
  /** Who signed for it then, as far as that is known here. */
  readonly then: Signatory | undefined
}
function Seat({ seat: { organisation, name, change, signed }, then }: SeatProps) {
  const { t, run, locale } = useRegie()
  const words = t.checkin.seats
  const isTold = change === 'same' || change === 'other' || change === 'none'
  const handleChange = (since: BoardMemberSince) => {
    if (organisation === null) return
    void run({ type: 'tellBoardMember', organisation, since: since === change ? null : since })
  }
  return (
    <li>
      <div>
        <p className="ci-seat">{name}</p>
        {signed && <p className="meta">{then?.name ? words.signedBy(then.name, then.function) : words.signed}</p>}
        {then?.since.map(({ name: who, function: work, answer, atMs }) => (
          <p key={atMs} className="meta">
            {[who, work].filter((part) => part !== null).join(', ')}
            {who === null ? '' : ': '}
            {handoverWords[locale].answer[answer]}, {handoverWords[locale].on(dayInWords(dateOfMs(atMs), locale))}
          </p>
        ))}
      </div>
      {organisation === null || change === 'came' ? (
        <p className="second">{change === 'came' ? words.came : words.left}</p>
      ) : (
        <Segmented
          label={words.of(name)}
          options={ways.map((id) => ({ id, label: words.ways[id] }))}
          value={isTold ? change : null}
          onChange={handleChange}
        />
      )}
    </li>
  )
}
