import { afterEach, test } from 'vitest'
import { endStory, waardenronde } from './story.js'

afterEach((context) => endStory(context.task.result?.state === 'fail'))

test('[BOX-1] a short values round, from the first start to the signed PDF, over https: nothing asks for another machine', () =>
  waardenronde('https'))
