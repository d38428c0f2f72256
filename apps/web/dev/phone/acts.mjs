/** Taps the first thing with these words. */
export const tap = (text) => async (page) => {
  // A part of the screen that is fetched when it is needed may still be on its way.
  const found = await page
    .waitForFunction(
      (words) =>
        [...document.querySelectorAll('button, a, label.choice, label.step')].find((one) =>
          one.textContent.includes(words),
        ),
      { timeout: 10_000 },
      text,
    )
    .catch(() => null)
  if (found === null) throw new Error(`No "${text}" to tap`)
  await found.evaluate((one) => one.click())
}
const there = (selector) => (page) => page.waitForSelector(selector)
const press = (selector) => (page) => page.click(selector)
const fill = (selector, value) => (page) =>
  page.$eval(
    selector,
    (field, text) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    value,
  )
const toEnd = (page) => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
/** What is done on the page of a state before it is looked at; what is tapped is found by its Dutch words. */
export const acts = {
  'aloud-reads': [press('.aloud')],
  'field-theme': [tap('Leg op tafel'), tap('Zorg')],
  'field-case': [tap('Leg op tafel'), tap('Later')],
  'field-domains': [tap('Leg op tafel'), tap('Later'), tap('Later'), tap('Zorg'), tap('Wonen')],
  'field-person': [tap('Leg op tafel'), tap('Later'), tap('Later'), tap('Sla over')],
  'field-money': [
    ...[tap('Leg op tafel'), tap('Later'), tap('Later'), tap('Sla over'), tap('Sla over')],
    ...[fill('input.nums', 'veel'), tap('Leg erbij')],
  ],
  'field-url': [
    ...[tap('Leg op tafel'), tap('Later'), tap('Later'), tap('Sla over'), tap('Sla over'), tap('Sla over')],
    ...[fill('input.nums', 'een zin'), tap('Leg erbij')],
  ],
  field: [tap('Leg op tafel')],
  'sheet-full': [tap('compleet')],
  'sheet-question': [tap('Naar de vraag')],
  'sheet-money': [tap('Vul in'), fill('.sheet-field input', '30.000,50')],
  'sheet-organisations': [tap('Wie heeft voordeel')],
  'sheet-words': [tap('Vul in')],
  'sheet-meanwhile': [
    tap('Vul in'),
    (page) =>
      page.evaluate(() => {
        const { view } = window.viewStore.getState()
        window.viewStore.setState({ view: { ...view, now: window.meanwhile } })
      }),
    there('.meanwhile'),
  ],
  mine: [tap('Mijn briefjes')],
  'mine-rescued': [tap('Mijn briefjes'), tap('Gooi deze tekst weg')],
  'mine-late': [tap('Mijn briefjes')],
  'mine-off-table': [tap('Mijn briefjes')],
  moved: [tap('Wij beginnen bij de inwoner')],
  new: [tap('Nieuwe bundel')],
  'new-same': [
    tap('Nieuwe bundel'),
    (page) => page.type('textarea', 'wij beginnen bij de inwoner'),
    tap('Maak bundel'),
  ],
  objection: [
    tap('Ik heb bezwaar'),
    (page) => page.type('textarea', '“Elk besluit” is te veel. Bij een melding kan dat niet.'),
  ],
  proposal: [
    tap('Voorstel'),
    tap('Maak de zin beter'),
    async (page) => {
      for (let i = 0; i < 19; i += 1) await page.keyboard.press('Backspace')
      await page.type('textarea', ' dezelfde week.')
    },
  ],
  origin: [(page) => page.click('details.from summary')],
  sign: [toEnd, tap('Ik teken namens'), tap('Met een volmacht')],
  'signed-lift': [tap('Hef het voorbehoud op')],
  'not-now': [tap('Nu niet'), tap('Wij tekenen later')],
  help: [(page) => page.click('.only-icon'), tap('Geef mij vier woorden')],
  inform: [tap('Lees mee'), there('.read-along')],
  recall: [tap('Lees mee'), there('.read-along')],
  doubt: [press('.two.back .btn')],
  means: [tap('Leg op tafel')],
  'link-ambition': [tap('Leg op tafel'), tap('Iedere inwoner heeft')],
  'link-enables': [tap('Leg op tafel'), tap('Later')],
  'field-organisations': [tap('Leg op tafel'), tap('Woningcorporatie')],
  'link-search': [tap('Leg op tafel'), (page) => page.type('input[type=search]', 'elk dorp')],
  'field-choice': [tap('Leg op tafel'), tap('Kloof')],
  'field-private': [tap('Leg op tafel'), tap('Later')],
  'field-year': [tap('Leg op tafel'), tap('Later'), tap('Sla over'), tap('Leg erbij')],
  'mine-open': [tap('Mijn briefjes')],
  'tables-penned': [tap('Mijn briefjes'), there('.penned .acts'), tap('Neem terug')],
  gradients: [tap('Ik steun het'), (page) => page.type('textarea', 'Wie betaalt het aanspreekpunt?')],
  'gradients-objection': [tap('zwaarwegend'), tap('Geef antwoord')],
  assess: [tap('Bouwt door')],
  thick: [tap('Wordt ranja')],
  assign: [tap('Ja, ik trek dit')],
  'assign-date': [
    tap('Ja, ik trek dit'),
    tap('Verder'),
    (page) => page.type('textarea', 'Twee dorpen vragen wie wil'),
    fill('input[type=date]', '2027-06-01'),
  ],
  'assign-past': [tap('Ja, ik trek dit'), tap('Verder'), fill('input[type=date]', '2020-06-01'), tap('Ik neem dit')],
  'give-back': [tap('Geef terug')],
  where: [tap('Waar zijn uw briefjes'), there('.path b')],
}
