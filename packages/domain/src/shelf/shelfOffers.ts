import type { StepId } from '../ids.js'
import { agreedItems, organisationOf, stepOf } from '../rules/find.js'
import { ruleStepOf } from '../rules/obstacles/finding.js'
import { judgedObstacles } from '../rules/obstacles/obstacles.js'
import { inLocale } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
import type { Commitment, SubjectId } from '../workshop/working.js'
import type { ShelfContent, ShelfKind } from './shelfItem.js'

/** Something of a workshop that can be put on the shelf, with what the workshop itself says of it. */
export interface ShelfOffer {
  readonly subject: SubjectId
  readonly content: ShelfContent
}

type Origin = Partial<ShelfContent['from']>
type Said = Partial<Omit<ShelfContent, 'from'>> & { readonly title: string; readonly from: Origin }

/** Kinds of notes that are no solution: what people find important, and what the world is like. */
const noSolution: ReadonlySet<string> = new Set(['waarde', 'ambitie', 'spelregel', 'waarneming', 'visie'])
/** Fields of a solution with a meaning of their own: what shows that it works, and what it takes. A person is never taken along. */
const fields = { proof: 'bewijs', needs: 'nodig' } as const

/**
 * What can go on the shelf: steps of the route that somebody took or that nobody took, agreed solutions, and obstacles of
 * which the room found out what the rule is. Empty while a meeting is open and in a rehearsal: nothing leaves a workshop
 * before its people are done with it. Rules: SPEC SHLF-3, SHLF-4.
 */
export function shelfOffers(state: WorkshopState, dateOf: (ms: number) => string): readonly ShelfOffer[] {
  if (state.position !== null || state.kind === 'rehearsal') return []
  const year = lastDay(state, dateOf).slice(0, 4)
  const rules = judgedObstacles(state).filter(({ finding }) => finding !== 'open')
  const obstacles = new Set(rules.map(({ subject }) => subject))
  const route = [...state.commitments.values()].filter(
    ({ subject, status }) =>
      !obstacles.has(subject) && !state.letGo.has(subject) && (status === 'accepted' || status === 'shelved'),
  )
  const taken = new Set(route.map(({ subject }) => subject))
  const items = agreedItems(state).filter(
    ({ subject, kind, step }) =>
      !taken.has(subject) && !noSolution.has(kind) && stepOf(state, step)?.lanes === undefined,
  )
  const offer = (subject: SubjectId, kind: ShelfKind, said: Said) => ({
    subject,
    content: {
      ...emptyShelfItem,
      kind,
      locale: state.locale,
      ...said,
      from: { place: state.region, step: '', organisation: '', ...said.from, year },
    },
  })
  return [
    ...items.map(({ subject, step, fields: answers, text, behaviour }) =>
      offer(subject, 'solution', {
        title: behaviour ?? text,
        problem: problemOf(state, subject),
        works: { text: answers[fields.proof] ?? '', on: null },
        needs: { ...emptyShelfItem.needs, people: answers[fields.needs] ?? '' },
        from: fromStep(state, step),
      }),
    ),
    ...route.map((one) =>
      offer(one.subject, 'solution', {
        title: one.text,
        problem: problemOf(state, one.subject),
        works: { text: one.seen ?? '', on: null },
        needs: { ...emptyShelfItem.needs, money: one.means ?? '' },
        ...ofOwner(state, one),
      }),
    ),
    ...rules.map(({ subject, text, law, article, judgement, finding }) =>
      offer(subject, finding === 'law' || finding === 'council' ? 'flaw' : 'room', {
        title: text,
        problem: judgement?.text ?? '',
        needs: {
          ...emptyShelfItem.needs,
          law: [law === null ? '' : inLocale(law, state.locale), article ?? '']
            .filter((part) => part !== '')
            .join(', '),
        },
        works: { text: '', on: null },
        from: fromStep(state, ruleStepOf(state)?.id),
      }),
    ),
  ]
}

/** An item on which nothing is filled in yet; its language comes from who writes it. */
export const emptyShelfItem: Omit<ShelfContent, 'locale'> = {
  kind: 'solution',
  title: '',
  problem: '',
  needs: { law: '', money: '', people: '' },
  works: { text: '', on: null },
  call: { function: '', organisation: '', address: '' },
  values: [],
  from: { place: '', step: '', organisation: '', year: '' },
  visibility: 'here',
}

const lastDay = (state: WorkshopState, dateOf: (ms: number) => string): string =>
  state.meetings
    .map(({ date, openedAtMs }) => date ?? (openedAtMs === null ? '' : dateOf(openedAtMs)))
    .toSorted()
    .at(-1) ?? ''

function fromStep(state: WorkshopState, id: StepId | undefined): Origin {
  const title = id === undefined ? undefined : stepOf(state, id)?.title
  return { step: title ? inLocale(title, state.locale) : '' }
}

function ofOwner(state: WorkshopState, { asked, status }: Commitment): Pick<Said, 'from' | 'call'> {
  const owner = status === 'accepted' && asked !== null ? (organisationOf(state, asked)?.name ?? '') : ''
  const step = state.template.steps.find(({ kind }) => kind === 'assign')
  return {
    from: { ...fromStep(state, step?.id), organisation: owner },
    call: { ...emptyShelfItem.call, organisation: owner },
  }
}

/** What it was an answer to: the obstacle, or the milestone, that it was linked to. */
function problemOf(state: WorkshopState, subject: SubjectId): string {
  const texts = (state.links.get(subject as never) ?? []).flatMap((id) => textOf(state, id) ?? [])
  return texts.join(' ')
}

function textOf(state: WorkshopState, id: SubjectId): string | null {
  const item = state.items.find((one) => one.subject === id)
  if (item) return item.text
  for (const poll of state.polls.values()) {
    const polled = poll.subjects.get(id)
    if (polled) return polled.text
  }
  return state.commitments.get(id)?.text ?? null
}
