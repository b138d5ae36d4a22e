const [NGHIA_TAN, NGHIA_DO] = ['00160@2004-08-31', '00160@2025-07-01'] as const

/** A grandmother and the child whom she looks after, as the forms of 2015 and of 2024 ask; the grandmother files. */
export const pair2016 = {
  'requester.relation': 'ban-than', 'guardian.commune': NGHIA_TAN, 'ward.commune': NGHIA_TAN,
  'guardian.name': 'Ngô Thị Lan', 'guardian.born': '1955-02-03', 'guardian.sex': 'nu', 'guardian.ethnicity': '01', 'guardian.pin': '001155003322', 'guardian.address': 'Số 6, ngõ 12, phố Trần Quốc Hoàn',
  'ward.name': 'Nguyễn Gia Bảo', 'ward.born': '2011-07-08', 'ward.sex': 'nam', 'ward.ethnicity': '01', 'ward.address': 'Số 6, ngõ 12, phố Trần Quốc Hoàn',
  'requester.phone': '0912345678',
} as const
export const pair2025 = {
  'requester.relation': 'ban-than', 'guardian.commune': NGHIA_DO, 'ward.commune': NGHIA_DO,
  'guardian.name': 'Ngô Thị Lan', 'guardian.born': '1962-02-03', 'guardian.sex': 'nu', 'guardian.pin': '001162003322',
  'ward.name': 'Nguyễn Gia Bảo', 'ward.born': '2017-07-08', 'ward.sex': 'nam', 'ward.pin': '001217004455',
  'requester.residenceKind': 'thuong-tru', 'requester.phone': '0912345678', 'delivery': 'tai-cho',
} as const
/** Her brother watches over it. */
export const supervisor = {
  'supervisor.commune': NGHIA_DO, 'supervisor.name': 'Ngô Văn Sơn', 'supervisor.born': '1968-05-06', 'supervisor.sex': 'nam', 'supervisor.pin': '001068009988',
} as const
/** An uncle files. */
export const uncle2016 = { 'requester.relation': 'nguoi-than', 'requester.name': 'Nguyễn Văn Thắng', 'requester.pin': '001080001122', 'requester.commune': NGHIA_TAN, 'requester.address': 'Số 9, tổ 4' } as const
export const uncle2025 = { ...uncle2016, 'requester.born': '1980-10-11', 'requester.commune': NGHIA_DO } as const
/** The guardian has no personal number. */
export const noPin = { 'guardian.pin': undefined, 'guardian.ethnicity': '01', 'guardian.idPaper': 'Chứng minh nhân dân 012345678', 'guardian.address': 'Số 6, ngõ 12' } as const
export const shown2016 = ['giay-tuy-than', 'giay-cu-tru'] as const
