import { afterEach, test } from 'vitest'
import { endStory, visionStory } from './visionStory.js'

afterEach((context) => endStory(context.task.result?.state === 'fail'))

test('the vision of 2040 on a box in the room, over plain http', () => visionStory('box'))
