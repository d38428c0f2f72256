import { serve } from './crew.js'
import { Joiners } from './joiners.js'
import { Typists } from './typists.js'

// A load generator: a process of its own with some of the clients. One cast at a time.
let typists: Typists | null = null
const cast = (): Typists => {
  if (typists === null) throw new Error('Nobody is cast')
  return typists
}
const jobs = {
  cast: (wanted: ConstructorParameters<typeof Typists>[0]) => {
    typists = new Typists(wanted)
    return typists.open()
  },
  begin: () => cast().makeBundles(),
  type: () => cast().type(),
  quiet: () => cast().quiet(),
  seeAll: ({ lasts, limitMs }: { lasts: Parameters<Typists['seeAll']>[0]; limitMs: number }) =>
    cast().seeAll(lasts, limitMs),
  unacknowledged: () => cast().unacknowledged(),
  seen: () => cast().seen(),
  compare: () => cast().compare(),
  closed: () => cast().closed(),
  join: (wanted: Parameters<Joiners['join']>[0]) => new Joiners().join(wanted),
}
/** What a load generator can be asked. */
export type GeneratorJobs = typeof jobs
serve(jobs)
