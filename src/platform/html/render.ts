import { options, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

// `translate={false}` is an enumerated attribute in HTML, "no"; a boolean false would be left out.
const before = options.vnode
options.vnode = vnode => {
  const props = vnode.props as { translate?: boolean | 'no' }
  if (props.translate === false) props.translate = 'no'
  before?.(vnode)
}

/** A whole document as HTML, doctype first. Text and attributes are escaped by the renderer. */
export const render = (page: VNode): string => `<!DOCTYPE html>${renderToString(page)}`

/** A part of a page as HTML, without doctype. */
export const fragment = (part: VNode): string => renderToString(part)
