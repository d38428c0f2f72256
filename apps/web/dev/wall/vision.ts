import type { BoardNote, BoardSnapshot } from '@siroop/board'
import {
  bundleId,
  type Locale,
  noteId,
  type Organisation,
  objectionId,
  organisationId,
  roundId,
  stepId,
  type Translated,
  type WallNow,
} from '@siroop/domain'
import { checkinScenes } from './checkin.js'
import { dotsScenes } from './dots.js'
import { pollScenes } from './polls.js'
import { sheetScenes } from './sheets.js'
import data from './vision.json'

/** What the fixtures of the chapters 2040, backcasting and change route are made for. */
export interface VisionOptions {
  readonly organisations: readonly Organisation[]
  /** Language of what people wrote. */
  readonly content: Locale
  /** Which of several pictures of a scene, from the address: `lanes=2`, `notes=60`, … */
  readonly number: (name: string, usual: number) => number
}

interface Example {
  readonly id: string
  readonly org: string
  readonly text: Translated
  readonly fields?: Readonly<Record<string, unknown>>
  readonly lane?: string
  readonly links?: readonly string[]
}
const milestones: readonly Example[] = data.milestones
const observations: readonly Example[] = data.observations
const actions: readonly Example[] = data.actions
const types = ['welzijn', 'ggd', 'gemeente', 'corporatie', 'politie', 'zorggroep', 'inwoners']
const textsOf = (key: keyof typeof data.texts) => ({ step: stepId(key), ...data.texts[key] }) as never

export function visionScenes({ organisations, content, number }: VisionOptions): {
  readonly scenes: Readonly<Record<string, WallNow>>
  readonly board: BoardSnapshot
} {
  const say = (text: Translated) => text[content] ?? text.nl ?? ''
  const few = organisations.length < 4
  const ownerOf = (type: string) => organisations[Math.max(0, types.indexOf(type)) % organisations.length]?.id ?? null
  const ambitions = data.ambitions.slice(0, number('ambitions', 8))
  const targets = ambitions.map(({ id, text }, index) => ({
    subject: bundleId(id),
    text: say(text),
    index: index + 1,
    of: ambitions.length,
  }))
  const lanes = data.horizons.map((horizon, index) => {
    const open = number('open', 4)
    const state = index < open ? ('revealed' as const) : index === open ? ('open' as const) : ('closed' as const)
    const { id, label, hint } = horizon
    return { id, label, hint, year: horizon.year ?? null, state, notes: state === 'open' ? number('closed', 6) : 0 }
  })
  const wanted = number('milestones', milestones.length)
  const made = Array.from({ length: wanted }, (_, index) => {
    const round = Math.floor(index / milestones.length)
    const example = milestones[index % milestones.length] as Example
    return { ...example, id: round === 0 ? example.id : `${example.id}-${round}`, round }
  })
  const boardNote = (example: Example, step: string): BoardNote => ({
    id: noteId(example.id),
    step: stepId(step),
    kind: step,
    text: say(example.text),
    fields: Object.fromEntries(
      Object.entries(example.fields ?? {}).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value] as const] : [],
      ),
    ),
    organisation: ownerOf(example.org),
    author: null,
    bundle: null,
    order: 'a0',
    late: false,
    withdrawn: false,
  })
  const order = data.horizons.map(({ id }) => id)
  /** Each milestone makes one of the next year possible that shares an ambition. */
  const enables = (one: (typeof made)[number]) =>
    made
      .filter(
        (other) => other.round === one.round && order.indexOf(other.lane ?? '') === order.indexOf(one.lane ?? '') - 1,
      )
      .filter((other) => other.links?.some((link) => one.links?.includes(link)))
      .slice(0, 2)
      .map(({ id }) => noteId(id))
  const board: BoardSnapshot = {
    broken: 0,
    bundles: [],
    notes: [
      ...made.map((one) => boardNote(one, 'terugredeneren')),
      ...Array.from({ length: number('seen', observations.length) }, (_, index) => {
        const example = observations[index % observations.length] as Example
        return boardNote({ ...example, id: `${example.id}-${index}` }, 'vandaag')
      }),
    ],
  }
  const answers = ['breekt-niet', 'breekt-niet', null, 'breekt-niet', 'twijfel', 'breekt-niet', 'breekt', null] as const
  const ambition = targets[number('item', 3) - 1] ?? null
  const action = { subject: noteId('r3'), text: say(actions[2]?.text ?? {}), index: 3, of: actions.length }
  const today = '2026-11-26'
  const bars = actions.slice(0, number('bars', 8)).map((one, index) => ({
    subject: noteId(one.id),
    text: say(one.text),
    organisation: ownerOf(String(one.fields?.owner ?? one.org)),
    accepted: index % 4 !== 3,
    start: today,
    due: index % 4 === 3 ? null : String(one.fields?.due ?? '2027-06-01'),
    needs: index >= 3 && index < 6 ? [noteId(actions[index - 3]?.id ?? '')] : [],
  }))
  const agreed = [
    ...data.values.slice(0, number('values', 6)).map(({ id, text, fields }) => ({
      kind: 'waarde',
      subject: bundleId(id),
      heading: say(text),
      text: say(fields.gedrag),
    })),
    ...ambitions.map(({ id, text }) => ({ kind: 'ambitie', subject: bundleId(id), heading: null, text: say(text) })),
  ]
  const whole = [
    ...agreed.map(({ heading, text }) => ({ heading, text })),
    ...data.agreements.map(({ text }) => ({ heading: null, text: say(text) })),
    ...milestones.map(({ text }) => ({ heading: null, text: say(text) })),
  ].slice(0, number('sentences', 46))
  const round = {
    round: roundId('r-2'),
    step: stepId('instemmen'),
    bundle: null,
    text: '',
    behaviour: null,
    attempt: 1,
    index: 1,
    of: 1,
  }
  const all = organisations.map(({ id }) => id)
  const consented = {
    standFor: all,
    liveWith: [],
    objections: [],
    missing: [],
    outcome: 'agreed' as const,
    sharedBy: few ? null : all.length,
    countsVisible: !few,
  }
  const consent = { kind: 'consent' as const, texts: textsOf('instemmen'), round, of: organisations.length, whole }
  const principles = data.principles as never
  const of = organisations.length
  const lines = [...data.agreements, ...data.observations].slice(0, number('lines', 7)).map(({ text }) => say(text))
  const inform = { kind: 'inform' as const, thinks: null, picture: null, principles: [], agreed: [] }
  return {
    board,
    scenes: {
      funnel: { ...inform, texts: textsOf('trechter'), picture: 'funnel', principles },
      'funnel-think': {
        ...inform,
        texts: textsOf('trechter'),
        thinks: data.texts.trechter.prompts[0] ?? null,
        picture: 'funnel',
        principles,
      },
      principles: { ...inform, texts: textsOf('trechter'), picture: 'principles', principles },
      remember: { ...inform, texts: textsOf('herinneren'), agreed },
      check: {
        kind: 'check',
        texts: textsOf('spelregeltoets'),
        item: ambition,
        principles,
        answers: Object.fromEntries(
          data.principles.flatMap(({ id }, index) => {
            const answer = answers[index] ?? null
            return answer === null || number('answered', 8) <= index ? [] : [[id, answer] as const]
          }),
        ),
      },
      line: {
        kind: 'line',
        texts: textsOf('terugredeneren'),
        lanes,
        sourceSteps: [stepId('terugredeneren')],
        nodes: made.map((one) => ({
          note: noteId(one.id),
          lane: one.lane ?? null,
          links: [...(one.links ?? []).map((link) => bundleId(link)), ...enables(one)],
          ticked: false,
        })),
        revealedAtVersion: 1,
      },
      today: {
        kind: 'today',
        texts: textsOf('vandaag'),
        targets,
        sort: { field: 'soort', options: data.sort },
        sourceSteps: [stepId('vandaag')],
        nodes: board.notes.map(({ id }) => ({
          note: id,
          lane: null,
          links: (observations.find((one) => id.startsWith(`${one.id}-`))?.links ?? []).map((link) => bundleId(link)),
          ticked: false,
        })),
        revealedAtVersion: 1,
      },
      ...pollScenes({ of, ambition, action }),
      ...dotsScenes(),
      ...sheetScenes(),
      ...checkinScenes(),
      route: {
        kind: 'route',
        texts: textsOf('toezeggen'),
        bars,
        shelf: actions.slice(8, 8 + number('shelf', 3)).map(({ text }) => say(text)),
        pointed: number('pointed', 0) === 1 ? action : null,
        today,
      },
      shelf: {
        kind: 'shelf',
        texts: textsOf('toezeggen'),
        shown: {
          item: 'i1',
          title: 'De woonconsulent belt bij de eerste gemiste huur',
          place: 'Polderrand, Woningcorporatie De Terp, 2025',
          problem: 'Wie de huur niet betaalde, hoorde pas na drie maanden iets. Dan was de schuld al groot.',
          needs: {
            law: 'Een afspraak over het delen van gegevens, met toestemming van de huurder.',
            money: '€ 15.000 per jaar; dat is minder dan twee ontruimingen.',
            people: 'Twee consulenten bellen, één ochtend per week.',
          },
          works: 'Het aantal ontruimingen ging van elf naar twee.',
        },
      },
      lines: { kind: 'harvest', texts: textsOf('slot-2'), lines, checkinDates: [] },
      wholeclosed: { ...consent, status: 'open', answered: Math.max(1, of - 2), result: null },
      wholeshared: { ...consent, status: 'shown', answered: of, result: consented },
      wholeobjection: {
        ...consent,
        status: 'shown',
        answered: of,
        result: {
          ...consented,
          outcome: 'open',
          objections: [
            {
              id: objectionId('x-2'),
              organisation: organisationId('o-4'),
              reason: 'Onze raad heeft de gezamenlijke pot nog niet besproken.',
              state: 'raised',
              aboutText: '',
            },
          ],
        },
      },
      between: {
        kind: 'closed',
        agreed: agreed.map(({ heading, text }) => heading ?? text),
        next: {
          title: { nl: 'Sessie 2: terugredeneren en veranderroute', en: 'Session 2: backcasting and change route' },
          date: '2026-10-08',
          start: '12:30',
        },
        manifestPath: null,
      },
    },
  }
}
