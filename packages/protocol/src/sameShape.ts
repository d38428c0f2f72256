/**
 * True when two types can be used for each other, readonly included. Used as a compile-time assertion that a schema
 * and its domain type never drift apart: `const same: SameShape<z.output<typeof command>, Command> = true`.
 */
export type SameShape<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
