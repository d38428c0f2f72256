export interface Audit {
  readonly unread: string | null
  readonly grave: readonly string[]
  readonly mild: readonly string[]
}
export function readAudit(text: string): Audit
export function audit(): Audit
