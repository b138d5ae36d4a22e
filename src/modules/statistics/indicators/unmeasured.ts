import type { Unmeasured } from './indicator.ts'
import { FIRST, OWNER } from './owner.ts'

const common = { owner: OWNER, since: FIRST, edges: ['Chưa đo được thì không có số, không phải 0.'] }

/** What the law asks for and the product has no data of. A card each, never a zero. */
export const unmeasured: readonly Unmeasured[] = [
  {
    ...common,
    id: 'hai-long',
    name: 'Mức hài lòng',
    question: 'Người dân có hài lòng không?',
    numerator: '100 trừ tỷ lệ quá hạn và tỷ lệ phản ánh',
    denominator: 'Hồ sơ giải quyết xong trong kỳ',
    law: 'Quyết định 766/QĐ-TTg, mục 5.4',
    why: 'Hệ thống chưa hỏi ý kiến sau khi trả kết quả, và phản ánh chưa gắn với hồ sơ.',
  },
  {
    ...common,
    id: 'tra-phi-qua-mang',
    name: 'Phí trả qua mạng',
    question: 'Bao nhiêu hồ sơ có phí được trả qua mạng?',
    numerator: 'Hồ sơ đã trả phí qua mạng',
    denominator: 'Hồ sơ phải trả phí',
    law: 'Quyết định 766/QĐ-TTg, mục 3.6',
    why: 'Sổ thu có từng khoản, nhưng nhật ký hồ sơ chưa ghi cách trả nên chưa đếm được theo kỳ.',
  },
  {
    ...common,
    id: 'so-hoa',
    name: 'Giấy tờ được số hóa',
    question: 'Bao nhiêu giấy tờ của hồ sơ giấy được số hóa và dùng lại?',
    numerator: 'Thành phần hồ sơ được số hóa',
    denominator: 'Thành phần hồ sơ phải số hóa',
    law: 'Quyết định 766/QĐ-TTg, mục 4.2 và 4.3',
    why: 'Nhật ký hồ sơ chưa ghi giấy nào được số hóa, giấy nào dùng lại.',
  },
]
