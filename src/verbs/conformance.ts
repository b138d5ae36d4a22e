import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { clock } from '#platform/clock.ts'
import { codesAt } from './conformance/codes.ts'
import { conform, type Report } from './conformance/conform.ts'
import type { Target } from './conformance/line.ts'
import type { Verb } from './verb.ts'

const help = `Thử hệ thống của một cơ quan bằng thư như thành phố sẽ gửi: mã truy cập, chữ ký, nội dung, gửi lại. In từng phép thử và điểm n/N.
Mọi phép đạt thì kết thúc với mã 0, không thì 1. Chỉ thử ở môi trường thử: thư mẫu đúng thì hệ thống sẽ nhận thật.

  --secret whsec_…        khóa ký thư của hai bên
  --client-id, --client-secret   tài khoản thành phố trình ở hệ thống ấy; bỏ trống thì không thử mã truy cập
  --token-url <địa chỉ>   nơi cấp mã truy cập, mặc định /oauth/token cùng máy
  --codes <địa chỉ>       danh mục của cơ quan, JSON {danh mục: {mã: nghĩa}}, mặc định /danh-muc.json cùng máy; không có thì thôi
  --values <tệp.json>     giá trị thay cho từng trường của thư mẫu: {"childSex": "1"}

Ví dụ: npx motcua conformance https://coquan.vidu.vn/thu --secret whsec_… --client-id motcua --client-secret …`

/** `motcua conformance`: whether an agency's system takes and refuses letters as it must; false unless everything passed. */
export const conformance: Verb = {
  takes: '<địa chỉ nhận thư>',
  says: 'thử hệ thống của cơ quan khác trước khi nối',
  help,
  options: ['secret', 'client-id', 'client-secret', 'token-url', 'codes', 'values'],
  run: async (_, [url], say, options) => {
    const report = await conform(await targetOf(url, options))
    for (const line of linesOf(report)) say(line)
    return report.passed === report.results.length
  },
}

async function targetOf(url: string | undefined, given: Readonly<Record<string, string>>): Promise<Target> {
  const { secret, 'client-id': id, 'client-secret': clientSecret = '', values } = given
  const wrong = [
    !URL.canParse(url ?? '') && 'Ghi địa chỉ nhận thư, ví dụ https://coquan.vidu.vn/thu.',
    !secret?.startsWith('whsec_') && 'Ghi khóa ký thư: --secret whsec_….',
    id !== undefined && !clientSecret && 'Có --client-id thì cần --client-secret.',
  ].filter(Boolean)
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  const tokenUrl = given['token-url'] ?? new URL('/oauth/token', url).href
  return {
    url: url ?? '',
    secret: secret ?? '',
    client: id === undefined ? undefined : { id, secret: clientSecret, tokenUrl },
    values: values ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(values, 'utf8'))) : {},
    codes: await codesAt(given['codes'] ?? new URL('/danh-muc.json', url).href),
    wall: clock().now,
  }
}

/** The report as lines of text: groups, each check, what was seen instead, the score. */
export function linesOf({ results, passed, notes }: Report): string[] {
  const groups = [...new Set(results.map(({ group }) => group))]
  return [
    ...groups.flatMap(group => [
      group,
      ...results
        .filter(one => one.group === group)
        .flatMap(({ passed: right, says, saw }) => [`  ${right ? 'đạt      ' : 'chưa đạt '} ${says}`, ...(saw ? [`             ${saw}`] : [])]),
    ]),
    ...notes,
    `Đạt ${passed}/${results.length}`,
  ]
}
