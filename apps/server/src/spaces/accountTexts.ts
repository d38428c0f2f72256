interface MailText {
  readonly subject: string
  readonly text: string
}
const mail = (subject: string, ...paragraphs: readonly string[]): MailText => ({
  subject,
  text: paragraphs.join('\n\n'),
})
/** A line of its own would be read as one of ours: as a link, another paragraph. */
const oneLine = (typed: string): string => typed.replace(/\s+/g, ' ').trim()
const isDutch = (locale: string) => locale !== 'en'
const hello = (name: string | null, locale: string) =>
  `${isDutch(locale) ? 'Beste' : 'Dear'} ${oneLine(name ?? '') || (isDutch(locale) ? 'collega' : 'colleague')},`

interface LinkMail {
  readonly name: string | null
  readonly link: string
  readonly locale: string
}

/** The link with which somebody signs in. */
export const loginMail = ({ name, link, locale }: LinkMail): MailText =>
  isDutch(locale)
    ? mail(
        'Uw link om in te loggen bij Siroop',
        hello(name, locale),
        'Met deze link logt u in. Hij werkt één keer, een kwartier lang:',
        link,
        'Vroeg u dit niet aan? Dan hoeft u niets te doen. Zonder deze link komt niemand binnen.',
      )
    : mail(
        'Your link to sign in to Siroop',
        hello(name, locale),
        'This link signs you in. It works once, for a quarter of an hour:',
        link,
        'Did you ask for nothing? Then you need not do anything. Without this link nobody gets in.',
      )

/** Asks a colleague into a Space. */
export function colleagueMail({ space, ...to }: LinkMail & { readonly space: string }): MailText {
  const named = oneLine(space)
  return isDutch(to.locale)
    ? mail(
        'U bent uitgenodigd om mee te werken in Siroop',
        hello(to.name, to.locale),
        `U bent uitgenodigd voor de werkruimte${named === '' ? '' : ` “${named}”`}. Met deze link komt u binnen. Hij werkt één keer, een week lang:`,
        to.link,
        'Kent u Siroop niet? Dan hoeft u niets te doen.',
      )
    : mail(
        'You are invited to work along in Siroop',
        hello(to.name, to.locale),
        `You are invited to the space${named === '' ? '' : ` “${named}”`}. This link lets you in. It works once, for a week:`,
        to.link,
        'You do not know Siroop? Then you need not do anything.',
      )
}

/** Asks whoever reads the new mailbox of an account to confirm it. */
export const addressMail = ({ name, link, locale }: LinkMail): MailText =>
  isDutch(locale)
    ? mail(
        'Bevestig uw mailadres voor Siroop',
        hello(name, locale),
        'U gaf dit adres op bij uw account. Open deze link in de browser waarin u bent ingelogd. Hij werkt één keer, een kwartier lang:',
        link,
        'Was u dat niet? Dan hoeft u niets te doen.',
      )
    : mail(
        'Confirm your mail address for Siroop',
        hello(name, locale),
        'You gave this address with your account. Open this link in the browser in which you are signed in. It works once, for a quarter of an hour:',
        link,
        'Was that not you? Then you need not do anything.',
      )
