import { render } from '#platform/html/render.ts'
import { translate } from '#platform/html/translate.ts'
import { english } from '#ui/english/index.ts'
import { allCases } from '../web/gallery/all-cases.ts'
import type { Verb } from './verb.ts'

export const englishVerb: Verb = {
  takes: '',
  says: 'liệt kê chữ chưa có bản tiếng Anh trên trang của người dân',
  help: 'Dịch mọi trang mẫu của người dân và của số liệu, in ra từng câu chưa có trong bản tiếng Anh.',
  run: async (_, __, say) => {
    const missing = new Set<string>()
    let pages = 0
    for (const { surface, node } of await allCases()) {
      if (surface === 'office') continue
      translate(render(node()), english, { missing })
      pages++
    }
    for (const text of [...missing].sort()) say(text)
    say(`${missing.size} câu chưa có bản tiếng Anh, trên ${pages} trang mẫu`)
  },
}
