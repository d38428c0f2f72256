import { subjectId } from '../ids.js'
import type { FrozenRecord, FrozenSection } from '../manifest/frozen.js'
import { type BoardMemberSeat, boardMembers, isChanged } from '../rules/checkin/boardMembers.js'
import { inLocale, type Locale } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'

const title = { nl: 'Wie er aan tafel zit', en: 'Who is at the table' }
type Seat = Pick<BoardMemberSeat, 'name' | 'signed'>
interface Words {
  readonly same: (name: string) => string
  readonly other: (seat: Seat) => string
  readonly none: (name: string) => string
  readonly came: (name: string) => string
  readonly left: (seat: Seat) => string
  readonly unsaid: (name: string) => string
  readonly unchanged: string
}
const words: Readonly<Record<Locale, Words>> = {
  nl: {
    same: (name) => `${name}: dezelfde bestuurder als toen.`,
    other: ({ name, signed }) => `${name}: een andere bestuurder dan ${signed ? 'wie toen tekende' : 'toen'}.`,
    none: (name) => `${name}: er is nu geen bestuurder.`,
    came: (name) => `${name}: nieuw aan tafel.`,
    left: ({ name, signed }) => `${name}: ${signed ? 'tekende toen' : 'was er toen bij'} en doet nu niet mee.`,
    unsaid: (name) => `${name}: niet gevraagd.`,
    unchanged: 'Aan tafel zitten dezelfde bestuurders als toen.',
  },
  en: {
    same: (name) => `${name}: the same board member as then.`,
    other: ({ name, signed }) => `${name}: another board member than ${signed ? 'who signed then' : 'then'}.`,
    none: (name) => `${name}: there is no board member now.`,
    came: (name) => `${name}: new at the table.`,
    left: ({ name, signed }) => `${name}: ${signed ? 'signed then' : 'was there then'} and does not take part now.`,
    unsaid: (name) => `${name}: not asked.`,
    unchanged: 'At the table are the same board members as then.',
  },
}

/**
 * Which organisations have another board member since the text of then, came or left; of a person it says nothing. Null
 * where nobody said anything and nobody came or left. Rule: SPEC RND-50.
 */
export function changedSeatsSection(state: WorkshopState): FrozenSection | null {
  const seats = boardMembers(state)
  if (!seats.some((seat) => isChanged(seat) || seat.change === 'same')) return null
  const section = { id: 'board-members', title: inLocale(title, state.locale), sentences: [] }
  if (seats.every(({ change }) => change === 'same'))
    return { ...section, render: 'text', body: words[state.locale].unchanged }
  return { ...section, render: 'list', body: null, fields: [], records: seats.map((seat) => lineOf(state, seat)) }
}

function lineOf({ locale }: WorkshopState, seat: BoardMemberSeat): FrozenRecord {
  const { change, name, organisation } = seat
  const say = words[locale]
  const text = change === 'other' || change === 'left' ? say[change](seat) : say[change](name)
  return { subject: subjectId(`seat-${organisation ?? name}`), text, values: {} }
}
