/** The part of the state about harvest lines that became a sentence: by id, whatever became of its words since. */
export interface SeededState {
  readonly seededLines: ReadonlySet<string>
}
/** No line became a sentence. */
export const nothingSeeded: SeededState = { seededLines: new Set() }
