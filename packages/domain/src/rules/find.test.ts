import { expect, test } from 'vitest'
import { bundleId, itemId } from '../ids.js'
import type { AgreedItem } from '../workshop/state.js'
import { agreedItems } from './find.js'

const item = (id: string, subject: string, status: AgreedItem['status'] = 'agreed') =>
  ({ id: itemId(id), subject: bundleId(subject), status }) as AgreedItem

test('[CON-6] what is agreed anew stands where it stood before it was opened again', () => {
  const items = [item('i1', 'wonen'), item('i2', 'hulp', 'reopened'), item('i3', 'buurt'), item('i4', 'hulp')]
  expect(agreedItems({ items }).map(({ id }) => id)).toEqual(['i1', 'i4', 'i3'])
})
