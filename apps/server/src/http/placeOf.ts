/** Where something went wrong. Not its message: that may quote what somebody typed. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(typeof error === 'string' ? error : '')
  return `${error.name} ${
    error.stack
      ?.split('\n')
      .find((line) => line.includes(' at '))
      ?.trim() ?? ''
  }`
}
