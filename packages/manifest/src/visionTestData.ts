import {
  bundleId,
  type FrozenCommitment,
  type FrozenManifest,
  type FrozenSentence,
  type FrozenWish,
  itemId,
  type Locale,
  type ManifestEdition,
  noteId,
  sentenceId,
} from '@siroop/domain'
import type { PrintInput } from './printInput.js'
import { aFrozen, anEdition, aPrintInput } from './testData.js'

/** How many of everything; the usual edition is small. */
export interface VisionChange {
  readonly organisations?: number
  readonly locale?: Locale
  readonly ambitions?: number
  readonly observations?: number
  readonly milestones?: number
  readonly commitments?: number
  readonly asked?: number
  readonly untaken?: number
  readonly frictions?: number
  /** Every text, from what it says and its place in its list. */
  readonly text?: (what: string, index: number) => string
  readonly frozen?: Partial<FrozenManifest>
  readonly edition?: Partial<ManifestEdition>
}

const horizons = ['2040', '2035', '2030', '2027', 'Nu']
const list = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** A manifest with all chapters of the vision of the invented region Polderrand. */
export function aVisionFrozen(change: VisionChange = {}): FrozenManifest {
  const { organisations = 7, locale = 'nl', text = (what, index) => `${what} ${index + 1} staat hier.` } = change
  const frozen = aFrozen({ organisations, locale })
  const ids = frozen.organisations.map(({ id }) => id)
  const idAt = (index: number) => ids.slice(index % ids.length)[0] ?? ids[0]
  const sentence = (what: string, index: number, more: Partial<FrozenSentence>): FrozenSentence => ({
    id: sentenceId(`z-${what}-${index}`),
    version: 1,
    heading: null,
    text: text(what, index),
    free: false,
    item: itemId(`i-${what}-${index}`),
    sources: [noteId(`n-${what}-${index}`)],
    bundle: null,
    subject: noteId(`${what}-${index}`),
    ...more,
  })
  const { ambitions = 3, observations = 4, milestones = 6, commitments = 2 } = change
  const ambition = (index: number) => bundleId(`ambitie-${index % Math.max(1, ambitions)}`)
  const laneOf = (index: number) => Math.min(4, Math.floor((index * 5) / Math.max(5, milestones)))
  const chapters: FrozenManifest['sections'] = [
    {
      id: 'ambities',
      render: 'list',
      title: locale === 'nl' ? 'Onze ambities voor 2040' : 'Our ambitions for 2040',
      body: 'Het is 2040.',
      sentences: list(ambitions, (index) =>
        sentence('ambitie', index, {
          subject: ambition(index),
          bundle: { id: ambition(index), name: text('ambitie', index) },
          sources: list(3, (place) => noteId(`n-ambitie-${index}-${place}`)),
        }),
      ),
    },
    {
      id: 'vandaag',
      render: 'table',
      title: 'Waar wij nu staan',
      body: 'Wij zijn eerlijk over de afstand.',
      sentences: list(observations, (index) =>
        sentence('waarneming', index, {
          detail: {
            kind: 'observation',
            sort: index % 3 === 0 ? 'Sterk' : 'Kloof',
            source: 'Cijfer',
            story: index % 2 === 0 ? text('verhaal', index) : null,
            about: index === 3 ? [] : [ambition(index), ambition(index + 1)],
          },
        }),
      ),
    },
    {
      id: 'samenwerken',
      render: 'list',
      title: 'Hoe wij samenwerken',
      body: 'Wij spreken af:',
      sentences: list(3, (index) => sentence('afspraak', index, {})),
    },
    {
      id: 'route',
      render: 'timeline',
      title: 'De weg van 2040 naar nu',
      body: 'Lees van boven naar beneden.',
      lanes: horizons.map((label) => ({ id: `h-${label}`, label })),
      sentences: list(milestones, (index) =>
        sentence('mijlpaal', index, {
          detail: {
            kind: 'milestone',
            lane: `h-${horizons[laneOf(index)]}`,
            carriers: [idAt(index), ...(index % 2 === 0 ? [idAt(index + 1)] : [])].flatMap((id) => id ?? []),
            noticed: index % 2 === 0 ? text('merkt', index) : null,
            contributesTo: [ambition(index)],
            enables: list(index, (earlier) => earlier)
              .filter((earlier) => laneOf(earlier) < laneOf(index))
              .slice(-1)
              .map((earlier) => noteId(`mijlpaal-${earlier}`)),
          },
        }),
      ),
    },
    {
      id: 'veranderroute',
      render: 'table',
      title: 'Wat wij nu doen',
      body: 'De trekker heeft zelf ja gezegd.',
      sentences: [],
      commitments: list(
        commitments,
        (index): FrozenCommitment => ({
          subject: noteId(`stap-${index}`),
          text: text('stap', index),
          owner: idAt(index) as FrozenCommitment['owner'],
          partners: ids.filter((id) => id !== idAt(index)).slice(0, 2),
          due: `2027-0${(index % 9) + 1}-15`,
          firstStep: text('begin', index),
          firstStepBy: '2026-12-17',
          seen: text('ziet', index),
          means: index % 2 === 0 ? text('middel', index) : null,
          effort: 'low',
          milestones: milestones === 0 ? [] : [text('mijlpaal', index % milestones)],
          needs: index === 0 ? [] : [noteId('stap-0')],
          ...(index % 4 === 1 ? { bothAnd: true } : {}),
        }),
      ),
      wishes: [
        ...list(change.asked ?? 1, (index) => wish('gevraagd', index, idAt(index + 1) ?? null)),
        ...list(change.untaken ?? 1, (index) => wish('plank', index, null)),
      ],
    },
  ]
  function wish(what: string, index: number, asked: FrozenWish['asked']): FrozenWish {
    return {
      subject: noteId(`${what}-${index}`),
      text: text(what, index),
      asked,
      reason: asked && text('reden', index),
    }
  }
  const [why, values, ...rest] = frozen.sections
  return {
    ...frozen,
    title: 'Manifest Polderrand 2040',
    sections: [why, values, ...chapters, ...rest].flatMap((one) => one ?? []),
    frictions: list(change.frictions ?? 1, (index) => text('schuurt', index)),
    ...change.frozen,
  }
}

/** What is printed of it: who said yes by name, seven organisations of which one signs later. */
export function aVisionInput(change: VisionChange = {}): Omit<PrintInput, 'fonts'> {
  const { organisations = 7, locale = 'nl' } = change
  const frozen = aVisionFrozen(change)
  const edition = anEdition({ organisations, locale, frozen })
  const owners = frozen.sections
    .flatMap(({ commitments = [] }) => commitments)
    .map(({ subject, owner }, index) => ({
      subject,
      name: `Trekker ${index + 1}`,
      function: index === 0 ? 'bestuurder' : null,
      acceptedOn: '2026-10-13',
      paper: null,
      organisations: [owner],
    }))
  return {
    ...aPrintInput({ organisations, locale }),
    edition: { ...edition, owners, missing: [], ...change.edition },
  }
}
