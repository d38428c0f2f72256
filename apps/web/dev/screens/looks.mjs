// Ways in which people look at the same screen: `npm run screens -- --look more`. Each is something that WCAG asks for, or a
// house style. What the page is told must be told before it is drawn.

/** The least room between letters, words and lines that a page has to bear (WCAG 1.4.12). */
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`

/** `before`: on the page before its address is opened; `style`: added to it; `width`: how wide the window is. */
export const looks = {
  plain: {},
  /** More contrast, as somebody chooses it. */
  more: { before: (page) => page.evaluateOnNewDocument(() => localStorage.setItem('siroop:contrast', 'more')) },
  /** More contrast, as a device asks for it. */
  asked: { before: (page) => media(page, 'prefers-contrast', 'more') },
  /** The colours of the system in place of ours. */
  forced: { before: (page) => media(page, 'forced-colors', 'active') },
  spaced: { style: spacing },
  /** Zoomed to 400 % on a laptop (WCAG 1.4.10). */
  reflow: { width: 320 },
  /** A house style: that of the example of NL Design System. */
  voorbeeld: {
    style: `:root { --theme-50: #f1eaf8; --theme-100: #e3d8f7; --theme-300: #9872ed; --theme-600: #5115ef; --theme-700: #00568b;
      --theme-800: #310d8f; --theme-950: #1b074f; --theme-line: #74658b; --theme-seam: #3b2965; }`,
  },
}

async function media(page, name, value) {
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] })
}
