import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run of tests gives out databases (`e2e/run/databases.ts`). */
    databases: string
  }
}

/** An empty database on the one PostgreSQL that this run of tests shares; gives its `DATABASE_URL`. */
export async function newDatabase(): Promise<string> {
  const response = await fetch(inject('databases'), { method: 'POST' })
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return text
}
