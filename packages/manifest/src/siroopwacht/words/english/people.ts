import { phrases } from '../../reading/patterns.js'
import { type LittleWords, type PeopleWords, words } from '../lexicon.js'

/** English words for who does it and for whom. */
export const englishPeople: PeopleWords = {
  we: words('we us our ours ourselves'),
  organisations: phrases(`
    municipality|municipalities|council|councils|association|associations|police|ministry|province|government|ggd|executive|alderman|alderwoman|aldermen|mayor|mayors|board|director|directors|manager|managers|clerk|chair|coordinator|coordinators|director|secretary
    housing|health|care|welfare|youth|community|social|homecare|home|home-care|insurance|water|fire|safety association|officer|officers|service|services|group|groups|organisation|organisations|worker|workers|team|teams|care|board|company|provider|providers|region|brigade
    corporation|corporations|officer|officers|nurse|nurses|doctor|doctors|gp|gps|hospital|hospitals|clinic|clinics|school|schools|teacher|teachers|library|libraries|employer|employers|club|clubs|church|churches|foundation|landlord|team|teams|worker|workers|coach|coaches|agency|agencies|service|insurer|insurers|provider|providers|company|companies|department|departments|caretaker|inspectorate|staff|consultant|consultants|adviser|advisers|mentor|mentors|counsellor|counsellors
    food bank
    advisory board
  `),
  nobodyInParticular: phrases(`
    someone|somebody|parties|partners|stakeholders|organisations|those|participants|professionals|institutions|agencies
    all parties
    parties|partners involved|concerned
    the sector|community|region|chain|market
  `),
  anyMember: phrases(`
    a colleague|representative|delegate|professional|worker
    an employee|official|officer
    a|any member of staff
    staff|employees|officials|colleagues|representatives
  `),
  residents: phrases(`
    resident|residents|citizen|citizens|people|person|child|children|parent|parents|mother|mothers|father|fathers|family|families|tenant|tenants|client|clients|patient|patients|pupil|pupils|student|students|carer|carers|volunteer|volunteers|neighbour|neighbours|everyone|nobody|anyone|whoever|who|they|he|she|you|adult|adults|youngster|youngsters|refugee|refugees|newcomer|newcomers|visitor|visitors|user|users
    young|older|elderly people
  `),
  objects: words(
    'with to at of for on between in over against from per via along around inside outside behalf without about',
  ),
  doneBy: words('by'),
  together: words('together jointly'),
}
/** English words that only hold a sentence together. */
export const englishLittle: LittleWords = {
  articles: words('the a an our their his her its every each all own local this that these those'),
  and: words('and or'),
  or: words('or'),
  examples: words('like such example instance including'),
  opens: words(
    'who whom which what that if so because when how where whose although while until unless whether whoever whatever before after',
  ),
  reasons: words('because so since as that which therefore hence thus for who where when while in to thereby'),
  because: words('because'),
  empty: words(
    `the a an and or of in on to with at for from out by over about per as if then than that this these those there here who what where how we our us ours i you your they their them he his she her it its is are
    was were be been being has have had can could will would shall should must may might do does did not no also still yet but so such self each other together every all everyone everybody nobody always never
    because therefore more much again too well good really very just within under between before one two three year years own when which whose into up down off get gets make makes take takes come comes`,
  ),
}
