import { readableSecret } from '#kernel/ids.ts'
import { dayOf } from '#kernel/instant.ts'
import { clock } from '#platform/clock.ts'
import { addOfficers, addPosts, dropSecondFactor, roleName, setPassword, type Role } from '#identity'
import { findUnit, fullName } from '#units'
import { openDatabase } from '../start/database.ts'
import type { Verb } from './verb.ts'

const ROLES: readonly Role[] = ['deskOfficer', 'civilStatusOfficer', 'signer', 'head', 'cityOperator']

export const officer: Verb = {
  takes: '<tên đăng nhập> <họ tên> <số định danh> <đơn vị> <vai,…>',
  says: 'thêm cán bộ, hoặc đặt lại mật khẩu và bỏ bước đăng nhập thứ hai',
  help: `Ví dụ: npx motcua officer tuyet "Lê Thị Ánh Tuyết" 001185012345 00160@2025-07-01 deskOfficer\nVai: ${ROLES.map(role => `${role} (${roleName(role)})`).join(', ')}. In ra mật khẩu mới một lần.`,
  run: async (config, [username, name, pin, unit, roles], say) => {
    const wanted = (roles ?? '').split(',') as Role[]
    const wrong = [
      !username && 'Thiếu tên đăng nhập.',
      !name && 'Thiếu họ tên.',
      !/^\d{12}$/.test(pin ?? '') && 'Số định danh có 12 chữ số.',
      !wanted.every(role => ROLES.includes(role)) && `Vai là một hay nhiều trong: ${ROLES.join(', ')}, cách nhau bằng dấu phẩy.`,
    ].filter(Boolean)
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
    const { db, stop } = await openDatabase(config)
    try {
      const place = await findUnit(db, unit ?? '')
      if (!place) throw new Error(`Không có đơn vị "${unit}". Tìm mã bằng npx motcua units.`)
      const password = readableSecret(12)
      const from = dayOf(clock().now())
      await db.write(async tx => {
        await addOfficers(tx, [{ id: username!, name: name!, username: username!, pin: pin! }])
        await addPosts(
          tx,
          wanted.map(role => ({ officer: username!, unit: place.id, unitName: fullName(place), role, from })),
        )
        await setPassword(tx, username!, password)
        await dropSecondFactor(tx, username!)
      })
      say(`${name} đăng nhập ở /can-bo/dang-nhap với tên "${username}", mật khẩu ${password}`)
    } finally {
      await stop()
    }
  },
}
