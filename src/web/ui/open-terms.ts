import { shortDay } from '#kernel/format.ts'
import type { Ctx } from '#ui/page.ts'

/** Ghi công 4.0 quốc tế; the city may choose another (`MOTCUA_OPEN_LICENCE`). */
export const CC_BY = 'https://creativecommons.org/licenses/by/4.0/'

type Around = Pick<Ctx, 'city' | 'origin' | 'today'>

export const licenceOf = ({ city }: Pick<Ctx, 'city'>): string => city.openLicence ?? CC_BY

export const licenceName = (licence: string): string => (licence === CC_BY ? 'CC BY 4.0' : licence)

/** How a newspaper or a paper names the source. */
export const citationOf = (ctx: Around, title: string): string =>
  `Ủy ban nhân dân thành phố Hà Nội, Một Cửa: ${title}. Lấy ngày ${shortDay(ctx.today)} tại ${ctx.origin}/thong-ke/du-lieu.${ctx.city.demo ? ' Dữ liệu minh họa.' : ''}`
