import { meetingId, type Template } from '@siroop/domain'
import { z } from 'zod'
import type { SameShape } from '../sameShape.js'
import { schemaNames } from './schemaNames.js'
import { templateFormat } from './shapeProblems.js'
import { languages, list, localName, option, stepShape, translated } from './templateStep.js'

const meeting = z
  .strictObject({
    id: localName.transform(meetingId),
    title: translated,
    minutes: z.int().min(1).max(1_440),
    who: translated.exactOptional(),
    start: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'session' })
const document = z
  .strictObject({
    title: translated,
    kind: z.enum(['manifest', 'agreement', 'harvest', 'shelf']),
    sections: z
      .array(
        z
          .strictObject({
            id: localName,
            title: translated,
            render: z.enum(['text', 'list', 'cards', 'table', 'timeline', 'signatures', 'checkins']),
            body: translated.exactOptional(),
            optional: z.boolean().exactOptional(),
            from: z.array(localName).min(1).max(20).readonly().exactOptional(),
          })
          .readonly()
          .register(schemaNames, { id: 'section' }),
      )
      .min(1)
      .max(60)
      .readonly(),
    signing: z
      .strictObject({
        unit: z.enum(['organisation', 'person']),
        statement: translated,
        freeze: z.literal('on-open-for-signing'),
        capacityRequired: z.boolean().exactOptional(),
        mandateRequired: z.boolean().exactOptional(),
        reservation: z.enum(['none', 'board-approval']).exactOptional(),
      })
      .readonly()
      .exactOptional(),
    checkins: z
      .strictObject({
        every: z.string().max(20),
        review: z.string().max(40).exactOptional(),
        questions: list(translated),
      })
      .readonly()
      .exactOptional(),
  })
  .readonly()
  .register(schemaNames, { id: 'document' })

/**
 * The shape of a template file (format workshop-template/1): closed objects, bounded texts and lists.
 * Refuses unknown keys. What hangs together between its parts is judged by `checkTemplate`.
 */
export const templateShape = z
  .strictObject({
    format: z.literal(templateFormat),
    id: localName,
    version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
    locales: z.array(languages).min(1).max(2).readonly(),
    defaultLocale: languages,
    title: translated,
    summary: translated,
    method: z.enum(['fssd-abcd', 'koppelzone', 'theme-tables', 'obstacle-shelf', 'free']),
    sources: list(z.string().max(400)).exactOptional(),
    participants: z
      .strictObject({
        min: z.int().min(1),
        max: z.int().min(1),
        ideal: z.int().min(1).exactOptional(),
        organisationsMin: z.int().min(1).exactOptional(),
        municipality: z.boolean().exactOptional(),
        note: translated.exactOptional(),
      })
      .readonly()
      .register(schemaNames, { id: 'participants' }),
    organisationTypes: list(option).exactOptional(),
    principles: list(
      z
        .strictObject({
          id: localName,
          group: z.enum(['ecological', 'social']),
          label: translated,
          definition: translated,
          question: translated,
        })
        .readonly(),
    ).exactOptional(),
    horizons: list(
      z
        .strictObject({
          id: localName,
          label: translated,
          year: z.int().exactOptional(),
          order: z.int(),
          hint: translated.exactOptional(),
        })
        .readonly(),
    ).exactOptional(),
    themes: list(option).exactOptional(),
    sessions: z.array(meeting).min(1).max(20).readonly(),
    steps: z.array(stepShape).min(1).max(120).readonly(),
    document,
  })
  .readonly()

/** Compile-time proof that the file format and the domain's `Template` are the same shape. @proof */
export const templateIsSameShape: SameShape<z.output<typeof templateShape>, Template> = true
