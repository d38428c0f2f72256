import { type ReactNode, useState } from 'react'
import { TopLine } from '../../src/facilitator/FacilitatorApp.js'
import { FindView, type FindViewProps } from '../../src/facilitator/finding/FindView.js'
import type { FoundAnswer } from '../../src/facilitator/finding/findApi.js'

/** `[words]` were looked for. */
const pieces = (text: string) =>
  text
    .split(/[[\]]/)
    .map((part, at) => ({ text: part, isFound: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
const hit = (path: string, title: string, more: { readonly text?: string; readonly about?: string } = {}) => ({
  path,
  title: pieces(title),
  text: pieces(more.text ?? ''),
  workshop: 'w1',
  about: more.about ?? 'Polderrand',
  atMs: Date.parse('2026-09-24T14:00:00Z'),
})
const found: FoundAnswer = {
  words: ['huis', 'jongeren'],
  groups: [
    {
      part: 'workshop',
      total: 1,
      hits: [
        hit('/regie/w1', 'Een [huis] voor [jongeren]', {
          text: 'Polderrand, Visie 2040 sociaal domein, Gemeente Polderrand, Woningcorporatie Polderrand, GGD Polderrand',
        }),
      ],
    },
    {
      part: 'agreement',
      total: 12,
      hits: [
        hit('/m/abc#zin-1', '', {
          text: '… wie achttien wordt houdt zijn begeleider, en [jongeren] die weg moeten krijgen binnen een maand een eigen [huis] in hun eigen dorp, met iemand die dichtbij woont en …',
          about: 'Visie 2040 Polderrand · Onze ambities',
        }),
        hit('/regie/w1/terugkijken#groeperen', '[Huizen] voor elkaar', {
          text: 'Bij elk besluit over wonen vragen wij de [jongeren] zelf.',
          about: 'Onze waarden Polderrand · Groeperen',
        }),
      ],
    },
    {
      part: 'shelf',
      total: 2,
      hits: [
        hit('/regie/plank?ding=i1', 'Een [huis] met vier kamers voor [jongeren]', {
          text: 'Wie uit de jeugdzorg kwam, vond geen kamer. · Een vrijwilliger, twee avonden per week.',
          about: 'Terpdelta, Woningcorporatie De Terp, 2025',
        }),
        {
          ...hit('/regie/plank?ding=voorbeeld-1', 'Een tijdelijk [huis] voor [jongeren]', {
            text: 'Wie achttien werd, moest weg en had nog geen eigen plek.',
            about: 'Voorbeeld · Polderrand, 2025',
          }),
          workshop: null,
          atMs: null,
        },
      ],
    },
  ],
}
const none: FoundAnswer = { ...found, groups: found.groups.map(({ part }) => ({ part, total: 0, hits: [] })) }

function Finding({ typed: first, ...rest }: Pick<FindViewProps, 'typed' | 'found' | 'problem'>) {
  const [typed, setTyped] = useState(first)
  return (
    <div className="home">
      <TopLine />
      <FindView {...rest} typed={typed} onType={setTyped} onMore={() => undefined} />
    </div>
  )
}

/** States of the page that searches everything, by name. */
export const findStates: Readonly<Record<string, () => ReactNode>> = {
  find: () => <Finding typed="huis jongeren" found={found} problem={null} />,
  'find-start': () => <Finding typed="" found={null} problem={null} />,
  'find-none': () => <Finding typed="huis jongeren" found={none} problem={null} />,
  'find-signs': () => <Finding typed="*" found={{ words: [], groups: [] }} problem={null} />,
  'find-failed': () => (
    <Finding typed="huis" found={null} problem="Er is geen verbinding met de server. Probeer het zo nog eens." />
  ),
}
