// Every fixture page that can be looked at: where its states are, in which sizes it is shown, and what is done first.
import { linkActs } from '../link/acts.mjs'
import { acts, tap } from '../phone/acts.mjs'

const phone = { width: 360, height: 740, hasTouch: true }
const laptop = { width: 1440, height: 900 }
const all = (...names) => names
/** Who asks for their data: somebody is looked for, and the first two that are found are ticked. */
const looksFor = (who) => [(page) => page.type('.ac-form input', who), (page) => page.click('.ac-form [type=submit]')]
const ticks = [tap('deed mee'), tap('tekende de steunpagina')]
const peopleActs = {
  'people-short': [(page) => page.click('.ac-form [type=submit]')],
  'people-none': looksFor('Noor Dijkstra'),
  'people-found': looksFor('noor@polderrand.example'),
  'people-sure': [...looksFor('Noor'), ...ticks, tap('Wis deze gegevens')],
  'people-erased': [...looksFor('Noor'), ...ticks, tap('Wis deze gegevens'), tap('Wis nu')],
  'people-refused': [...looksFor('Noor'), ...ticks, tap('Wis deze gegevens'), tap('Wis nu')],
}

/** Opens what lies folded under these words. */
const unfold = (words) => (page) =>
  page.$$eval('summary', (all, wanted) => all.find((one) => one.textContent === wanted).click(), words)

/**
 * `build` names the vite configuration, `path` the page of a state, `ready` what is there when the page is. `states` are those
 * that the page does not tell itself (`window.stateNames`). A size may ask for a `text` size, a font size in percent (`letters`)
 * or something in the address (`query`); `whole` is a picture of the page to its end.
 */
export const sets = [
  {
    name: 'phone',
    build: 'phone',
    path: (state) => `/dev/phone/index.html?state=${state}`,
    tells: true,
    states: [],
    ready: 'h1, dialog',
    acts,
    sizes: {
      360: { viewport: phone },
      320: { viewport: { ...phone, width: 320, height: 640 }, whole: true },
      large: { viewport: phone, text: 'large', whole: true },
      double: { viewport: phone, letters: 200, whole: true },
    },
  },
  {
    name: 'regie',
    build: 'others',
    path: (state) => `/facilitator.html?state=${state}`,
    tells: true,
    states: [
      ...all('home', 'home-empty', 'new', 'look-back', 'look-back-empty', 'look-back-vision'),
      ...all('unused', 'unused-some', 'unused-empty', 'unused-early', 'unused-vision'),
      ...all('mail', 'mail-by-hand', 'mail-demo', 'mail-empty', 'mail-away'),
      ...all('handovers', 'handovers-ask', 'handovers-none', 'handovers-away'),
      ...all('templates', 'templates-empty', 'template', 'template-wrong', 'template-large', 'template-elsewhere'),
      ...all('template-new-step', 'template-step', 'template-back', 'template-meetings', 'template-document'),
      ...all('template-periods', 'template-leave'),
      ...all('shelf', 'shelf-open', 'shelf-ask', 'shelf-form', 'shelf-empty', 'shelf-withdrawn'),
      ...all('find', 'find-start', 'find-none', 'find-signs', 'find-failed'),
      ...all('earlier', 'earlier-taken', 'earlier-line', 'earlier-folded'),
      ...all('connections', 'connections-empty', 'connections-token', 'connections-hook'),
      ...all('people', 'people-short', 'people-none', 'people-found', 'people-sure', 'people-erased', 'people-refused'),
      ...all('connections-made', 'connections-log', 'connections-sure', 'connections-off'),
      ...all('support', 'support-empty', 'support-draft', 'support-open', 'support-hand'),
      ...all('support-closed', 'support-form'),
      ...all('invites', 'invites-empty', 'invites-draft', 'invites-open', 'invites-hand', 'invites-form'),
    ],
    ready: 'h1, h2',
    acts: {
      'sign-close': [tap('Sluit de bijeenkomst')],
      'next-lay-down': [tap('Leg editie 2 ter ondertekening …')],
      'dots-paper': [tap('Antwoord op papier')],
      'sheets-paper': [tap('Blad van papier')],
      'handovers-ask': [tap('Vraag iemand anders')],
      'template-new-step': [tap('Stap erbij')],
      'template-step': [tap('Gedeelde waarden')],
      'template-back': [tap('Terugredeneren')],
      'template-meetings': [tap('Bijeenkomsten')],
      'template-document': [tap('Het document')],
      'template-periods': [tap('Tijdvakken')],
      'shelf-open': [tap('Lees verder')],
      'shelf-ask': [
        (page) => page.$$eval('.is-flaw > .btn', ([button]) => button.click()),
        (page) => page.click('.is-flaw summary'),
      ],
      'shelf-form': [tap('Zet iets op de plank'), tap('Zet op de plank')],
      'earlier-folded': [(page) => page.click('[data-note]')],
      'earlier-line': [(page) => page.click('[data-note]'), (page) => page.click('.rt-earlier summary')],
      'invites-form': [tap('Maak een uitnodiging'), tap('Bewaar als concept')],
      'support-form': [tap('Maak een steunpagina'), tap('Bewaar als concept')],
      ...peopleActs,
      'connections-token': [unfold('Maak een sleutel'), tap('Maak de sleutel')],
      'connections-hook': [unfold('Voeg een adres toe'), tap('Voeg toe')],
      'connections-made': [
        unfold('Maak een sleutel'),
        (page) => page.type('details[open] input', 'Dashboard'),
        (page) => page.click('details[open] [type=checkbox]'),
        tap('Maak de sleutel'),
      ],
      'connections-log': [
        (page) => page.$$eval('.cn-log summary', (all) => all.map((one) => one.click())),
        (page) => page.$$eval('.cn-log', (all) => all[1].scrollIntoView()),
      ],
      'connections-sure': [tap('Trek in'), tap('Haal weg')],
      'template-leave': [tap('2040'), tap('Laat deze stap weg')],
    },
    sizes: {
      1280: { viewport: { width: 1280, height: 800 } },
      768: { viewport: { width: 768, height: 1024 }, whole: true },
      double: { viewport: { width: 1280, height: 800 }, letters: 200 },
    },
  },
  {
    // what who leads may want to look at on the way, on a phone
    name: 'regie-phone',
    build: 'others',
    path: (state) => `/facilitator.html?state=${state}`,
    tells: false,
    states: [
      ...all('home', 'mail', 'mail-by-hand', 'mail-demo', 'mail-empty', 'mail-away'),
      ...all('unused', 'unused-some', 'unused-empty', 'unused-early', 'next-begun', 'next-ready', 'next-open'),
      ...all('connections', 'connections-token', 'connections-log'),
    ],
    ready: 'h1, h2',
    acts: {
      'connections-token': [unfold('Maak een sleutel'), tap('Maak de sleutel')],
      'connections-log': [(page) => page.$$eval('.cn-log summary', (all) => all.map((one) => one.click()))],
    },
    sizes: { 320: { viewport: { ...phone, width: 320, height: 640 }, whole: true } },
  },
  {
    // somebody who asks for their data may do so on the way out
    name: 'people-phone',
    build: 'others',
    path: (state) => `/facilitator.html?state=${state}`,
    tells: false,
    states: Object.keys(peopleActs),
    ready: 'h1',
    acts: peopleActs,
    sizes: {
      360: { viewport: phone, whole: true },
      320: { viewport: { ...phone, width: 320, height: 640 }, whole: true },
      double: { viewport: phone, letters: 200, whole: true },
    },
  },
  {
    name: 'link',
    build: 'others',
    path: (state) => `/link.html?state=${state}`,
    tells: true,
    states: [],
    ready: 'h1, .link-page main p[role=status]',
    acts: linkActs,
    sizes: {
      360: { viewport: phone },
      320: { viewport: { ...phone, width: 320, height: 640 }, whole: true },
      768: { viewport: { width: 768, height: 1024 } },
      double: { viewport: phone, letters: 200, whole: true },
    },
  },
  {
    name: 'wall',
    build: 'others',
    path: (state) => `/wall.html?scene=${state}`,
    tells: true,
    states: [],
    ready: 'main.room > *',
    acts: {},
    sizes: {
      1920: { viewport: { width: 1920, height: 1080 } },
      1024: { viewport: { width: 1024, height: 768 } },
      bright: { viewport: { width: 1920, height: 1080 }, query: '&room=bright' },
      double: { viewport: { width: 1024, height: 768 }, letters: 200 },
    },
  },
  {
    name: 'board',
    build: 'others',
    path: (state) => `/${state.replace(/^board-/, 'board.html?')}${state.startsWith('board-') ? '' : '.html'}`,
    tells: false,
    states: all('board', 'board-same', 'board-aside', 'line-board'),
    ready: 'h1, h2',
    acts: {},
    sizes: {
      1440: { viewport: laptop },
      double: { viewport: laptop, letters: 200 },
      // a laptop of 1280 px at 400 %
      zoomed: { viewport: { width: 320, height: 256 }, whole: true },
    },
  },
  {
    name: 'manifest',
    build: 'others',
    path: (state) =>
      `/${state.replace(/^manifest-/, 'manifest.html?state=')}${state.startsWith('manifest-') ? '' : '.html'}`,
    tells: false,
    states: all(
      'manifest',
      'manifest-agreement',
      'manifest-harvest',
      'manifest-shelf',
      'manifest-checkin',
      'manifest-second',
      'manifest-team',
      'manifest-various',
      'manifest-handed-on',
    ),
    ready: 'h1',
    acts: {},
    sizes: {
      1280: { viewport: { width: 1280, height: 800 }, whole: true },
      768: { viewport: { width: 768, height: 1024, hasTouch: true }, whole: true },
      390: { viewport: { width: 390, height: 844, hasTouch: true }, whole: true },
      320: { viewport: { width: 320, height: 640, hasTouch: true }, whole: true },
    },
  },
]
