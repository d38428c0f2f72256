import { isId, type WorkshopId, workshopId } from '@siroop/domain'

/** A page of the facilitator app, read from the path of the address. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'new' }
  | { readonly page: 'templates' }
  /** What worked elsewhere. */
  | { readonly page: 'shelf' }
  | { readonly page: 'find' }
  | { readonly page: 'support' }
  | { readonly page: 'account' }
  | { readonly page: 'colleagues' }
  /** Somebody asks for their own data. */
  | { readonly page: 'people' }
  /** Connections with other programs. */
  | { readonly page: 'connections' }
  /** Agreements of the knowledge base. */
  | { readonly page: 'agreements' }
  /** One of the facilitator's own templates. */
  | { readonly page: 'template'; readonly own: string }
  | { readonly page: 'prepare'; readonly workshop: WorkshopId }
  | { readonly page: 'cockpit'; readonly workshop: WorkshopId }
  | { readonly page: 'board'; readonly workshop: WorkshopId }
  | { readonly page: 'lookBack'; readonly workshop: WorkshopId }
  /** Notes that came back nowhere. */
  | { readonly page: 'unused'; readonly workshop: WorkshopId }
  | { readonly page: 'mail'; readonly workshop: WorkshopId }
  /** Invitations that anybody can answer, and who registered. */
  | { readonly page: 'invites'; readonly workshop: WorkshopId }
  /** Who takes over what was signed. */
  | { readonly page: 'handovers'; readonly workshop: WorkshopId }
  /** Stories of the route team. */
  | { readonly page: 'stories'; readonly workshop: WorkshopId }

/** Reads a path such as `/regie/w1/voorbereiden`. `/` is home too; a path that is not ours gives null. */
export function routeOf(path: string): Route | null {
  const [first, second, third, ...rest] = path.split('/').filter((part) => part !== '')
  if (first === undefined) return { page: 'home' }
  if (first !== 'regie' || rest.length > 0) return null
  if (second === undefined) return { page: 'home' }
  if (second === 'nieuw' && third === undefined) return { page: 'new' }
  if (second === 'plank' && third === undefined) return { page: 'shelf' }
  if (second === 'zoek' && third === undefined) return { page: 'find' }
  if (second === 'kennisbank' && third === undefined) return { page: 'agreements' }
  if (second === 'steun' && third === undefined) return { page: 'support' }
  if (second === 'account' && third === undefined) return { page: 'account' }
  if (second === 'gegevens' && third === undefined) return { page: 'people' }
  if (second === 'collegas' && third === undefined) return { page: 'colleagues' }
  if (second === 'koppelingen' && third === undefined) return { page: 'connections' }
  if (second === 'sjablonen' && third === undefined) return { page: 'templates' }
  if (second === 'sjablonen') return isId(third) ? { page: 'template', own: third } : null
  if (!isId(second)) return null
  const workshop = workshopId(second)
  if (third === undefined) return { page: 'cockpit', workshop }
  if (third === 'voorbereiden') return { page: 'prepare', workshop }
  if (third === 'bord') return { page: 'board', workshop }
  if (third === 'terugkijken') return { page: 'lookBack', workshop }
  if (third === 'briefjes') return { page: 'unused', workshop }
  if (third === 'post') return { page: 'mail', workshop }
  if (third === 'uitnodiging') return { page: 'invites', workshop }
  if (third === 'berichten') return { page: 'stories', workshop }
  if (third === 'bestuurders') return { page: 'handovers', workshop }
  return null
}

/** The path of a page: the inverse of `routeOf`. */
export function pathOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '/regie'
    case 'new':
      return '/regie/nieuw'
    case 'templates':
      return '/regie/sjablonen'
    case 'shelf':
      return '/regie/plank'
    case 'find':
      return '/regie/zoek'
    case 'agreements':
      return '/regie/kennisbank'
    case 'support':
      return '/regie/steun'
    case 'account':
      return '/regie/account'
    case 'colleagues':
      return '/regie/collegas'
    case 'people':
      return '/regie/gegevens'
    case 'connections':
      return '/regie/koppelingen'
    case 'template':
      return `/regie/sjablonen/${route.own}`
    case 'prepare':
      return `/regie/${route.workshop}/voorbereiden`
    case 'cockpit':
      return `/regie/${route.workshop}`
    case 'board':
      return `/regie/${route.workshop}/bord`
    case 'lookBack':
      return `/regie/${route.workshop}/terugkijken`
    case 'unused':
      return `/regie/${route.workshop}/briefjes`
    case 'mail':
      return `/regie/${route.workshop}/post`
    case 'invites':
      return `/regie/${route.workshop}/uitnodiging`
    case 'stories':
      return `/regie/${route.workshop}/berichten`
    case 'handovers':
      return `/regie/${route.workshop}/bestuurders`
  }
}
