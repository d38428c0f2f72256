import { err, ok } from '@siroop/domain'
import { letterBegins, letterGoesOn, lettersRoom } from '@siroop/manifest'
import { expect, test } from 'vitest'
import { fitLetters } from './fitLetters.js'
import { paper } from './fitTestData.js'

/** Letters with two headings each, of which one page takes so many lines, and that hold everything with so many. */
function letters(of: readonly { readonly page: number; readonly all: number }[]) {
  const tried: (readonly number[])[] = []
  const render = (rooms: readonly number[]) => {
    tried.push(rooms)
    return of
      .map(({ all }, at) => `${letterBegins}<h1>T</h1><h2>A</h2>${(rooms[at] ?? 0) < all ? `${letterGoesOn}>` : ''}`)
      .join('')
  }
  const print = async () => {
    const rooms = tried.at(-1) ?? []
    const pages = of.map(({ page, all }, at) => (Math.min(rooms[at] ?? 0, all) > page ? 2 : 1))
    const starts = pages.map((_, at) => pages.slice(0, at).reduce((sum, one) => sum + one, 0))
    const reaches = pages.flatMap((count) => Array.from({ length: count }, () => 200))
    const pdf = await paper(
      reaches,
      starts.flatMap((start) => [start, start]),
    )
    return ok({ pdf, refused: 0 })
  }
  return { tried, render, print }
}

test('[EXP-14] every letter gets as many lines as one page takes, however wrong the first guess is', async () => {
  const { tried, render, print } = letters([
    { page: 29, all: 100 },
    { page: 57, all: 100 },
    { page: lettersRoom.usual, all: 100 },
  ])
  await fitLetters(3, render, print)
  expect(tried.at(-1)).toEqual([29, 57, lettersRoom.usual])
  expect(tried.length).toBeLessThan(10)
})

test('[EXP-14] letters that hold everything are printed once, and one that never fits ends too', async () => {
  const short = letters([{ page: 50, all: 10 }])
  await fitLetters(1, short.render, short.print)
  expect(short.tried).toEqual([[lettersRoom.usual]])
  const never = letters([{ page: 0, all: 100 }])
  await fitLetters(1, never.render, never.print)
  expect(never.tried.at(-1)).toEqual([lettersRoom.least])
})

test('[EXP-14] a print that is refused is the answer', async () => {
  const { render } = letters([{ page: 50, all: 100 }])
  expect(await fitLetters(1, render, async () => err('busy'))).toEqual(err('busy'))
})
