import { expect, test } from 'vitest'
import { htmlOf } from '../../mail/htmlOf.js'
import { codeMailText, type SignMail, signMailText } from './mailText.js'

const link = 'https://siroop.example/teken#geheim'
const facts = { fingerprint: '7f3a91c4'.repeat(8), closingDate: '2026-12-23', link }
const plain = { ...facts, name: 'Noor', organisation: 'GGD', title: 'Onze waarden' }
const typed = '<b>Eve</b> "x" & \'y\'\r\nBcc: eve@x.example\n\nhttps://kwaad.example/\n123 456\u2028Subject: z'
const hostile = { ...facts, name: typed, organisation: typed, title: typed }
const mails = (name: string): readonly SignMail[] => [
  { kind: 'invited', by: null, last: false },
  { kind: 'invited', by: name, last: true },
  { kind: 'reminded' },
  { kind: 'turn' },
  { kind: 'signed', reserved: true, declined: [name, name] },
  { kind: 'declined', who: name },
  { kind: 'reopened' },
]
const lines = (text: string) => text.split(/[\r\n\u2028\u2029]/)

test.each(['nl', 'en'] as const)(
  '[SGM-8] whatever was typed as a name or title, a mail has the lines, links and codes of our own words only (%s)',
  (locale) => {
    const usual = mails('Bo').map((mail) => signMailText(mail, plain, locale))
    for (const [at, mail] of mails(typed).entries()) {
      const { subject, text } = signMailText(mail, hostile, locale)
      expect(lines(subject)).toHaveLength(1)
      expect(lines(text)).toHaveLength(lines(usual[at]?.text ?? '').length)
      const html = htmlOf(text, { subject, locale })
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)
      expect(links).toEqual(mail.kind === 'reopened' ? [] : [link])
      expect(html).not.toMatch(/<b>Eve|<b style/)
      expect(html).toContain('&lt;b&gt;Eve&lt;/b&gt; &#34;x&#34; &amp;')
      expect(html.match(/<p>/g)).toHaveLength(text.split('\n\n').length)
    }
    const code = codeMailText('123456', typed, locale)
    expect(lines(code.subject)).toHaveLength(1)
    const html = htmlOf(code.text, { subject: code.subject, locale })
    expect(html.match(/<b style/g)).toHaveLength(1)
    expect(html).not.toMatch(/href|<b>Eve/)
  },
)

test('[SGM-8] every mail says the same things in both languages: who, what, until when, by which link', () => {
  for (const mail of mails('Bo'))
    for (const locale of ['nl', 'en'] as const) {
      const { subject, text } = signMailText(mail, plain, locale)
      expect(subject).toContain('Onze waarden')
      expect(text).toContain('Noor')
      if (mail.kind === 'reopened') continue
      expect(text).toContain('GGD')
      expect(lines(text)).toContain(link)
      expect(text).toContain('7f3a 91c4')
    }
})
