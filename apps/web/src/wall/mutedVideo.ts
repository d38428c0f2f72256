/**
 * A muted, endless video of two grey pixels, drawn here: where the browser has no wake lock (plain http on the LAN) a
 * playing video keeps the screen on. No file is needed for it.
 */
export function mutedVideo(): HTMLVideoElement {
  const canvas = document.createElement('canvas')
  canvas.width = 2
  canvas.height = 2
  const pen = canvas.getContext('2d')
  let turn = 0
  const drawing = setInterval(() => pen?.fillRect(turn++ % 2, 0, 1, 1), 1_000)
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = canvas.captureStream(1)
  video.setAttribute('aria-hidden', 'true')
  video.style.cssText = 'position:fixed;width:2px;height:2px;bottom:0;left:0;opacity:0.01'
  video.addEventListener('pause', () => clearInterval(drawing), { once: true })
  document.body.append(video)
  return video
}
