import type { Locale } from '@siroop/domain'

/** What every mail of an invitation knows. */
export interface InviteMailFacts {
  /** Id of the page. */
  readonly page: string
  readonly title: string
  /** Who invites. */
  readonly sender: string
  /** First name of who gets it. */
  readonly name: string
  /** What stands before a path. */
  readonly address: string
  readonly locale: Locale
  /** Day, time and place, each a line; nothing while the meeting is not planned. */
  readonly when: readonly string[]
}
export interface MailText {
  readonly subject: string
  readonly text: string
}
type WithCode = InviteMailFacts & { readonly email: string; readonly code: string }
/** With the link to the own registration. */
type WithOwn = InviteMailFacts & { readonly secret: string }

/** A line of its own would be read as one of ours: as a link, a code, another paragraph. */
const oneLine = (typed: string): string => typed.replace(/\s+/g, ' ').trim()
const digits = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
/** What only its reader may know stands behind the #: a browser keeps that to itself. */
const at = ({ address, page }: InviteMailFacts, path: string, behind: Record<string, string>): string =>
  `${address}/uitnodiging/${page}/${path}#${new URLSearchParams(behind)}`
const mail = (subject: string, ...paragraphs: readonly (string | null)[]): MailText => ({
  subject,
  text: paragraphs.filter((one) => one !== null && one !== '').join('\n\n'),
})
const hello = ({ locale, name }: InviteMailFacts) => `${locale === 'nl' ? 'Beste' : 'Dear'} ${oneLine(name)},`
const regards = ({ locale, sender }: InviteMailFacts) =>
  `${locale === 'nl' ? 'Met vriendelijke groet' : 'Kind regards'}, ${oneLine(sender)}`

/** Asks whoever reads this mailbox to confirm that they register. `known`: they had registered, and this shows it again. */
export function codeMail(facts: WithCode, known: boolean): MailText {
  const [code, title] = [digits(facts.code), oneLine(facts.title)]
  const link = at(facts, 'bevestig', { email: facts.email, code: facts.code })
  const nl = facts.locale === 'nl'
  return mail(
    nl ? `${code} is uw code voor de uitnodiging` : `${code} is your code for the invitation`,
    hello(facts),
    known
      ? nl
        ? `Iemand vulde uw adres in bij “${title}”. U bent al aangemeld, dus er verandert niets. Met deze link ziet u uw aanmelding:`
        : `Somebody filled in your address at “${title}”. You had registered, so nothing changes. This link shows your registration:`
      : nl
        ? `U wilt naar “${title}” komen. Open deze link en bevestig het. Dan houden wij een plaats voor u vast:`
        : `You want to come to “${title}”. Open this link and confirm it. Then we keep a place for you:`,
    link,
    nl ? 'Of typ deze code op de pagina waar u zich aanmeldde:' : 'Or type this code on the page where you registered:',
    code,
    known
      ? null
      : nl
        ? 'Meldde u zich niet aan? Dan hoeft u niets te doen: na een week is uw adres hier weg.'
        : 'You did not register? Then you need not do anything: after a week your address is gone from here.',
    regards(facts),
  )
}

/** Why somebody hears where they sit. */
export type SeatNews = 'registered' | 'movedUp' | 'moved'
/** Tells somebody at which tables they sit and where they stand in a line; with the way to their card, their calendar and out. */
export function seatMail(
  facts: WithOwn,
  news: { why: SeatNews; placed: boolean; tables: readonly string[] },
): MailText {
  const nl = facts.locale === 'nl'
  const title = oneLine(facts.title)
  const subjects: Record<SeatNews, string> = nl
    ? {
        registered: `U bent erbij: ${title}`,
        movedUp: `Er is plaats: ${title}`,
        moved: `Uw tafel is veranderd: ${title}`,
      }
    : {
        registered: `You are in: ${title}`,
        movedUp: `There is a place: ${title}`,
        moved: `Your table changed: ${title}`,
      }
  const line = nl ? `U staat op de wachtlijst: ${title}` : `You are on the waiting list: ${title}`
  const told: Record<SeatNews, string> = nl
    ? {
        registered: 'U bent aangemeld. Wij houden een plaats voor u vast.',
        movedUp: 'Iemand meldde zich af. Nu is er plaats voor u.',
        moved: 'De begeleider gaf u een andere tafel.',
      }
    : {
        registered: 'You are registered. We keep a place for you.',
        movedUp: 'Somebody cancelled. Now there is a place for you.',
        moved: 'The facilitator gave you another table.',
      }
  const waits = nl
    ? 'De tafels die u koos, zijn vol. U staat op de wachtlijst. Komt er een plaats vrij, dan krijgt u bericht.'
    : 'The tables that you chose are full. You are on the waiting list. When a place comes free, you get a message.'
  return mail(
    news.placed ? subjects[news.why] : line,
    hello(facts),
    news.placed ? told[news.why] : waits,
    facts.when.join('\n'),
    news.tables.join('\n'),
    nl
      ? 'Uw plaatskaartje, uw agenda, en afmelden als u toch niet kunt. Bewaar deze link, hij is van u alleen:'
      : 'Your place card, your calendar, and cancelling if you cannot come. Keep this link, it is yours alone:',
    at(facts, 'mijn', { secret: facts.secret }),
    regards(facts),
  )
}

/** What who leads writes to those who come, with the link to the own registration below it. */
export function practicalMail(facts: WithOwn, told: MailText): MailText {
  const title = oneLine(facts.title)
  return mail(
    oneLine(told.subject),
    hello(facts),
    told.text,
    `— ${oneLine(facts.sender)}`,
    facts.locale === 'nl'
      ? `U krijgt deze mail omdat u zich aanmeldde voor “${title}”. Uw plaats zien, of afmelden:`
      : `You get this mail because you registered for “${title}”. To see your place, or cancel:`,
    at(facts, 'mijn', { secret: facts.secret }),
  )
}

/** Tells somebody that who leads took them off. */
export function endedMail(facts: InviteMailFacts): MailText {
  const title = oneLine(facts.title)
  return facts.locale === 'nl'
    ? mail(
        `U staat niet meer op de lijst: ${title}`,
        hello(facts),
        `Uw aanmelding voor “${title}” is weggehaald. Klopt dat niet? Vraag het dan aan wie u uitnodigde.`,
        regards(facts),
      )
    : mail(
        `You are no longer on the list: ${title}`,
        hello(facts),
        `Your registration for “${title}” was taken off. Is that not right? Then ask who invited you.`,
        regards(facts),
      )
}
