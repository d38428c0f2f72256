import { join } from 'node:path'
import type { Page } from 'puppeteer'

/** Does what makes the browser keep a file; gives where it lies when all of it is there. */
export async function keeps(page: Page, folder: string, act: () => Promise<void>): Promise<string> {
  const browser = await page.browser().target().createCDPSession()
  const context = page.browserContext().id
  await browser.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
    ...(context === undefined ? {} : { browserContextId: context }),
  })
  let name = ''
  browser.on('Browser.downloadWillBegin', (begun) => {
    name = begun.suggestedFilename
  })
  const done = new Promise<void>((resolve, reject) =>
    browser.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve()
      if (state === 'canceled') reject(new Error(`The file ${name} did not come`))
    }),
  )
  await act()
  await done
  await browser.detach()
  return join(folder, name)
}
