import type { Page } from 'puppeteer'

/** What somebody without a mouse meets on a page, one line each with the criterion of WCAG; empty is good. */
export function walk(page: Page): Promise<string[]>
/** Words that are cut off. */
export function cutOff(page: Page): Promise<string[]>
