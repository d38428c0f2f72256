/** What somebody typed in a field. Once it was saved, with the value that the view had then. */
export interface Typed<T> {
  readonly value: T
  /** On its way, or saved. */
  readonly sent: boolean
  readonly savedOver?: T
}

/** Saved, and the view has moved on since: now the field shows the view again, for others may change it too. */
export const isThrough = <T>(typed: Typed<T> | null, known: T): boolean =>
  typed !== null && 'savedOver' in typed && typed.savedOver !== known

/** What a field shows: what was typed in it until the view has it, whatever older views come in meanwhile. */
export const shownIn = <T>(typed: Typed<T> | null, known: T): T =>
  typed === null || isThrough(typed, known) ? known : typed.value

/**
 * Saves the values of one field one at a time, in the order in which they were typed. What was typed over while it waited
 * is not sent. True when this value was saved.
 */
export function createSaver(): (save: () => Promise<boolean>) => Promise<boolean> {
  let line: Promise<unknown> = Promise.resolve()
  let newest = 0
  return (save) => {
    newest += 1
    const own = newest
    const done = line.then(() => own === newest && save())
    line = done
    return done
  }
}
