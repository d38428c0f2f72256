import type { Locale, Template } from '@siroop/domain'
import type { EditedTemplate, ToldProblem } from '@siroop/protocol'
import { createContext, use } from 'react'
import type { FacilitatorCopy } from '../../../copy/facilitator.js'
import type { Part } from '../places.js'

export type Path = readonly (string | number)[]
/** What every part of the form needs: the template, what is wrong with it, and how it is changed. */
export interface Editing {
  readonly draft: Template
  readonly problems: readonly ToldProblem[]
  readonly t: FacilitatorCopy['editor']
  /** Words of what a template is built of. */
  readonly words: FacilitatorCopy['build']
  /** A text of the template in the language of the screen, or the other one. */
  readonly say: (text: Readonly<Partial<Record<Locale, string>>> | undefined) => string
  readonly language: Locale
  /** Puts a value at a place, while somebody types or ticks. */
  readonly put: (path: Path, value: unknown) => void
  readonly write: (
    path: Path,
    typed: { readonly locale: Locale; readonly text: string; readonly optional: boolean },
  ) => void
  /** Does something that can be undone, or says why it cannot be done. */
  readonly act: (edited: EditedTemplate, said: string) => void
  /** Takes something out of a list; asks first when something else goes along. */
  readonly remove: (path: Path, name: string, then?: (left: Template) => void) => void
  readonly open: (part: Part) => void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = use(EditingContext)
  if (editing === null) throw new Error('A form of a template stands outside of its editor')
  return editing
}
