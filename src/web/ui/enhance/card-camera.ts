type Detector = { detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> }
type DetectorMaker = { new (options: { formats: readonly string[] }): Detector; getSupportedFormats?(): Promise<readonly string[]> }

const EVERY_MS = 200
const words = {
  look: 'Đưa mã QR trên thẻ vào giữa hình.',
  found: 'Đã đọc được thẻ.',
  denied: 'Chưa mở được máy ảnh. Cho phép dùng máy ảnh, hoặc gõ tay các ô dưới.',
} as const

/** Shows the camera until a code is seen; what it says goes into the box and the form is sent as if a scanner had typed it. */
async function look(block: HTMLElement, box: HTMLInputElement, Detector: DetectorMaker) {
  const said = block.querySelector('[role=status]')
  const say = (text: string) => said && (said.textContent = text)
  const detector = new Detector({ formats: ['qr_code'] })
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, width: 320 })
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    const stop = () => {
      for (const track of stream.getTracks()) track.stop()
      video.remove()
      clearInterval(timer)
    }
    video.srcObject = stream
    block.append(video)
    say(words.look)
    await video.play()
    const timer = setInterval(async () => {
      const [code] = await detector.detect(video).catch(() => [])
      if (!code || !video.isConnected) return
      stop()
      say(words.found)
      box.value = code.rawValue
      box.form?.requestSubmit(box.form.querySelector<HTMLButtonElement>('button[name=viec][value=quet]'))
    }, EVERY_MS)
    block.addEventListener('keydown', event => event.key === 'Escape' && stop())
  } catch {
    video.remove()
    say(words.denied)
  }
}

/** A camera is offered only where the browser itself reads QR codes; elsewhere nothing is shown. */
async function offer(block: HTMLElement) {
  const { BarcodeDetector: Detector } = window as unknown as { BarcodeDetector?: DetectorMaker }
  const formats = (await Detector?.getSupportedFormats?.().catch(() => [])) ?? []
  const box = document.querySelector<HTMLInputElement>('[data-card-scan] input[type=text]')
  if (!Detector || !formats.includes('qr_code') || !navigator.mediaDevices || !box) return
  block.hidden = false
  block.querySelector('button')?.addEventListener('click', () => void look(block, box, Detector))
}

for (const block of document.querySelectorAll<HTMLElement>('[data-camera]')) void offer(block)
