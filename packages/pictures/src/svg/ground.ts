import type { OrganisationShape } from '@siroop/domain'
import { organisationColour } from '../organisationColour.js'

/**
 * What a picture lies on. `table`: the room screen. `paper`: phone, cockpit, pages. `print`: white paper, with its own
 * colours because paper has no tokens. The first two name tokens, so a theme and the bright room follow by themselves.
 */
export type Ground = 'table' | 'paper' | 'print'

/** The paints of one ground, as values of `fill`, `stroke`, `font-family` and `filter`. */
export interface Paints {
  readonly ground: string
  readonly ink: string
  readonly inkSecond: string
  /** Empty places and thin lines: at least 3:1 on the ground. */
  readonly line: string
  /** Decorative. */
  readonly seam: string
  readonly arrow: string
  /** 2040, and what was agreed. */
  readonly far: string
  readonly paper: string
  readonly paperInk: string
  readonly paperInkSecond: string
  readonly paperEdge: string
  readonly lifted: string | null
  /** The siroopgehalte: on paper, also where the paper lies on the table. */
  readonly syrup: string
  readonly voice: string
  readonly ui: string
  readonly organisation: (shape: OrganisationShape) => string
}

const token = {
  paper: 'var(--paper-0)',
  paperInk: 'var(--ink-1)',
  paperInkSecond: 'var(--ink-2)',
  syrup: 'var(--siroop-600)',
  voice: 'var(--font-voice)',
  ui: 'var(--font-ui)',
  organisation: (shape: OrganisationShape) => `var(--org-${shape})`,
}

const grounds: Readonly<Record<Ground, Paints>> = {
  table: {
    ...token,
    ground: 'var(--room-ground)',
    ink: 'var(--room-ink-1)',
    inkSecond: 'var(--room-ink-2)',
    line: 'var(--room-line)',
    seam: 'var(--room-seam)',
    arrow: 'var(--room-ink-2)',
    far: 'var(--gold-lit)',
    paperEdge: 'none',
    lifted: 'drop-shadow(2px 5px 6px rgb(0 0 0 / 0.42))',
  },
  paper: {
    ...token,
    ground: 'var(--paper-1)',
    ink: 'var(--ink-1)',
    inkSecond: 'var(--ink-2)',
    line: 'var(--ink-line)',
    seam: 'var(--paper-4)',
    arrow: 'var(--ink-2)',
    far: 'var(--ink-1)',
    paperEdge: 'var(--paper-4)',
    lifted: 'drop-shadow(1px 2px 2px rgb(30 25 23 / 0.14))',
  },
  print: {
    ground: '#FFFFFF',
    ink: '#1E1917',
    inkSecond: '#463D37',
    line: '#85786B',
    seam: '#C9BBA6',
    arrow: '#1E1917',
    far: '#1E1917',
    paper: '#FFFFFF',
    paperInk: '#1E1917',
    paperInkSecond: '#463D37',
    paperEdge: '#1E1917',
    lifted: null,
    syrup: '#971647',
    voice: '"Source Serif 4 Variable", "Source Serif 4", Charter, Georgia, serif',
    ui: '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", Verdana, sans-serif',
    organisation: organisationColour,
  },
}

/** The paints of a ground. */
export const paintsOf = (ground: Ground): Paints => grounds[ground]
