import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { FoundList, namesBehind } from './FoundList.js'
import type { FoundPeople } from './peopleApi.js'
import { peopleCopy } from './peopleCopy.js'
import { WrittenTexts } from './WrittenTexts.js'

beforeAll(() => peopleCopy.load('nl'))

const one = (kind: FoundPeople['people'][number]['key']['kind'], signed = false) => ({
  key: { kind, within: 'w1', id: kind },
  ...{ name: 'Noor Dijkstra', email: null, where: 'Visie 2040', organisation: 'GGD', signed },
})
const written = (kind: FoundPeople['written'][number]['kind'], workshop: string | null) => ({
  ...{ kind, workshop, where: workshop === null ? '' : 'Visie 2040', text: `Noor <b> ${kind}` },
})
const shown = (texts: FoundPeople['written'], moreWritten = false, closed: FoundPeople['closed'] = []) =>
  renderToStaticMarkup(<WrittenTexts written={texts} moreWritten={moreWritten} closed={closed} />)

test('[WEB-620] each find says what somebody was, where and for whom, and that a signature stays', () => {
  const people = [one('person', true), one('supporter'), one('reader')]
  const page = renderToStaticMarkup(
    <FoundList people={people} chosen={people.slice(1, 2)} onChoose={() => undefined} />,
  )
  expect(page).toContain('GGD · deed mee · Visie 2040 · heeft getekend')
  expect(page).toContain('GGD · tekende de steunpagina · Visie 2040<')
  expect(page.match(/type="checkbox"/g)).toHaveLength(3)
  expect(page.match(/checked/g)).toHaveLength(1)
})

test('[WEB-620] who was found by an address is looked for by every name that it has, once; who was found by a name is not', () => {
  const people = [
    one('person'),
    one('supporter'),
    { ...one('reader'), name: 'N. Dijkstra' },
    { ...one('account'), name: '' },
  ]
  expect(namesBehind('noor@polderrand.example', people)).toEqual(['Noor Dijkstra', 'N. Dijkstra'])
  expect(namesBehind('noor', people)).toEqual([])
})

test('[WEB-621] a text in which the name was typed leads to the page where it is changed, as text', () => {
  const places = {
    ...{ note: '/regie/w1/bord', workshop: '/regie/w1', story: '/regie/w1/berichten', invite: '/regie/w1/uitnodiging' },
    ...{ support: '/regie/steun', agreement: '/regie/kennisbank', shelf: '/regie/plank' },
    ...{ signed: '/regie/w1', letter: '/regie/w1/voorbereiden', template: '/regie/nieuw' },
    connection: '/regie/koppelingen',
  } as const
  for (const [kind, path] of Object.entries(places)) {
    const isOwn = path.includes('w1')
    const page = shown([written(kind as keyof typeof places, isOwn ? 'w1' : null)])
    expect(page).toContain(`<a href="${path}">`)
    expect(page).toContain(`Noor &lt;b&gt; ${kind}`)
    expect(page.includes('· Visie 2040')).toBe(isOwn)
  }
})

test('[WEB-621] where no text has the name the page says so, and always what was not looked through', () => {
  const closed = [{ workshop: 'w1', where: 'Visie 2040' }]
  const [nowhere, some] = [shown([]), shown([written('note', 'w1')], true, closed)]
  expect(nowhere).toContain('Niet in de teksten die u nu kunt lezen.')
  expect(nowhere).not.toContain('ac-list')
  expect(some).toContain('Er zijn er meer.')
  // in which meetings something closed is kept, and what is not looked through anywhere
  expect(some).toContain('antwoorden die dicht zijn, bij: Visie 2040.')
  expect(nowhere).not.toContain('die dicht zijn')
  for (const page of [nowhere, some])
    for (const words of ['PDF’s', 'logo’s', 'In de geschiedenis', 'andere schrijfwijze', 'even niet worden gebruikt'])
      expect(page).toContain(words)
})
