import { phrases } from '../../reading/patterns.js'
import type { Softness } from '../lexicon.js'

/** English hedges, conditions, trials and other ways out. */
export const englishSoftness: Softness = {
  neutral: phrases(`
    make|makes|making it possible
    it is possible
    is possible
  `),
  hedges: phrases(`
    where|wherever|when|whenever|if|as|insofar|whereever possible|feasible|practicable|practical|appropriate|necessary|needed|required|relevant|desirable|suitable|reasonable|affordable
    where|when|if|as this|that|it is possible|feasible|practicable|appropriate|necessary|needed|reasonable|desirable
    as far|much|soon|often|quickly|well|many|little|few|fast|early as possible|feasible|practicable|reasonable|is|we|they|it|resources
    as far as is possible|feasible|practicable|reasonable
    as|so far|much as we|they|it|is can|may
    as soon|much|far|often|well as we|they can
    wherever|whenever we can
    in principle|theory|general|essence
    in most|many|some|certain|suitable|appropriate cases|instances|circumstances
    on the whole
    by and large
    as a rule
    as a rule of thumb
    to the best of our|their ability
    to the extent possible|feasible
    to the extent that
    to some|a certain extent
    to a large extent
    up to a point
    at our|their discretion
    more or less
    or so
    within reason
    ideally|preferably|possibly|perhaps|maybe|hopefully|potentially|presumably|probably|likely|generally|typically|normally|usually|mostly|largely|broadly|partly|partially|roughly|approximately|circa|indicatively|reasonably|reasonable
    somewhat|slightly|almost|nearly|virtually|practically
    some kind|sort of
    soon|shortly|timely|quickly
    in due time
    in|within a reasonable time|period
    as an aspiration|aim|ambition|intention|target
    limited
    less often|frequently
    by default
    as an option
    in the spirit of
    restrained|sparingly|reluctant
    tend|tends to
  `),
  vagueTimes: phrases(`
    in due course|time
    in the future|long|longer|medium|run
    in the long|longer|medium|short|coming|near term|run|years|future
    over time|the years|years
    over the coming|next years|period
    over|in the course of
    in|at a later stage|date|moment|phase
    at some point|stage|time
    in time
    sooner or later
    eventually|ultimately|gradually|later|progressively|someday|incrementally
    step by step
    one day
    when the time is right|ripe
    in the years after|to|following
  `),
  conditions: phrases(`
    provided|providing|unless|conditional|conditionally|contingent|barring
    provided that
    on condition that
    on the condition that
    subject to
    depending on|upon
    depends on
    dependent on
    as long as
    so long as
    insofar|inasmuch as
    in so far as
    assuming
    except|excepting|excluding for|where|when|in|if|that
    with the exception of
    with exceptions
    other than
    within .. budget|budgets|means|resources|limits|capacity|framework|constraints
    in the event that
    pending|permitting
    in exceptional cases|circumstances
    with|given sufficient|enough|adequate
    exceptions aside
    once .. approved|agreed|available|allows|allow|permits
    without prejudice to
    given sufficient|enough|adequate
    who|that ask|asks|request|requests for|this|it
    on request
    upon request
    only if|when|where
  `),
  ifs: phrases('if|when|once|whenever'),
  evenIfs: phrases(`
    even|also|especially|as|just|not|precisely|particularly|no|and if|when|where|matter
    whether or
  `),
  means: phrases(`
    budget|budgets|funding|funds|money|resources|means|finance|finances|capacity|staff|staffing|personnel|subsidy|grant|grants|time|volunteers|room|space
    approval|approve|approves|agree|agrees|consent|permission|support|council|government|ministry|law|legislation|regulations|rules|decision|partners
    allow|allows|permit|permits|available|feasible|possible|affordable|enough|sufficient|ask|asks|market|circumstances|demand
  `),
  trials: phrases(`
    pilot|pilots|piloting|trial|trials|trialling|experiment|experiments|experimental|experimenting|testbed|try-out|tryout|provisionally|temporarily|temporary|provisional
    feasibility study
    for now|starters
    for the time being
    to begin|start with
    initially
    in the first instance
    in|as a first phase|step
    on a small scale
    small-scale
  `),
  narrowings: phrases(`
    only|solely|exclusively|just for|in|at|to|on|those|the|residents|people|families|with|during
    in particular
    especially|mainly|primarily|chiefly|notably|particularly
    starting|beginning in|with
  `),
}
