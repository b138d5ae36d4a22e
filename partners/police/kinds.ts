import type { Kind } from '../kit/cases/kind.ts'
import { readsOf } from '../kit/cases/reads.ts'
import codes from './codes.json' with { type: 'json' }
import { enrol, removeDeceased } from './residents.tsx'

const contact = ['applicantName', 'applicantPin', 'applicantRelation', 'phone', 'email']
const reads = readsOf(codes, { like: /^((\d{2}\/)?\d{2}\/)?\d{4}$/, says: 'dd/MM/yyyy' })

/** What the police do for the groups of births and deaths. Reasons have the police's own numbers. */
export const kinds: readonly Kind[] = [
  {
    leg: 'thuong-tru',
    type: 'cong-an.dang-ky-thuong-tru.v1',
    name: 'Đăng ký thường trú cho trẻ',
    needed: ['childName', 'childBorn', 'childSex', 'commune', 'address', 'headName', 'headRelation'],
    optional: [
      ...['childPin', 'childEthnicity', 'childNationality', 'childBirthplace', 'childNative'],
      ...['motherName', 'motherPin', 'motherBorn', 'fatherName', 'fatherPin', 'fatherBorn'],
      ...contact,
      ...['headPin', 'headConsent'],
    ],
    reads,
    wanting: [
      { code: 'P11', says: 'Chưa có ý kiến đồng ý của chủ hộ', field: 'headConsent' },
      { code: 'P12', says: 'Số định danh của chủ hộ chưa có hoặc chưa đúng', field: 'headPin' },
      { code: 'P13', says: 'Địa chỉ chưa rõ số nhà, đường hoặc thôn', field: 'address' },
      { code: 'P14', says: 'Quan hệ với chủ hộ chưa khớp giấy tờ', field: 'headRelation' },
      { code: 'P15', says: 'Thiếu giấy tờ đã nêu trong giấy hẹn, như sổ hộ khẩu' },
    ],
    refusals: [
      { code: 'P01', says: 'Chủ hộ không đồng ý cho đăng ký thường trú tại chỗ ở này' },
      { code: 'P02', says: 'Địa chỉ không thuộc địa bàn của Công an nơi nhận hồ sơ' },
      { code: 'P03', says: 'Chỗ ở đang có tranh chấp nên chưa đăng ký được' },
    ],
    verifies: 'Chủ hộ xác nhận trên VNeID',
    asksPerson: true,
    lacks: () => [],
    finish: enrol,
  },
  {
    leg: 'xoa-thuong-tru',
    type: 'cong-an.xoa-thuong-tru.v1',
    name: 'Xóa đăng ký thường trú của người đã mất',
    needed: ['deceasedName', 'deceasedBorn', 'deceasedSex', 'deathOn'],
    optional: [
      ...['deceasedPin', 'deceasedEthnicity', 'deceasedNationality', 'deceasedResidence', 'deathTime', 'deathPlace', 'deathCause'],
      ...contact,
      'commune',
    ],
    reads,
    wanting: [
      { code: 'P21', says: 'Chưa rõ nơi thường trú cuối cùng của người đã mất', field: 'deceasedResidence' },
      { code: 'P22', says: 'Số định danh của người đã mất chưa có hoặc chưa đúng', field: 'deceasedPin' },
    ],
    refusals: [
      { code: 'P05', says: 'Người này không có đăng ký thường trú tại đây' },
      { code: 'P06', says: 'Đăng ký thường trú của người này đã được xóa trước đó' },
    ],
    verifies: 'Người thân xác nhận trên VNeID',
    asksPerson: false,
    lacks: () => [],
    finish: removeDeceased,
  },
]
