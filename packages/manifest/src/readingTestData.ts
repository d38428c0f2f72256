/** A typeface with nothing in it. */
export const aTypeface = {
  family: 'Test',
  style: 'normal',
  weight: '200 900',
  unicodeRange: 'U+0000-00FF',
  dataUrl: 'data:font/woff2;base64,AAAA',
} as const

/** What a reader sees, without tags and styles. */
export const seen = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

/** Names of all tags in order of appearance. */
export const tags = (html: string): readonly (string | undefined)[] =>
  [...html.matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1])

/** What somebody could type to get more on a page than words. */
export const hostile: readonly string[] = [
  '</style><script>alert(1)</script>',
  '"><img src=https://elders.example/x onerror=alert(1)>',
  'O\'Brien -- "Zorg & Co" <!-- -->',
  '{{organisatie}} $& {organisatie}',
  '*/} body{background:url(https://elders.example/)}',
  '\\22 ; } @import "https://elders.example/a.css";',
  '&lt;b&gt;',
]
