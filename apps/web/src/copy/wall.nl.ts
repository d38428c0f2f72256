export const copy = {}
