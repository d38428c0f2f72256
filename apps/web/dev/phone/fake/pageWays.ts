import { stateNow } from '../states.js'

export const useDetour = (): boolean => stateNow().detour === true
