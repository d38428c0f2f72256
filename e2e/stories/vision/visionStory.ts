import { Evening } from '../evening.js'
import * as route from './changeRoute.js'
import { lookingBack } from './checkin.js'
import * as one from './meetingOne.js'
import * as three from './meetingThree.js'
import * as two from './meetingTwo.js'
import { meetings, momentOf } from './people.js'

let evening: Evening | null = null
/** Ends what the last story began; with pictures of every screen when it went wrong. */
export async function endStory(failed: boolean): Promise<void> {
  if (failed) await evening?.lookForTrouble()
  await evening?.end()
  evening = null
}

export async function visionStory(mode: 'https' | 'box'): Promise<void> {
  evening = await Evening.begin(mode, { axe: false, nowMs: momentOf(meetings[0]) })
  const table = await one.everybodyComesIn(evening)
  try {
    await one.welcome(table)
    await one.sharingValues(table)
    await one.ambitions(table)
    await one.checking(table)
    await one.polling(table)
    await one.closing(table)
    const full = await two.comingBack(table)
    await two.today(full)
    await two.reasoningBack(full)
    await two.drawingLines(full)
    await route.findingActions(full)
    await route.choosingActions(full)
    await route.takingOn(full)
    await route.workingTogether(full)
    await three.planningAndReading(full)
    await three.wholeText(full)
    await three.signing(full)
    await lookingBack(full)
  } finally {
    table.others.leave()
  }
}
