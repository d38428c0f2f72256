import { bundleId, type Ending, noteId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { trailOfNote } from './noteTrail.js'

const note = { id: noteId('n1'), fields: {} }
const loose = { kind: 'open-loose' } as const
const bundled = { kind: 'open-in-bundle', id: bundleId('b1'), bundle: 'Dichtbij', agreed: true } as const
const ending = (subject: string, how: Ending['how'], more: object = {}) =>
  ({ subject: noteId(subject), how, ...more }) as Ending
const trail = (part: Partial<Parameters<typeof trailOfNote>[0]>, endings: readonly Ending[] = []) =>
  trailOfNote({
    note,
    where: loose,
    trail: {
      horizons: [{ id: 'h2035', label: { nl: '2035' } }],
      endings,
      firstCheckin: '2027-05-18',
    },
    ended: false,
    ...part,
  })

describe('[WEB-56] where a note went', () => {
  test('[WEB-56] its bundle’s agreement comes before the sentence that it became', () => {
    const endings = [ending('b1', 'sentence', { number: 1 }), ending('b1', 'agreed', { sharedBy: 7, of: 7 })]
    expect(trail({ where: bundled }, endings)).toEqual([
      { kind: 'ending', ending: endings[1] },
      { kind: 'ending', ending: endings[0] },
    ])
    expect(trail({ where: loose }, endings)).toEqual([])
  })
  test('[WEB-56] a note with a horizon says so, an action how far it came', () => {
    expect(trail({ note: { ...note, fields: { lane: 'h2035' } } })).toEqual([{ kind: 'lane', label: { nl: '2035' } }])
    expect(trail({}, [ending('n1', 'route')])).toEqual([{ kind: 'ending', ending: ending('n1', 'route') }])
  })
  test('[WEB-56] a note that ended nowhere is kept for the first check-in, once the meetings are over', () => {
    const kept = { kind: 'kept', date: '2027-05-18' }
    expect(trail({ ended: true })).toEqual([kept])
    expect(trail({ ended: true }, [ending('n1', 'not-shared')]).at(-1)).toEqual(kept)
    expect(trail({ ended: true }, [ending('n1', 'friction')])).toHaveLength(1)
    expect(trail({ ended: true, where: { kind: 'late' } })).toEqual([])
  })
})
