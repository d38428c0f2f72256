import { escapeHtml } from '@siroop/manifest'

const isLink = (line: string): boolean => /^https?:\/\/\S+$/.test(line)
/** Six digits that stand alone: somebody types them over. */
const isCode = (line: string): boolean => /^\d{3} \d{3}$/.test(line)

const lineOf = (line: string): string => {
  if (isLink(line)) return `<a href="${escapeHtml(line)}">${escapeHtml(line)}</a>`
  return isCode(line) ? `<b style="font-size:1.5em">${escapeHtml(line)}</b>` : escapeHtml(line)
}

/**
 * The same words as the plain text, for programs that show HTML: paragraphs, links and a code in large type. No picture, no
 * font, no script and nothing that is fetched: who reads a mail is not followed. Every word is escaped.
 */
export function htmlOf(
  text: string,
  { subject, locale }: { readonly subject: string; readonly locale: string },
): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => `<p>${one.trim().split('\n').map(lineOf).join('<br>')}</p>`)
  return (
    `<!doctype html><html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>` +
    `<body style="font:16px/1.5 sans-serif;color:#1c1917;max-width:36em">${paragraphs.join('')}</body></html>`
  )
}
