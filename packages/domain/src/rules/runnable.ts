import type { Template, TemplateStep } from '../template.js'
import { reservedFields } from './notes/fields.js'
import { liveMode } from './notes/live.js'
import { canSort } from './notes/sorting.js'
import { sheetFields } from './sheets/fields.js'
import { isSheetType } from './sheets/values.js'
import { consentsOneByOne, decides } from './subjects.js'
import { roundsOfStep } from './tables/seats.js'

const lanesBy: ReadonlySet<string> = new Set(['none', 'link', 'horizon'])
/** Result documents that can be made; a workshop without its result is half a method too. */
const documents: ReadonlySet<Template['document']['kind']> = new Set<Template['document']['kind']>([
  'manifest',
  'agreement',
  'harvest',
  'shelf',
])

/**
 * Kinds that a step decides about while no step before it bundles them: what is agreed is a bundle, so such a decision
 * would be about nothing. Empty for a step that decides nothing.
 */
export function decidedUnbundled(template: Template, step: TemplateStep): readonly string[] {
  if (!decides(step)) return []
  const before = template.steps.slice(0, template.steps.indexOf(step))
  const bundled = new Set(before.flatMap((one) => (one.kind === 'cluster' ? (one.input ?? []) : [])))
  return (step.input ?? []).filter((kind) => !bundled.has(kind))
}

/** Dots narrow, they never decide (method.md, Dot voting). */
const advisesByDots = ({ voting }: TemplateStep): boolean => voting?.method === 'dots' && voting.purpose !== 'decision'

/** What was voted on by dots gets its theme from the room. */
const sortsDotsByTheme = (step: TemplateStep): boolean =>
  step.kind === 'vote' && advisesByDots(step) && step.lanes?.by === 'theme'

/**
 * Opened as they come. Who is heard by name is not anonymous; and what one writes for an organisation has no single author
 * who could stand beside it.
 */
function isLive(step: TemplateStep): boolean {
  const attribution = step.contribution?.attribution
  switch (liveMode(step)) {
    case 'open':
      return true
    case 'round':
      return attribution !== 'anonymous'
    case 'scribe':
      return attribution !== 'person'
    default:
      return false
  }
}

/** A bundling step may end in dots; before that its bundles are still made. */
const endsInDots = (step: TemplateStep): boolean =>
  advisesByDots(step) && step.segments.findIndex(({ mode }) => mode === 'vote') === step.segments.length - 1

/** Written alone and unseen, and opened together. */
const isSilent = ({ contribution }: TemplateStep): boolean =>
  contribution?.mode === 'silent' && contribution.reveal === 'on-reveal'

/** Written by a scribe per theme table, in rounds; what a table wrote has its table for a lane. */
const isAtTables = (step: TemplateStep): boolean =>
  step.kind === 'tables' &&
  step.contribution?.mode === 'scribe' &&
  (step.tables ?? []).length > 0 &&
  roundsOfStep(step).length > 0 &&
  ['theme', 'none'].includes(step.lanes?.by ?? 'none')

/**
 * True when every step of the template can be run by this version of Siroop: notes that are opened together or as
 * they come, or written by scribes, votes on a scale or by dots that advise, lanes that can be drawn,
 * decisions about what was bundled, a result document that can be made, signed by organisations, and no field that Siroop keeps for itself.
 * What cannot be run wholly is not offered: half a method is a promise not kept.
 */
export function isRunnable(template: Template): boolean {
  if (!documents.has(template.document.kind) || template.document.signing?.unit === 'person') return false
  return template.steps.every(
    (step) =>
      (step.kind !== 'tables' || isAtTables(step)) &&
      (step.contribution === undefined || isSilent(step) || isAtTables(step) || isLive(step)) &&
      (step.kind !== 'cluster' || step.voting === undefined || step.voting.method === 'consent' || endsInDots(step)) &&
      (step.kind !== 'vote' ||
        step.voting?.method === 'gradients' ||
        step.voting?.method === 'scale' ||
        advisesByDots(step)) &&
      (!consentsOneByOne(step) || step.segments.some(({ mode }) => mode === 'round')) &&
      (lanesBy.has(step.lanes?.by ?? 'none') ||
        sortsDotsByTheme(step) ||
        canSort(template, step) ||
        isAtTables(step)) &&
      decidedUnbundled(template, step).length === 0 &&
      sheetFields(template, step).every(isSheetType) &&
      (step.fields ?? []).every((field) => !reservedFields.has(field.id)),
  )
}
