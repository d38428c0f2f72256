import { type DotItem, noteId, stepId, type WallNow } from '@siroop/domain'
import { complaints, dotThemes } from '../complaints.js'

const spreads = [[2, 2, 2, 1, 1, 1, 1], [2, 2, 1, 1, 1], [2, 2, 2], [1, 1, 1, 1], [2], [1, 1], [1], [1], [], []]
const many = [Array.from({ length: 30 }, (_, at) => (at < 12 ? 2 : 1)), Array.from({ length: 14 }, () => 1)]
const itemsOf = (all: readonly (readonly number[])[]): readonly DotItem[] =>
  complaints.map((text, place) => ({
    subject: noteId(`klacht-${place}`),
    text,
    spread: all[place] ?? [],
    further: null,
    theme: null,
  }))

/** A vote by dots on the wall: closed, shown, what goes further, sixty people, and too few. */
export function dotsScenes(): Readonly<Record<string, WallNow>> {
  const texts = {
    step: stepId('kiezen'),
    kind: 'vote',
    title: { nl: 'Waar beginnen we?', en: 'Where do we start?' },
    question: { nl: 'Welke klacht kunnen we vandaag oplossen?', en: 'Which complaint can we solve today?' },
    explanation: {},
    prompts: [],
  } as const
  const round = { perVoter: 3, perItem: 2, done: 14, of: 18, countsVisible: true, themes: dotThemes }
  const closed: WallNow = { kind: 'dots', texts, ...round, status: 'open', count: 10, items: [], pointed: null }
  const shown: WallNow = { ...closed, status: 'shown', done: 18, items: itemsOf(spreads) }
  const further = shown.items.map((one, place) =>
    place === 0 || place === 3 ? { ...one, further: true, theme: place === 0 ? 'laaghangend' : 'samenwerken' } : one,
  )
  return {
    dotsclosed: closed,
    dotsclosedmany: { ...closed, done: 41, of: 60 },
    dotsshown: shown,
    dotsfurther: { ...shown, items: further, pointed: noteId('klacht-3') },
    dotsmany: { ...shown, done: 60, of: 60, items: itemsOf([...many, ...spreads.slice(2)]) },
    dotsfew: {
      ...shown,
      done: 3,
      of: 3,
      countsVisible: false,
      items: shown.items.map((one) => ({ ...one, spread: null })),
    },
  }
}
