import type { BoardSnapshot } from '@siroop/board'
import { stepId, type WallNow } from '@siroop/domain'

const both = (nl: string) => ({ nl, en: nl })
const step = stepId('knelpunt')
const words = [
  'Een jongere van 18 verloor zijn begeleider op zijn verjaardag',
  'Een moeder kreeg drie hulpverleners met drie plannen',
  'Wij mochten van de zorg niet horen dat iemand al een crisisplan had',
  'Een dakloze man kreeg geen huis omdat hij nergens stond ingeschreven',
  'Wie tijdelijk gaat werken, is bang zijn uitkering kwijt te zijn',
  'Wie naar huis kan, blijft liggen omdat twee wetten naar elkaar wijzen',
]
const touched = ['zorg onderwijs', 'zorg inkomen', 'veiligheid zorg', 'wonen', 'inkomen', '']

/** Notes in lanes by theme: some touch two themes, some have none yet. */
export const lanes: WallNow = {
  kind: 'notes',
  texts: {
    step,
    kind: 'contribute',
    title: both('Knelpunten'),
    question: both('Waar liep u de afgelopen maand op vast, terwijl u wist wat goed was?'),
    explanation: both('We beginnen bij echte gevallen van de werkvloer.'),
    prompts: [],
  },
  sourceSteps: [step],
  sorted: {
    field: 'domeinen',
    lanes: ['Zorg', 'Veiligheid', 'Onderwijs', 'Wonen', 'Inkomen'].map((label) => ({
      id: label.toLowerCase(),
      label: both(label),
    })),
  },
  live: false,
  round: null,
  revealedAtVersion: 1,
}

/** The board with these notes on it besides. */
export const withLanes = (board: BoardSnapshot): BoardSnapshot => ({
  ...board,
  notes: [
    ...board.notes,
    ...board.notes.slice(0, 12).map((note, index) => ({
      ...note,
      step,
      text: words[index % words.length] ?? '',
      fields: { domeinen: touched[index % touched.length] ?? '' },
    })),
  ],
})
