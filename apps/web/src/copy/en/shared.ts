import type { copy as dutch } from '../nl/shared.js'

export const copy: typeof dutch = {
  close: 'Close',
  undo: 'Undo',
  moreContrast: 'More contrast',
  privacy: 'How we treat your data',
  accessibility: 'Accessibility',
  largerText: 'Larger text',
  onlyIn: { nl: 'This text is there in Dutch only.', en: 'This text is there in English only.' },
  loading: 'One moment',
  timeLeft: (minutes) =>
    minutes === 0 ? 'less than a minute' : minutes === 1 ? '1 minute left' : `${minutes} minutes left`,
}
