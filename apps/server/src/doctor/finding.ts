import type { Bilingual } from '@siroop/protocol'

/** How one thing is. `fix` says what to do about it. */
export interface Finding {
  readonly what: Bilingual
  readonly status: 'ok' | 'warning' | 'error'
  readonly said: Bilingual
  readonly fix?: Bilingual
}
