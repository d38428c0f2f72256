import type { FrozenRecord, FrozenSection } from '../manifest/frozen.js'
import { harvestOf, type MunicipalityHarvest } from '../rules/municipality/harvest.js'
import type { WorkshopState } from '../workshop/state.js'
import { type DocumentBoard, ownField } from './parts/part.js'
import type { CouncilLetter } from './resultDocument.js'

/**
 * A letter per municipality: what the whole room found, most dots first, and what its own people let their name go with.
 * What its own people chose is told only where that names nobody. Rule: SPEC DOC-9.
 */
export function councilLetters(
  state: WorkshopState,
  sections: readonly FrozenSection[],
  board: DocumentBoard,
): readonly CouncilLetter[] {
  const { intentions, municipalities } = harvestOf(state, {
    notes: (step) => board.notes(step).map((note) => ({ ...note, author: note.author ?? null })),
  })
  const personal = new Set<string>(intentions.map(({ id }) => id))
  return municipalities.map((one) => ({
    to: one.municipality,
    sections: sections
      .map((section) => narrowed(section, one, personal))
      .filter(({ records = [] }) => records.length > 0),
  }))
}

function narrowed(
  { records = [], fields = [], ...section }: FrozenSection,
  { intentions, dots }: MunicipalityHarvest,
  personal: ReadonlySet<string>,
): FrozenSection {
  const own = new Set<string>(intentions.map(({ id }) => id))
  const counts = new Map<string, number>(dots ?? [])
  return {
    ...section,
    body: null,
    fields: [...fields, ...(dots === null ? [] : [ownField('ownDots', 'number')])],
    records: records
      .filter(({ subject }) => !personal.has(subject) || own.has(subject))
      .map(({ group: _, ...record }) => {
        const count = counts.get(record.subject)
        return count === undefined
          ? record
          : { ...record, values: { ...record.values, ownDots: { text: String(count) } } }
      })
      .toSorted((one, other) => dotsOn(other) - dotsOn(one)),
  }
}

const dotsOn = ({ values }: FrozenRecord): number => Number(values.dots?.text ?? 0)
