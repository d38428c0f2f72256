import type { Locale } from '@siroop/domain'

const nl = {
  title: 'Inloggen',
  forWhom:
    'Voor begeleiders, en voor wie na afloop meewerkt. Doet u alleen mee aan een bijeenkomst? Dan hoeft u niet in te loggen.',
  email: 'Mailadres',
  send: 'Stuur mij een link',
  sent: 'Kent Siroop dit adres? Dan is er nu een mail onderweg met een link. Die werkt één keer, een kwartier lang. Geen mail? Kijk bij de ongewenste mail, of vraag een beheerder of dit adres klopt.',
  noMail: 'Deze server verstuurt geen mail. Wie de server beheert, maakt een inloglink met dit commando:',
  command: 'npm run siroop -- login-link uw@adres.nl',
  askAddress: 'Vul een mailadres in, zoals naam@voorbeeld.nl.',
  signOn: (host: string) => `Inloggen via ${host}`,
  passkey: 'Inloggen met een toegangssleutel',
  passkeyFailed: 'Het inloggen met een toegangssleutel is niet gelukt. Probeer het opnieuw, of kies een andere manier.',
  notLinked:
    'Dit account kent Siroop niet. Vraag een beheerder om een uitnodiging op uw mailadres. Hebt u al een account? Log dan eerst op een andere manier in, en koppel het bij Uw account.',
  signOnFailed: 'Het inloggen via uw organisatie is niet gelukt. Probeer het opnieuw, of kies een andere manier.',
  joinInstead: 'Naar een bijeenkomst',
}
export type SignInTexts = typeof nl

const en: SignInTexts = {
  title: 'Sign in',
  forWhom:
    'For facilitators, and for who works along afterwards. Do you only take part in a meeting? Then you need not sign in.',
  email: 'Mail address',
  send: 'Send me a link',
  sent: 'Does Siroop know this address? Then a mail with a link is on its way. It works once, for a quarter of an hour. No mail? Look at the junk mail, or ask an administrator whether this address is right.',
  noMail: 'This server sends no mail. Whoever runs it makes a sign-in link with this command:',
  command: 'npm run siroop -- login-link your@address.org',
  askAddress: 'Fill in a mail address, such as name@example.org.',
  signOn: (host) => `Sign in by ${host}`,
  passkey: 'Sign in with a passkey',
  passkeyFailed: 'Signing in with a passkey did not succeed. Try again, or choose another way.',
  notLinked:
    'Siroop does not know this account. Ask an administrator for an invitation to your mail address. Do you have an account already? Then sign in another way first, and link it at Your account.',
  signOnFailed: 'Signing in by your organisation did not succeed. Try again, or choose another way.',
  joinInstead: 'To a meeting',
}

/** Texts of the page to sign in at. */
export const signInTexts: Readonly<Record<Locale, SignInTexts>> = { nl, en }
