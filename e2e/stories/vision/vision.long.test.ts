import { afterEach, test } from 'vitest'
import { endStory, visionStory } from './visionStory.js'

afterEach((context) => endStory(context.task.result?.state === 'fail'))

test('Noordoostpolder 2040: the vision over three dates and a check-in, from the first value to the signed manifest', () =>
  visionStory('https'))

test('Noordoostpolder 2040: the vision on a box in the room, over plain http', () => visionStory('box'))
