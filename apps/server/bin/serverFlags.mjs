/**
 * What the Node of the server is started with. What many documents do at once lives longer than the nursery of V8 expects:
 * with twice its size less is carried along that is needed no more. It grows only under load.
 */
export const serverFlags = ['--max-semi-space-size=32']
