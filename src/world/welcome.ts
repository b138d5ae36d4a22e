import { dayOf } from '#kernel/instant.ts'
import type { Database } from '#platform/db/index.ts'
import { clock } from '#platform/clock.ts'
import { demoCast, roleName } from '#identity'
import { people } from './cast.ts'

/** Who one can be, for the terminal after the start of the training city. */
export async function welcome(database: Database, url: string): Promise<string> {
  const cast = await demoCast(database, dayOf(clock().now()))
  const officers = cast.map(
    ({ name, posts }) => `  ${name}: ${posts.map(({ roles, unitName }) => `${roles.map(roleName).join(', ')}, ${unitName}`).join('; ')}`,
  )
  const citizens = people.map(({ name, note }) => `  ${name}: ${note}`)
  return [
    'Cán bộ dùng thử, không cần mật khẩu:',
    `  ${url}/can-bo/dang-nhap`,
    ...officers,
    'Công dân dùng thử, đăng nhập bằng định danh điện tử:',
    `  ${url}/dang-nhap`,
    ...citizens,
    'Ngày 14/03/2017 của bài báo: bấm nút trên dải đồng hồ ở đầu trang.',
    '',
  ].join('\n')
}
