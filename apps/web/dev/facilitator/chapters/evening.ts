import { organisationId, type ParticipantId, participantId, stepId } from '@siroop/domain'
import { Shipped, shipped } from '../shipped.js'

const tafels = stepId('tafels')
const councils = [
  ['lokaal-p', 'Lokaal Polderrand', 'Polderrand', ['Rianne de Boer', 'Sjoerd Hoekstra', 'Malika Bouzid']],
  ['groen-p', 'Groen Polderrand', 'Polderrand', ['Bart Visser', 'Nel Postma']],
  ['lokaal-w', 'Lokaal Waterkant', 'Waterkant', ['Carla Meijer', 'Ömer Yıldız', 'Henk van der Veen']],
  ['samen-w', 'Samen Waterkant', 'Waterkant', ['Dirk Hofman', 'Jet Bakker']],
  ['dorpen-d', 'Dorpen van Dijkveen', 'Dijkveen', ['Geesje Mulder', 'Wim Koster', 'Anouk Smit']],
  ['sociaal-d', 'Sociaal Dijkveen', 'Dijkveen', ['Tom Jansen', 'Fatma Demir']],
] as const
const everybody = councils.flatMap(([id, , , names]) =>
  names.map((name, at) => ({ id: participantId(`p-${id}-${at + 1}`), name, organisation: organisationId(id), at })),
)
/** The place of somebody in the list, for a phone to look over the shoulder of. */
const person = (place: number): ParticipantId => everybody[place]?.id ?? participantId('nobody')

/** An evening for councillors of three municipalities, with the template as it is shipped. */
class Evening extends Shipped {
  constructor() {
    super(shipped('transitiebijeenkomst-raadsleden'), false)
    this.do({ type: 'changeDetails', title: 'Transitieavond Polderrand, Waterkant en Dijkveen' })
    for (const [id, name, municipality] of councils)
      this.do({
        type: 'addOrganisation',
        organisation: organisationId(id),
        name,
        organisationType: 'fractie',
        municipality,
      })
    for (const { id, name, organisation, at } of everybody) {
      this.names.set(id, name)
      const seat = { type: 'admitParticipant', role: at === 0 ? 'boardMember' : 'participant', organisation } as const
      this.run('system', { ...seat, participant: id, byCard: true })
    }
  }
  sit(...places: readonly (readonly [place: number, table: string])[]): this {
    for (const [place, table] of places) this.say(person(place), { type: 'sitAtTable', step: tafels, table })
    return this
  }
  takePen(place: number): this {
    return this.say(person(place), { type: 'takeTablePen', step: tafels })
  }
  dots(): this {
    const stakes = this.examples('tafels').map((_, at) => this.idOf('tafels', at))
    for (const [place, { id }] of everybody.entries()) {
      const [first, second] = [stakes[(place * 3) % 5], stakes[(place * 2 + 1) % 5]].filter(
        (one, at, all) => all.indexOf(one) === at,
      )
      const dots = [first, second].flatMap((subject) => (subject ? [{ subject, attempt: 1, dots: 2 }] : []))
      this.say(id, { type: 'castDots', step: stepId('stemmen'), dots, done: true })
    }
    return this
  }
}

const at = (step: string, segment = 0) => new Evening().to(step, segment)
const empty = () => at('tafels')
/** A round in which one table is full, one writes, one has a scribe who is out of reach, and two people still stand. */
const round = (): Evening => {
  const story = empty()
  story.sit(
    [0, 't1'],
    [3, 't1'],
    [6, 't1'],
    [10, 't1'],
    [1, 't2'],
    [5, 't2'],
    [2, 't3'],
    [4, 't3'],
    [8, 't3'],
    [12, 't3'],
  )
  story.sit([13, 't3'], [7, 't5'], [11, 't5'])
  for (const place of [0, 4, 7]) story.takePen(place)
  story.away.add(person(7))
  return story
}
const second = () => {
  const story = round().to('tafels', 1)
  story.sit([0, 't4'], [3, 't4'], [6, 't2'])
  return story
}
const harvest = () => at('oogst')
const reading = () => harvest().do({ type: 'readOutTable', step: stepId('oogst'), table: 't3' })

/** Every state of theme tables on the facilitator's screens. */
export const eveningStates: Readonly<Record<string, () => Shipped>> = {
  'prepare-councils': () => new Evening(),
  'tables-empty': empty,
  'tables-round': round,
  'tables-second': second,
  'tables-harvest': harvest,
  'tables-reading': reading,
  'tables-dots': () => at('stemmen').dots(),
  'tables-dilemmas': () => at('dilemma', 1),
  'tables-pledges': () => at('voornemen', 1),
}
/** The same, for phones: who looks, by place in the list. */
export const eveningPhones: Readonly<Record<string, readonly [() => Shipped, ParticipantId]>> = {
  'tables-choose': [empty, person(9)],
  'tables-some-full': [round, person(9)],
  'tables-reads-along': [round, person(2)],
  'tables-scribe': [round, person(4)],
  'tables-scribe-starts': [round, person(0)],
  'tables-no-scribe': [round, person(1)],
  'tables-scribe-away': [round, person(11)],
  'tables-second-choose': [second, person(4)],
  'tables-read-out': [harvest, person(0)],
  'tables-read-now': [reading, person(0)],
  'tables-penned': [() => round().to('oogst'), person(4)],
  'tables-write-dilemma': [() => at('dilemma'), person(0)],
  'tables-write-pledge': [() => at('voornemen'), person(0)],
}
