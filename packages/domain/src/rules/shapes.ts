import { type OrganisationShape, organisationShapes } from '../workshop/shape.js'
import type { WorkshopState } from '../workshop/state.js'

/** The shape that belongs to a usual type of organisation, so that it is the same in every region. */
const usual: Readonly<Record<string, OrganisationShape>> = {
  welzijn: 'circle',
  ggd: 'triangle',
  gemeente: 'square',
  corporatie: 'diamond',
  politie: 'pentagon',
  zorggroep: 'cross',
  inwoners: 'ring',
  overig: 'half',
}

/**
 * Shape and letters for a new organisation: its type's own shape when free, else the first free one;
 * from the 13th organisation on the shapes come back and two letters of the name tell them apart.
 */
export function nextMark(
  state: WorkshopState,
  type: string,
  name: string,
): { shape: OrganisationShape; letters: string | null } {
  const taken = new Set(state.organisations.map((organisation) => organisation.shape))
  const own = usual[type]
  if (own && !taken.has(own)) return { shape: own, letters: null }
  const free = organisationShapes.find((shape) => !taken.has(shape))
  if (free) return { shape: free, letters: null }
  const shape = organisationShapes[state.organisations.length % organisationShapes.length] ?? 'circle'
  return { shape, letters: twoLetters(name, new Set(state.organisations.map((organisation) => organisation.letters))) }
}

function twoLetters(name: string, taken: ReadonlySet<string | null>): string {
  const letters = [...name.toUpperCase()].filter((letter) => /\p{L}|\p{N}/u.test(letter))
  const first = letters[0] ?? 'X'
  const second = [...letters.slice(1), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.has(first + letter))
  return first + (second ?? 'X')
}
