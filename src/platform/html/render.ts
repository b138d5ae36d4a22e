import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole document as HTML, doctype first. Text and attributes are escaped by the renderer. */
export const render = (page: VNode): string => `<!doctype html>${renderToString(page)}`

/** A part of a page as HTML, without doctype. */
export const fragment = (part: VNode): string => renderToString(part)
