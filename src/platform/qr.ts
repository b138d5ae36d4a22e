import { encode } from 'uqr'

/** The dark modules of a QR code (level M) as one path in a square of `size`, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return { size, path: data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('') }
}

/**
 * A QR code as one SVG of one black path on white, with the quiet zone of four modules that ISO/IEC 18004 asks for.
 * Level M.
 */
export function qrSvg(text: string): string {
  const { size, path } = qrPath(text)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  )
}
