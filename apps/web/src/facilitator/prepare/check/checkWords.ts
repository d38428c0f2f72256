import { type FacilitatorView, type Locale, readingDistanceMetres, smallestPicture } from '@siroop/domain'
import { dateOfMs, dayInWords } from '@siroop/manifest'
import type { FacilitatorCopy } from '../../../copy/facilitator.js'
import { clockTime } from '../../../ui/words/clockTime.js'
import { isPictureSmall, type RoomFacts, type RoomItem, screensNow, trialFor, trialNow } from './roomCheck.js'

/** The line of one item. */
export function titleOf(
  item: RoomItem,
  done: boolean,
  { view, t }: { readonly view: FacilitatorView; readonly t: FacilitatorCopy },
): string {
  if (item === 'phones') {
    const { people, lines } = trialFor(view)
    // before anybody is invited it is tried with as many as there may come
    return t.ready.phones(people > 0 ? people : lines)
  }
  return { ...t.home.todoItems, ...t.ready.roomItems }[item][done ? 'done' : 'open']
}

interface Asked {
  readonly view: FacilitatorView
  readonly facts: RoomFacts
  readonly words: FacilitatorCopy['ready']
  readonly locale: Locale
}
/** What was measured, in lines below it; empty where the line says it all. */
export function detailOf(item: RoomItem, asked: Asked): readonly string[] {
  if (item === 'picture') return picturesOf(asked)
  return item === 'phones' ? phonesOf(asked) : []
}

function picturesOf({ view, facts: { room }, words, locale }: Asked): readonly string[] {
  const width = room?.pictureWidthMetres ?? null
  return screensNow(view, room).flatMap((screen) => {
    const metres = width === null ? null : number(readingDistanceMetres(screen, width), locale)
    const size = words.picture(screen.width, screen.height)
    return [
      metres === null ? size : `${size}, ${words.readableTo(metres)}`,
      ...(isPictureSmall(screen) ? [words.pictureNeeds(smallestPicture.width, smallestPicture.height)] : []),
    ]
  })
}

function phonesOf({ view, facts: { room, isStraight }, words, locale }: Asked): readonly string[] {
  const trial = trialNow(view, room)
  if (trial === null) return [words.notTried(trialFor(view).lines)]
  const { tried, opened, openedWithinMs, answeredWithinMs, atMs } = trial
  const when = words.triedAt(dayInWords(dateOfMs(atMs), locale), clockTime(atMs, locale))
  if (opened === 0) return [isStraight ? words.noneOpened(tried) : words.blocked, when]
  const seconds = Math.max(1, Math.ceil(openedWithinMs / 1000))
  const answers =
    answeredWithinMs === null
      ? words.answersMissed
      : words.answered(number(Math.max(0.1, Math.ceil(answeredWithinMs / 100) / 10), locale))
  return [words.opened(opened, tried, seconds), answers, when]
}

const number = (value: number, locale: Locale): string =>
  value.toLocaleString(locale, { maximumFractionDigits: 1, useGrouping: false })
