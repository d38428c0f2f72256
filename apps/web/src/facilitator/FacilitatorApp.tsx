import { Wordmark } from '../ui/Wordmark.js'
import { routeOf } from './routes.js'

/** The facilitator's pages, by the path of the address. */
export function FacilitatorApp() {
  const route = routeOf(location.pathname)
  return (
    <main>
      <Wordmark href="/regie" />
      <h1>{route?.page}</h1>
    </main>
  )
}
