import { day } from '#kernel/day.ts'

export const OWNER = 'Người công bố số liệu của thành phố'
export const OWN_RULE = 'Không có trong luật, do hệ thống này đặt ra'
/** The first dossiers of the seven services of 2016. */
export const FIRST = day('2016-07-25')
