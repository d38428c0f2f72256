import type { Crowd } from './crowd.js'
import { ms } from './figures.js'
import type { Act } from './hands.js'
import { forgetPictures, pictures, type Took, time } from './screenClock.js'
import type { Screens } from './screens.js'

/** How long the room looks at a horizon that was just revealed before the next one is opened. */
const lookMs = 2_500
/** Opened by a hand in the cockpit; the earlier ones by a command, while the room screen alone is watched. */
const byHand: Readonly<Record<string, string>> = { h2027: '2027', nu: 'Nu' }

/**
 * Watches the room screen while lanes open, and then the cockpit while a hand opens lanes. `ended` gives what was seen:
 * of the room screen and of an empty page beside it, which shows what the machine itself drops.
 */
export async function watchLanes(
  crowd: Crowd,
  screens: Screens,
): Promise<{ ended(): { wall: readonly (readonly (string | number)[])[]; cockpit: Act } }> {
  const empty = await screens.empty({ width: 400, height: 300 }, 1)
  const room = await screens.wall()
  for (const { page } of [room, empty]) await forgetPictures(page)
  const wall: (readonly (string | number)[])[] = []
  const took: Took[] = []
  const look = async () => {
    if (wall.length > 0) return
    for (const [name, { page, context }] of [
      ['room screen, three lanes open', room],
      ['empty page beside it', empty],
    ] as const) {
      const { count, late, longest, seconds } = await pictures(page)
      wall.push([name, seconds.toFixed(1), count, late, ms(longest)])
      await context.close()
    }
  }
  crowd.lead.hand = async (command) => {
    if (command.type !== 'openLane') return false
    const name = byHand[command.lane]
    if (name === undefined) {
      await crowd.lead.send(command)
      await new Promise((resolve) => setTimeout(resolve, lookMs))
      return true
    }
    await look()
    await screens.onCockpit(async (page) => {
      const button = await page.waitForSelector('.cbot .btn-main:not([aria-disabled="true"])')
      took.push(await time(page, async () => button?.click(), { in: '.ln.is-open h2', words: name }))
    })
    return true
  }
  return { ended: () => ({ wall, cockpit: { screen: 'cockpit', act: 'open the next lane', took } }) }
}
