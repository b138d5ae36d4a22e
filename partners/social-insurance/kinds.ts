import type { Fields, Kind } from '../kit/cases/kind.ts'
import { readsOf } from '../kit/cases/reads.ts'
import { grant, issueCard } from './books.tsx'
import codes from './codes.json' with { type: 'json' }

const contact = ['applicantName', 'applicantPin', 'applicantRelation', 'phone', 'email']
const deceased = ['deceasedName', 'deceasedBorn', 'deceasedSex', 'deathOn']
const deceasedMore = ['deceasedPin', 'deceasedEthnicity', 'deceasedNationality', 'deceasedResidence', 'deathTime', 'deathPlace', 'deathCause']
const payee = ['payeeName', 'payeeRelation']
const payeeMore = ['payeePin', 'payeeAccount', 'payeeBank', 'insuranceNumber', 'commune']
const reads = readsOf(codes, { like: /^\d{4}(\d{2}(\d{2})?)?$/, says: 'yyyyMMdd' })

/** A place of care is known by its code, or by a name that the clerk finds. */
const knowsClinic = ({ clinic = '' }: Fields) =>
  Object.hasOwn(codes['noi-kham'], clinic) || /^(trạm y tế|bệnh viện|phòng khám|trung tâm y tế)/i.test(clinic)

/** What the social insurance does for the groups of births and deaths. Reasons have its own numbers. */
export const kinds: readonly Kind[] = [
  {
    leg: 'the-bhyt',
    type: 'bao-hiem-xa-hoi.cap-the-bhyt.v1',
    name: 'Cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi',
    needed: ['childName', 'childBorn', 'childSex', 'clinic'],
    optional: [
      ...['childPin', 'childEthnicity', 'childNationality', 'childBirthplace', 'childNative'],
      ...['motherName', 'motherPin', 'motherBorn', 'fatherName', 'fatherPin', 'fatherBorn'],
      ...contact,
      ...['commune', 'address', 'delivery', 'deliveryAddress'],
    ],
    reads,
    wanting: [
      { code: 'B11', says: 'Không tìm thấy nơi khám chữa bệnh ban đầu đã chọn', field: 'clinic' },
      { code: 'B12', says: 'Chưa có địa chỉ của trẻ', field: 'address' },
    ],
    refusals: [
      { code: 'B01', says: 'Trẻ đã có thẻ bảo hiểm y tế còn hạn' },
      { code: 'B02', says: 'Trẻ không thuộc nhóm được cấp thẻ này' },
    ],
    verifies: 'Đối chiếu để không cấp hai thẻ cho một trẻ',
    asksPerson: false,
    lacks: fields => [...(knowsClinic(fields) ? [] : ['B11']), ...(fields['address'] || fields['commune'] ? [] : ['B12'])],
    finish: issueCard,
  },
  {
    leg: 'mai-tang',
    type: 'bao-hiem-xa-hoi.mai-tang-phi.v1',
    name: 'Trợ cấp mai táng',
    needed: [...deceased, ...payee],
    optional: [...deceasedMore, ...contact, ...payeeMore, 'benefitKind'],
    reads,
    wanting: [
      { code: 'B21', says: 'Số tài khoản nhận trợ cấp chưa có hoặc chưa đúng', field: 'payeeAccount' },
      { code: 'B22', says: 'Mã số bảo hiểm xã hội của người đã mất chưa có hoặc chưa đúng', field: 'insuranceNumber' },
    ],
    refusals: [
      { code: 'B05', says: 'Người đã mất không thuộc diện Bảo hiểm xã hội trả trợ cấp mai táng' },
      { code: 'B06', says: 'Trợ cấp mai táng của người này đã trả cho người khác' },
    ],
    verifies: 'Đối chiếu quá trình đóng, hưởng bảo hiểm xã hội',
    asksPerson: false,
    lacks: () => [],
    finish: grant('Quyết định hưởng trợ cấp mai táng', 'QĐ-MTP'),
  },
  {
    leg: 'tu-tuat',
    type: 'bao-hiem-xa-hoi.tu-tuat.v1',
    name: 'Trợ cấp tuất',
    needed: [...deceased, ...payee],
    optional: [...deceasedMore, ...contact, ...payeeMore, 'survivors'],
    reads,
    wanting: [
      { code: 'B21', says: 'Số tài khoản nhận trợ cấp chưa có hoặc chưa đúng', field: 'payeeAccount' },
      { code: 'B23', says: 'Chưa rõ những ai là thân nhân hưởng trợ cấp', field: 'survivors' },
    ],
    refusals: [
      { code: 'B07', says: 'Không có thân nhân thuộc diện hưởng trợ cấp tuất' },
      { code: 'B05', says: 'Người đã mất không thuộc diện Bảo hiểm xã hội trả trợ cấp tuất' },
    ],
    verifies: 'Đối chiếu quá trình đóng, hưởng bảo hiểm xã hội',
    asksPerson: false,
    lacks: () => [],
    finish: grant('Quyết định hưởng trợ cấp tuất', 'QĐ-TT'),
  },
]
