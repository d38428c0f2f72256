import { isDate } from '../rules/dates.js'
import { isBlank, isTooLong, normalise } from '../text.js'

/** A text that does not do: where, why, and the most that it may be. */
export interface FieldFault {
  readonly at: string
  readonly fault:
    | 'text-empty'
    | 'text-too-long'
    | 'not-a-day'
    | 'not-a-year'
    | 'too-many'
    | 'too-few'
    | 'twice'
    /** Chosen from what there is, and it is not there (any more). */
    | 'not-there'
  readonly most?: number
}

/** Reads what somebody wrote field by field, and gathers what is wrong with it. */
export interface WrittenFields {
  readonly faults: FieldFault[]
  /** Normalised once; empty when nothing of it can be seen. A fault when it is too long: it is never cut. */
  text(at: string, value: string, most: number): string
  /** The same, and a fault when nothing of it can be seen. */
  needed(at: string, value: string, most: number): string
  /** YYYY-MM-DD, or null for an empty field. */
  day(at: string, value: string | null): string | null
  /** A list of texts, each once; what is empty in it is left out. */
  list(
    at: string,
    values: readonly string[],
    bounds: { readonly each: number; readonly most: number },
  ): readonly string[]
}

/** Where what is wrong with a text is gathered: a list of faults of any form. */
interface Faults {
  push(fault: { readonly at: string; readonly fault: 'text-empty' | 'text-too-long'; readonly most?: number }): unknown
}
/** Reads texts of a form that has faults of its own, and puts what is wrong with them among those. */
export function writtenTexts(faults: Faults): Pick<WrittenFields, 'text' | 'needed'> {
  const text = (at: string, value: string, most: number): string => {
    const clean = normalise(value)
    if (isTooLong(clean, most)) faults.push({ at, fault: 'text-too-long', most })
    return isBlank(clean) ? '' : clean
  }
  const needed = (at: string, value: string, most: number): string => {
    const clean = text(at, value, most)
    if (clean === '') faults.push({ at, fault: 'text-empty' })
    return clean
  }
  return { text, needed }
}

/** Begins to read what somebody wrote: nothing is wrong with it yet. Rule: SPEC KNB-1. */
export function writtenFields(): WrittenFields {
  const faults: FieldFault[] = []
  const { text, needed } = writtenTexts(faults)
  return {
    faults,
    text,
    needed,
    day: (at, value) => {
      if (value === null || value === '') return null
      if (!isDate(value)) faults.push({ at, fault: 'not-a-day' })
      return value
    },
    list: (at, values, { each, most }) => {
      const clean = values.map((value, index) => text(`${at}[${index}]`, value, each)).filter((value) => value !== '')
      const once = [...new Set(clean)]
      if (once.length > most) faults.push({ at, fault: 'too-many', most })
      return once
    },
  }
}
