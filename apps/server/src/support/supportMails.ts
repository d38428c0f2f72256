import type { Locale } from '@siroop/domain'

/** What every mail of a support page knows. */
export interface SupportMailFacts {
  /** Id of the page. */
  readonly page: string
  readonly title: string
  /** Who asks. */
  readonly sender: string
  /** First name of who gets it. */
  readonly name: string
  /** What stands before a path. */
  readonly address: string
  readonly locale: Locale
}
export interface MailText {
  readonly subject: string
  readonly text: string
}
type WithCode = SupportMailFacts & { readonly email: string; readonly code: string }
type WithBack = SupportMailFacts & { readonly secret: string }

/** A line of its own would be read as one of ours: as a link, a code, another paragraph. */
const oneLine = (typed: string): string => typed.replace(/\s+/g, ' ').trim()
const digits = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
/** Address and code stand behind the #: a browser keeps that to itself. */
const codeLink = ({ address, page, email, code }: WithCode, path: 'bevestig' | 'terugnemen'): string =>
  `${address}/steun/${page}/${path}#${new URLSearchParams({ email, code })}`
const backOf = ({ address, page, secret }: WithBack): string =>
  `${address}/steun/${page}/terugnemen#${new URLSearchParams({ secret })}`
const mail = (subject: string, ...paragraphs: readonly string[]): MailText => ({
  subject,
  text: paragraphs.join('\n\n'),
})

/** Asks whoever reads this mailbox to confirm that they sign. */
export function confirmMail(facts: WithCode & WithBack): MailText {
  const title = oneLine(facts.title)
  const [code, link, back] = [digits(facts.code), codeLink(facts, 'bevestig'), backOf(facts)]
  return facts.locale === 'nl'
    ? mail(
        `${code} is uw code om te tekenen`,
        `Beste ${oneLine(facts.name)},`,
        `U wilt “${title}” tekenen. Open deze link en bevestig het:`,
        link,
        'Of typ deze code op de pagina waar u tekende:',
        code,
        'Tekende u niet? Dan hoeft u niets te doen: na een week is uw adres hier weg.',
        'Uw handtekening terugnemen kan altijd. Bewaar daarvoor deze link:',
        back,
        `Met vriendelijke groet, ${oneLine(facts.sender)}`,
      )
    : mail(
        `${code} is your code to sign`,
        `Dear ${oneLine(facts.name)},`,
        `You want to sign “${title}”. Open this link and confirm it:`,
        link,
        'Or type this code on the page where you signed:',
        code,
        'You did not sign? Then you need not do anything: after a week your address is gone from here.',
        'You can take your signature back at any time. Keep this link for that:',
        back,
        `Kind regards, ${oneLine(facts.sender)}`,
      )
}

/** Tells who signs again that they had signed. */
export function alreadyMail(facts: WithCode): MailText {
  const title = oneLine(facts.title)
  const link = codeLink(facts, 'terugnemen')
  return facts.locale === 'nl'
    ? mail(
        `U tekende al: ${title}`,
        `Beste ${oneLine(facts.name)},`,
        `Iemand vulde uw adres in bij “${title}”. U had al getekend, dus er verandert niets.`,
        'Wilt u uw handtekening terugnemen? Dat kan met deze link:',
        link,
        `Met vriendelijke groet, ${oneLine(facts.sender)}`,
      )
    : mail(
        `You had signed: ${title}`,
        `Dear ${oneLine(facts.name)},`,
        `Somebody filled in your address at “${title}”. You had signed before, so nothing changes.`,
        'Do you want to take your signature back? Use this link:',
        link,
        `Kind regards, ${oneLine(facts.sender)}`,
      )
}

/** The code with which somebody takes a signature back. */
export function withdrawMail(facts: WithCode): MailText {
  const title = oneLine(facts.title)
  const [code, link] = [digits(facts.code), codeLink(facts, 'terugnemen')]
  return facts.locale === 'nl'
    ? mail(
        `${code} is uw code om uw handtekening terug te nemen`,
        `Beste ${oneLine(facts.name)},`,
        `U wilt uw handtekening onder “${title}” terugnemen. Open deze link:`,
        link,
        'Of typ deze code op de pagina:',
        code,
        'Vroeg u niets aan? Dan hoeft u niets te doen.',
      )
    : mail(
        `${code} is your code to take your signature back`,
        `Dear ${oneLine(facts.name)},`,
        `You want to take your signature under “${title}” back. Open this link:`,
        link,
        'Or type this code on the page:',
        code,
        'Did you ask for nothing? Then you need not do anything.',
      )
}

/** What the maker of the page writes to its supporters, with the link to take a signature back below it. */
export function newsMail(facts: WithBack, told: MailText): MailText {
  const back = backOf(facts)
  const [hello, below] =
    facts.locale === 'nl'
      ? [
          `Beste ${oneLine(facts.name)},`,
          `U krijgt deze mail omdat u “${oneLine(facts.title)}” tekende en wilde horen hoe het gaat. Uw handtekening terugnemen, en geen mail meer krijgen:`,
        ]
      : [
          `Dear ${oneLine(facts.name)},`,
          `You get this mail because you signed “${oneLine(facts.title)}” and wanted to hear how it goes. To take your signature back, and get no more mail:`,
        ]
  return mail(oneLine(told.subject), hello, told.text, `— ${oneLine(facts.sender)}`, below, back)
}
