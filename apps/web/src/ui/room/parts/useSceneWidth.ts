import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** 16:9, until it is measured. */
const usual = 178
/** A phone upright. What is narrower is drawn as that, small: nothing of a line fits in it, however long one tries. */
const least = 45

/** Width of a room screen in percent of its height. */
export const widthOf = ({ width, height }: Pick<DOMRect, 'width' | 'height'>): number =>
  Math.max(least, Math.round((width / height) * 100))

/**
 * Width of the room screen in percent of its height: 178 on a beamer of 16:9, 133 on one of 4:3. Hang the ref on
 * anything inside the scene. Whole numbers, so that a scroll bar or a rounding moves nothing.
 */
export function useSceneWidth<E extends Element>(): [RefObject<E | null>, number] {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(usual)
  useLayoutEffect(() => {
    const room = ref.current?.closest('.room')
    if (!room) return
    const measure = () => {
      const box = room.getBoundingClientRect()
      if (box.height > 0) setWidth(widthOf(box))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(room)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
