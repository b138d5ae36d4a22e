/** Answers that the examples of both begin with. */
const [NGHIA_TAN, NGHIA_DO] = ['00160@2004-08-31', '00160@2025-07-01'] as const
export const answers2016 = {
  'entry.kind': 'khai-sinh', 'requester.relation': 'ban-than', 'office.commune': NGHIA_TAN,
  'subject.name': 'Đỗ Quang Vinh', 'subject.born': '1992-11-20', 'subject.sex': 'nam', 'subject.ethnicity': '01', 'subject.pin': '012998877', 'subject.address': 'Số 14, tổ 9', 'subject.commune': 'ngoai',
  'entry.place': 'Phường Nghĩa Tân, quận Cầu Giấy, Hà Nội', 'entry.number': '210/1992', 'requester.phone': '0912345678',
} as const
export const answers2025 = {
  'entry.kind': 'khai-sinh', 'requester.relation': 'ban-than', 'office.commune': NGHIA_DO,
  'subject.name': 'Đỗ Quang Vinh', 'subject.born': '1992-11-20', 'subject.sex': 'nam', 'subject.pin': '001092008877',
  'entry.place': 'Phường Nghĩa Đô, Hà Nội', 'entry.number': '210/1992', 'requester.residenceKind': 'thuong-tru', 'requester.phone': '0912345678', 'delivery': 'tai-cho',
} as const
/** Somebody else asks. */
export const relative2016 = {
  'requester.relation': 'nguoi-than', 'requester.name': 'Đỗ Thị Thanh', 'requester.pin': '001165003344', 'requester.commune': NGHIA_TAN, 'requester.address': 'Số 14, tổ 9',
} as const
export const relative2025 = { ...relative2016, 'requester.born': '1965-01-02', 'requester.commune': NGHIA_DO } as const
/** Nobody remembers the number. */
export const noPin = {
  'subject.pin': undefined, 'subject.ethnicity': '01', 'subject.idPaper': 'Hộ chiếu B1234567, cấp ngày 02/03/2019', 'subject.address': 'Số 14, tổ 9', 'subject.commune': 'ngoai',
} as const
export const shown2016 = ['giay-tuy-than', 'giay-cu-tru'] as const
