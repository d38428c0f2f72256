/** Answers of a page without a server, by the path that is asked; a function answers anew each time. Another path has no connection. */
export function answerWith(answers: Readonly<Record<string, unknown>>): void {
  window.fetch = async (asked) => {
    const known = answers[String(asked)]
    const answer = typeof known === 'function' ? known() : known
    if (answer === undefined) throw new TypeError('no connection')
    const status = answer !== null && typeof answer === 'object' && 'error' in answer ? 400 : 200
    return new Response(JSON.stringify(answer), { status })
  }
}
