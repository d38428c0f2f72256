import { meetingId, stepId } from '@siroop/domain'
import { z } from 'zod'
import { schemaNames } from './schemaNames.js'

/** Id inside a template: begins with a letter, at most 48 of a-z, 0-9 and hyphen. */
export const localName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,47}$/)
  .register(schemaNames, { id: 'id' })
/** Languages of a template: the two of the interface. */
export const languages = z.enum(['nl', 'en'])
const words = z.string().min(1).max(4_000)
/** A text in one or two languages; refuses one without any. */
export const translated = z
  .strictObject({ nl: words.exactOptional(), en: words.exactOptional() })
  .refine((text) => text.nl !== undefined || text.en !== undefined, { error: 'text-without-language' })
  .readonly()
  .register(schemaNames, { id: 'text' })
/** A list with a bounded length. */
export const list = <T extends z.ZodType>(item: T, most = 200) => z.array(item).max(most).readonly()

/** One choice of a list: organisation type, theme, point of a scale. */
export const option = z
  .strictObject({
    id: localName,
    label: translated,
    help: translated.exactOptional(),
    order: z.int().exactOptional(),
    color: z.string().max(40).exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'option' })
const field = z
  .strictObject({
    id: localName,
    type: z.enum([
      'text',
      'longtext',
      'choice',
      'multichoice',
      'organisation',
      'organisations',
      'person',
      'date',
      'year',
      'money',
      'number',
      'boolean',
      'url',
      'principles',
      'link',
      'scale',
    ]),
    label: translated,
    help: translated.exactOptional(),
    required: z.boolean().exactOptional(),
    maxChars: z.int().min(1).max(2_000).exactOptional(),
    options: list(option).exactOptional(),
    optionsFrom: z.enum(['organisationTypes', 'horizons', 'principles', 'themes']).exactOptional(),
    linkTo: localName.exactOptional(),
    linkMany: z.boolean().exactOptional(),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    privacy: z.enum(['normal', 'noPersonalData']).exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'field' })
const example = z
  .strictObject({
    id: localName.exactOptional(),
    text: translated,
    org: localName.exactOptional(),
    lane: localName.exactOptional(),
    fields: z.record(localName, z.unknown()).readonly().exactOptional(),
    links: list(localName).exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'example' })
const segment = z
  .strictObject({
    minutes: z.int().min(1).max(240),
    mode: z.enum(['listen', 'silent', 'pairs', 'small-group', 'plenary', 'round', 'vote', 'sort', 'write', 'break']),
    label: translated,
    lanes: list(localName).exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'segment' })
const gate = z
  .strictObject({
    check: z.enum([
      'min-notes',
      'min-organisations-contributed',
      'every-cluster-named',
      'every-item-linked',
      'principle-check-done',
      'every-item-has-owner',
      'owner-accepted',
      'every-vote-cast',
      'no-open-objections',
      'result-noticed',
      'every-ambition-has-milestone',
      'first-step-within',
      'every-sheet-filled',
    ]),
    value: z.union([z.int(), z.string().max(40)]).exactOptional(),
    severity: z.enum(['block', 'warn']),
    message: translated.exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'gate' })
const contribution = z
  .strictObject({
    mode: z.enum(['silent', 'open', 'round', 'scribe', 'facilitator']),
    reveal: z.enum(['live', 'on-reveal']),
    attribution: z.enum(['organisation', 'person', 'anonymous']),
    perPerson: z
      .strictObject({ min: z.int().min(0).exactOptional(), max: z.int().min(1).max(100).exactOptional() })
      .readonly()
      .exactOptional(),
    maxChars: z.int().min(1).max(2_000).exactOptional(),
    prework: z.boolean().exactOptional(),
    proposal: z.boolean().exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'contribution' })
const lanes = z
  .strictObject({
    by: z.enum(['horizon', 'organisationType', 'principle', 'theme', 'field', 'link', 'none']),
    field: localName.exactOptional(),
    fillOrder: list(localName).exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'lanes' })
const link = z
  .strictObject({
    to: localName,
    required: z.boolean(),
    rule: z.enum(['any', 'earlier-horizon-only']).exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'link' })
const cluster = z
  .strictObject({
    silentFirst: z.boolean().exactOptional(),
    nameRequired: z.boolean().exactOptional(),
    sharedFrom: z.int().min(1).max(24).exactOptional(),
    keepSingles: z.boolean().exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'cluster' })
const voting = z
  .strictObject({
    method: z.enum(['dots', 'scale', 'gradients', 'consent']),
    unit: z.enum(['person', 'organisation']),
    dots: z.int().min(1).exactOptional(),
    maxPerItem: z.int().min(1).exactOptional(),
    shuffle: z.boolean().exactOptional(),
    ownItems: z.boolean().exactOptional(),
    scale: list(option).exactOptional(),
    purpose: z.enum(['advice', 'decision']).exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'voting' })
const table = z
  .strictObject({
    id: localName,
    title: translated,
    dilemma: translated,
    poleA: translated.exactOptional(),
    poleB: translated.exactOptional(),
    questions: list(translated).exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'table' })
/** One exercise of a template file. Refuses unknown keys. */
export const stepShape = z
  .strictObject({
    id: localName.transform(stepId),
    kind: z.enum([
      'inform',
      'contribute',
      'cluster',
      'check',
      'vote',
      'consent',
      'backcast',
      'assess',
      'assign',
      'tables',
      'harvest',
      'draft',
      'sign',
      'checkin',
      'break',
    ]),
    phase: z.string().max(24).exactOptional(),
    session: localName.transform(meetingId),
    title: translated,
    question: translated,
    explanation: translated,
    prompts: list(translated).exactOptional(),
    picture: z.enum(['funnel', 'principles']).exactOptional(),
    facilitator: list(translated).exactOptional(),
    segments: z.array(segment).min(1).max(40).readonly(),
    noteKind: localName.exactOptional(),
    input: list(localName).exactOptional(),
    earlier: z.enum(['sentences', 'promises']).exactOptional(),
    fields: list(field).exactOptional(),
    contribution: contribution.exactOptional(),
    lanes: lanes.exactOptional(),
    links: list(link).exactOptional(),
    cluster: cluster.exactOptional(),
    voting: voting.exactOptional(),
    assess: list(
      z.strictObject({ id: localName, question: translated, answers: list(option) }).readonly(),
    ).exactOptional(),
    tables: list(table).exactOptional(),
    gate: list(gate).exactOptional(),
    output: z
      .strictObject({ section: localName, take: z.enum(['clusters', 'selected', 'all', 'text', 'results']) })
      .readonly()
      .exactOptional(),
    examples: list(example).exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'step' })
