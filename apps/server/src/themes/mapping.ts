/** What we ask of the tokens of an organisation: the colour of its main button, and that of its links. */
export type Asked = 'main' | 'link'

/** Tokens that belong together, and where ours are found among them. The first name that has a colour counts. */
export interface TokenFamily {
  readonly id: string
  /** How the names begin that only this family has; null: any file. */
  readonly knownBy: string | null
  readonly names: Readonly<Record<Asked, readonly string[]>>
}

/**
 * The mapping, as data. Families of NL Design System share the names of components and differ in those beneath; the last
 * one takes every other organisation that has components of that system.
 */
export const families: readonly TokenFamily[] = [
  {
    id: 'rijkshuisstijl',
    knownBy: 'rhc.color',
    names: {
      main: ['utrecht.button.primary-action.background-color', 'rhc.color.primary.500'],
      link: ['utrecht.link.color', 'nl.link.color', 'rhc.color.foreground.link'],
    },
  },
  {
    id: 'voorbeeld',
    knownBy: 'basis.color',
    names: {
      main: ['nl.button.primary.background-color', 'basis.color.action-1.inverse.bg-default'],
      link: ['nl.link.color', 'basis.color.action-2.color-default'],
    },
  },
  {
    id: 'utrecht',
    knownBy: 'utrecht.color',
    names: {
      main: ['utrecht.button.primary-action.background-color', 'utrecht.color.blue.35'],
      link: ['utrecht.link.color', 'utrecht.color.blue.35'],
    },
  },
  {
    id: 'nl-design-system',
    knownBy: null,
    names: {
      main: ['nl.button.primary.background-color', 'utrecht.button.primary-action.background-color'],
      link: ['nl.link.color', 'utrecht.link.color'],
    },
  },
]
