import type { WorkshopId } from '@siroop/domain'
import { useEffect } from 'react'
import { request } from '../connection/http.js'

/** A window that is being dragged larger changes many times a second. */
const settledMs = 500

/** Tells the server how large the picture of this screen is, as soon as there is a line and whenever it changes. */
export function useTellPicture(workshop: WorkshopId | null, isLive: boolean): void {
  useEffect(() => {
    if (workshop === null || !isLive) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const body = { width: innerWidth, height: innerHeight, ratio: devicePixelRatio }
      void request(`/api/workshops/${workshop}/picture`, { body })
    }
    const handleResize = () => {
      clearTimeout(timer)
      timer = setTimeout(tell, settledMs)
    }
    tell()
    addEventListener('resize', handleResize)
    return () => {
      clearTimeout(timer)
      removeEventListener('resize', handleResize)
    }
  }, [workshop, isLive])
}
