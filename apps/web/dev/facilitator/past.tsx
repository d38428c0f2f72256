import { laneField, lookBack, type StepId } from '@siroop/domain'
import type { BoardThen, PastStep } from '../../src/facilitator/api.js'
import { LookBack } from '../../src/facilitator/lookBack/LookBack.js'
import type { Story } from './story.js'

/** Looking back at a story. Its board stands still, so every step shows its own part of the board as it is now. */
export function Past({ story, ended }: { story: Story; ended: number }) {
  const all = lookBack(story.happened)
  const past = all.slice(0, ended).map(({ board: _, ...step }) => step as PastStep)
  const boardOf = async (step: StepId) => {
    const part = all.find((one) => one.step === step)?.board
    const board = part === undefined ? null : partOf(story, part)
    return { ok: true, value: { board } } as const
  }
  return <LookBack view={story.view()} past={past} boardOf={boardOf} />
}

function partOf(
  story: Story,
  part: { readonly bundling: StepId | null; readonly sources: readonly StepId[] },
): BoardThen {
  const lying = story.notes.filter(({ step, withdrawn }) => !withdrawn && part.sources.includes(step))
  const bundles = story.bundles.flatMap(({ id, step, name, locked }) => {
    const notes = lying.filter(({ bundle }) => bundle === id)
    return step !== part.bundling || notes.length === 0 ? [] : [{ id, name, agreed: locked, notes }]
  })
  const bundled = new Set(bundles.flatMap(({ notes }) => notes.map(({ id }) => id)))
  const rest = lying.filter(({ id }) => !bundled.has(id))
  const horizons = story.source.horizons ?? []
  const lanes = horizons.map(({ id, label }) => ({
    lane: label,
    notes: rest.filter(({ fields }) => fields[laneField] === id),
  }))
  const loose = rest.filter(({ fields }) => !horizons.some(({ id }) => id === fields[laneField]))
  return { bundles, loose: [...lanes, { lane: null, notes: loose }].filter(({ notes }) => notes.length > 0) }
}
