import type { Command, SheetField, SheetsView, SheetView } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { asks, type Looking } from './answering.js'
import { sheetValueOf } from './answers.js'
import { type Seen, type SimulatedAct, subjectOf } from './casting.js'
import { saidBy } from './sayings.js'

interface Filling {
  readonly sheets: SheetsView
  readonly mayFill: boolean
}

/**
 * All that is still empty of one sheet at a time: as the script says who fills in what; in a step that no script knows, the
 * organisations divide the sheets, and each fills in what its sheet needs.
 */
export function sheetsNext({ sheets: all, mayFill }: Filling, looking: Looking): SimulatedAct | null {
  const { casting, me, seen } = looking
  if (!mayFill || !seen.view.me.spokesperson) return null
  const { step, sheets } = all
  const scripted = casting.script.sheets[step]
  const wanted =
    scripted?.flatMap(({ about, by, fields }) => {
      const subject = about === null ? null : subjectOf(casting, seen, about)
      const sheet = by === me.type ? sheets.find((one) => one.subject === subject) : undefined
      return sheet ? [{ sheet, values: valuesOf(fields, seen) }] : []
    }) ??
    sheets
      .filter((_, at) => at % Math.max(1, casting.organisations) === me.voice)
      .map((sheet) => ({ sheet, values: madeUp(all.fields, looking) }))
  for (const { sheet, values } of wanted) {
    const commands = Object.entries(values).flatMap(([field, value]): readonly Command[] =>
      isEmpty(sheet, field) ? [{ type: 'fillSheet', step, subject: sheet.subject, field, value, was: null }] : [],
    )
    if (commands.length > 0) return asks(`sheet ${step} ${sheet.subject} ${commands.length}`, commands)
  }
  return null
}

/** What a phone is asked about sheets: when it changes there may be something to fill in. */
export const sheetsAsked = ({ sheets, mayFill }: Filling): unknown => [
  sheets.step,
  mayFill,
  sheets.sheets.map(({ subject, filled }) => [subject, filled]),
]

/** A sheet that is not told whole is left to who leads. */
const isEmpty = ({ whole, entries }: SheetView, field: string): boolean =>
  whole && !entries.some((one) => one.field === field)

type Values = Readonly<Record<string, string>>
function valuesOf(fields: Looking['casting']['script']['sheets'][string][number]['fields'], { view }: Seen): Values {
  const room = {
    today: dateOfMs(view.serverNowMs),
    organisations: view.organisations,
    // nobody knows by id who speaks for another organisation
    speakerOf: () => null,
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, saying]) => {
      const value = sheetValueOf(saying, room)
      return value === null ? [] : [[field, value]]
    }),
  )
}

/** Something for every field that is needed; a person is nobody's to name. */
function madeUp(fields: readonly SheetField[], looking: Looking): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.required ? valueFor(field, looking) : null
      return value === null ? [] : [[field.id, value]]
    }),
  )
}

function valueFor({ type, options, min = 1, maxChars }: SheetField, { casting, me, seen }: Looking): string | null {
  const { view } = seen
  switch (type) {
    case 'choice':
    case 'multichoice':
    case 'scale':
    case 'principles':
      return options?.[me.voice % Math.max(1, options.length)]?.id ?? null
    case 'organisation':
    case 'organisations':
      return view.me.organisation
    case 'date':
      return dateOfMs(view.serverNowMs)
    case 'year':
      return dateOfMs(view.serverNowMs).slice(0, 4)
    case 'money':
      return '1200'
    case 'number':
      return String(min)
    case 'boolean':
      return 'yes'
    case 'person':
    case 'link':
      return null
    default: {
      const { lines } = saidBy(casting)
      const words = lines[me.voice % lines.length] ?? ''
      return words !== '' && words.length <= maxChars ? words : null
    }
  }
}
