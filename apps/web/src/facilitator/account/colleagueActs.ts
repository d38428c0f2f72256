import type { SpaceRole } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import type { RequestAnswer } from '../../connection/http.js'

type Asked = Promise<RequestAnswer<Answer<'askedColleague'>>>
export interface ColleagueActs {
  readonly make: (name: string) => Promise<RequestAnswer<unknown>>
  readonly name: (space: string, name: string) => Promise<RequestAnswer<unknown>>
  readonly dress: (space: string, theme: string | null) => Promise<RequestAnswer<unknown>>
  readonly ask: (space: string, body: Body<'newColleague'>) => Asked
  readonly again: (space: string, colleague: string) => Asked
  readonly withdraw: (space: string, colleague: string) => Promise<RequestAnswer<unknown>>
  readonly change: (space: string, account: string, role: SpaceRole | null) => Promise<RequestAnswer<unknown>>
}
