import type { Result } from 'axe-core'
import type { Page } from 'puppeteer'

export function violationsOf(page: Page, more?: readonly string[]): Promise<readonly Result[]>
