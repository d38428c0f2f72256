/** The browser that makes PDFs, or null. */
export function findBrowser(): string | null
