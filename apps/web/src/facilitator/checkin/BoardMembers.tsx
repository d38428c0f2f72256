import type { BoardMemberSeat, BoardMemberSince } from '@siroop/domain'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import './checkin.css'

const ways: readonly BoardMemberSince[] = ['same', 'other', 'none']

/** Who is at the table since the text of then, an organisation at a time: chosen once more, it is taken back. */
export function BoardMembers() {
  const { view, t } = useRegie()
  const words = t.checkin.seats
  if (view.boardMembers.length === 0) return null
  return (
    <section className="ci-seats">
      <h2>{words.title}</h2>
      <p className="second small">{words.hint}</p>
      <ul className="ci-list">
        {view.boardMembers.map((seat) => (
          <Seat key={seat.organisation ?? seat.name} seat={seat} />
        ))}
      </ul>
    </section>
  )
}

function Seat({ seat: { organisation, name, change, signed } }: { readonly seat: BoardMemberSeat }) {
  const { t, run } = useRegie()
  const words = t.checkin.seats
  const isTold = change === 'same' || change === 'other' || change === 'none'
  const handleChange = (since: BoardMemberSince) => {
    if (organisation === null) return
    void run({ type: 'tellBoardMember', organisation, since: since === change ? null : since })
  }
  return (
    <li>
      <div>
        <p className="voice">{name}</p>
        {signed && <p className="meta">{words.signed}</p>}
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
