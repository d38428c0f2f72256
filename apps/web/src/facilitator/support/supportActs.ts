import type { SupportContent } from '@siroop/domain'
import type { RequestAnswer } from '../../connection/http.js'
import type { SupportState } from './supportApi.js'

type Did = Promise<RequestAnswer<unknown>>
export interface SupportActs {
  /** One page, or all of them. */
  readonly show: (id: string | null) => Promise<void>
  readonly make: (content: SupportContent) => Did
  readonly change: (page: SupportState, content: SupportContent) => Did
  readonly open: (page: SupportState) => Did
  readonly close: (page: SupportState) => Did
  readonly remove: (page: SupportState) => Promise<void>
  readonly mail: (
    page: SupportState,
    mail: { readonly kind: 'progress' | 'closing'; readonly subject: string; readonly text: string },
  ) => Did
  /** Makes the sealed list and gives it to the browser as a file with this name. */
  readonly saveList: (page: SupportState, name: string) => Promise<void>
  readonly passedOn: (page: SupportState, mail: string) => Did
}
