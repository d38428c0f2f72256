import type { FrozenSection } from '../manifest/frozen.js'
import { type BoardMemberSeat, boardMembers, isChanged } from '../rules/checkin/boardMembers.js'
import { inLocale, type Locale } from '../template.js'
import type { HandoverAnswer } from '../workshop/signing/handover.js'
import type { WorkshopState } from '../workshop/state.js'

const title = { nl: 'Wie er aan tafel zit', en: 'Who is at the table' }
/** How a seat is told; whether a signature stood under the text of then makes a difference where the seat changed. */
type Told = 'same' | 'other' | 'otherSigned' | 'none' | 'came' | 'left' | 'leftSigned' | 'unsaid' | HandoverAnswer
/** In the order in which they are told. */
const words: Readonly<Record<Locale, Readonly<Record<Told, string>>>> = {
  nl: {
    same: 'Dezelfde bestuurder als toen',
    otherSigned: 'Een andere bestuurder dan wie toen tekende',
    other: 'Een andere bestuurder dan toen',
    none: 'Nu geen bestuurder',
    came: 'Nieuw aan tafel',
    leftSigned: 'Tekende toen en doet nu niet mee',
    left: 'Was er toen bij en doet nu niet mee',
    unsaid: 'Niet gevraagd',
    'takes-over': 'Een nieuwe bestuurder nam over wat toen getekend is',
    'with-remark': 'Een nieuwe bestuurder nam over, met een opmerking',
    not: 'Een nieuwe bestuurder nam niet over wat toen getekend is',
  },
  en: {
    same: 'The same board member as then',
    otherSigned: 'Another board member than who signed then',
    other: 'Another board member than then',
    none: 'No board member now',
    came: 'New at the table',
    leftSigned: 'Signed then and does not take part now',
    left: 'Was there then and does not take part now',
    unsaid: 'Not asked',
    'takes-over': 'A new board member took over what was signed then',
    'with-remark': 'A new board member took over, with a remark',
    not: 'A new board member did not take over what was signed then',
  },
}

/**
 * Which organisations have the same board member as when the text was agreed, which another one, who came and who left;
 * and what new board members answered about what was signed; of a person it says nothing. Null where nobody said anything,
 * nobody came or left and nobody answered. Rule: SPEC RND-50.
 */
export function changedSeatsSection(state: WorkshopState): FrozenSection | null {
  const seats = boardMembers(state)
  if (!seats.some((seat) => isChanged(seat) || seat.change === 'same' || seat.handedOver)) return null
  const said = Object.entries(words[state.locale]).flatMap(([told, label]) => {
    const names = seats
      .filter((seat) => toldAs(seat) === told || seat.handedOver?.answer === told)
      .map(({ name }) => name)
    return names.length === 0 ? [] : [`${label}: ${names.join(', ')}.`]
  })
  const section = { id: 'board-members', title: inLocale(title, state.locale), sentences: [] }
  return { ...section, render: 'text', body: said.join('\n') }
}

function toldAs({ change, signed }: BoardMemberSeat): Told {
  if (change === 'other') return signed ? 'otherSigned' : 'other'
  if (change === 'left') return signed ? 'leftSigned' : 'left'
  return change
}
