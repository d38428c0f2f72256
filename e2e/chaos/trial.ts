/** Something that is broken on purpose, and what must still be true afterwards. */
export interface Trial {
  readonly name: string
  /** Rejects when what it waits for does not come; that is a failure too. */
  run(form: Form): Promise<Verdict>
}
/** `short` goes in `npm test`, `full` is `npm run chaos`. */
export type Form = 'short' | 'full'
export interface Verdict {
  readonly good: boolean
  /** What was seen, on one line. */
  readonly seen: string
}
