import { conditions } from '#procedures'

const { all, given, is, not } = conditions

/** One of the people is a foreigner: the procedure with a foreign element, `to`. `where` is the authority of the day. */
export const foreigner = <const P extends string>(p: P, to: string, name: string, where: string, law: string) => ({
  at: `${p}.nationality`, when: all(given(`${p}.nationality`), not(is(`${p}.nationality`, 'VN'))), to, law,
  title: 'Có người nước ngoài', says: `${name} có yếu tố nước ngoài tại ${where}`,
} as const)
export const DISTRICT = 'Ủy ban nhân dân quận, huyện, thị xã'
export const COMMUNE = 'Ủy ban nhân dân xã, phường'
