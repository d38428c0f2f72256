import { phrases } from '../../reading/patterns.js'
import { type AmountWords, valued, words } from '../lexicon.js'

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const numbers = new Map<string, number>(units.split(' ').map((word, value) => [word, value]))
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((ten, at) => {
  numbers.set(ten, (at + 2) * 10)
  units
    .split(' ')
    .slice(1, 10)
    .forEach((unit, one) => {
      numbers.set(`${ten}-${unit}`, (at + 2) * 10 + one + 1)
    })
})

/** English words around amounts, days and how often. */
export const englishAmounts: AmountWords = {
  numbers,
  hundreds: valued('hundred=100 thousand=1000 million=1000000 billion=1000000000 dozen=12'),
  fractions: valued(
    'half=50 halves=50 quarter=25 quarters=25 third=33.3 thirds=33.3 fifth=20 fifths=20 tenth=10 halve=50 halved=50 halving=50',
  ),
  halves: words('half'),
  days: valued(
    `hour=0.0417 hours=0.0417 minute=0.0007 minutes=0.0007 day=1 days=1 night=1 nights=1 week=7 weeks=7 fortnight=14 month=30.4 months=30.4
    quarter=91 year=365 years=365 decade=3650`,
  ),
  metres: valued(
    'metre=1 metres=1 meter=1 meters=1 kilometre=1000 kilometres=1000 kilometer=1000 kilometers=1000 km=1000 mile=1609 miles=1609',
  ),
  years: words('year years'),
  money: words('euro euros eur'),
  percent: words('percent % per-cent'),
  months: 'january february march april may june july august september october november december'.split(' '),
  seasons: valued('spring=172 summer=265 autumn=355 fall=355 winter=372 christmas=358'),
  decimal: '.',
  atMost: phrases(`
    within|maximum|max|maximally
    at most
    at the most|latest
    no|not longer|more|later|further|higher than
    less|fewer|shorter|lower than
    longer than
    up to
    a maximum of
    in
    under
    inside
  `),
  atLeast: phrases(`
    minimum|minimally
    at least
    no|not less|fewer than
    more|higher|longer than
    a minimum of
    over
  `),
  turning: words('no nobody none never not nowhere'),
  before: words('before'),
  start: words('from since per starting'),
  until: phrases('until\ntill\nthrough\nup to and including\nup until'),
  parts: valued('early=62 mid=186 halfway=186 late=372 end=372 beginning=62 start=62'),
  baseline: phrases(`
    compared to|with
    relative to
    since
    than in|now
    against
  `),
  near: phrases('around|about|circa|towards\nclose to'),
  burdens: phrases(`
    wait|waits|waiting|arrears|evictions|forms|intakes|takes|duration|distance|lead|travel|response|counters|after|caseload
    own|service contribution|charges
    rent increase|increases|rise
  `),
  harms: phrases(`
    debt|debts|eviction*|nuisance|loneliness|incident*|burglar*|violence|cost*|absence|smoking|smokers|overweight|homeless*|homelessness|poverty|complaints|recidivism|gap|emissions|unemploy*|victims|deaths|suicide*|vacancy|reports|waiting|rules|rent|rents|number
  `),
  singles: phrases('plan|counter|number|contact|face|story|pot|budget|form|file|entrance|door|family|intake|letter'),
  falls: phrases(
    'fall|falls|fell|drop|drops|decrease*|decline*|reduce*|reduction|less|lower|down|cut|cuts|halve|halves|shrink*|goes|go|limited',
  ),
  by: words('by'),
  to: words('to below under'),
  from: words('from'),
  outOf: new Set(['in', 'of', 'out of', 'of the', 'in every']),
  times: words('time times'),
  per: words('per a an'),
  each: words('every each'),
  periods: valued(
    `day=365 days=365 night=365 nights=365 evening=365 evenings=365 morning=365 week=52 weeks=52 weekend=52 weekday=255 fortnight=26 month=12 months=12 quarter=4 year=1 years=1 term=0.25
    monday=52 tuesday=52 wednesday=52 thursday=52 friday=52 saturday=52 sunday=52`,
  ),
  often: valued(
    'daily=365 nightly=365 weekly=52 fortnightly=26 biweekly=26 monthly=12 bimonthly=6 quarterly=4 half-yearly=2 biannually=2 yearly=1 annual=1 annually=1 biennially=0.5 continuously=400 permanently=400',
  ),
  sometimes: phrases(`
    regularly|regular|periodically|periodic|frequently|frequent|often
    from time to time
    now and then
    every now and then
    once in a while
    at times|intervals
    at regular intervals
    sometimes|occasionally|occasional|incidentally|sporadically
    when|where|as|if necessary|needed|required
    on demand|request
  `),
}
