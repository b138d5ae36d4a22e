import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes } from '#kernel/instant.ts'
import { lifecycle, type Action, type State } from './lifecycle.ts'
import { born, people, play, type Place } from './life.model.ts'
import { nationalMessage, nationalRecord, type NationalNames } from './national.ts'

const START = instant(day('2026-11-02'), '08:00')
const names: NationalNames = { unit: 'UBND phường Nghĩa Đô', papers: [{ code: 'giay-chung-sinh', label: 'Giấy chứng sinh' }], fees: [], results: [] }
const owes = { ...names, fees: [{ name: 'Lệ phí khai sinh quá hạn', amount: 5000, paid: false }] }

type Step = Exclude<Action, 'submit' | 'moveLeg' | 'changeEdition'>
/** The way to a state: each step by the first person who may, an hour after the one before; silence takes weeks. */
function walk(...steps: Step[]): Place {
  let now = START
  return steps.reduce(
    (place, step) => {
      now = plusMinutes(now, step === 'lapse' ? 43_200 : step === 'takeBack' ? 0 : 60)
      for (const who of people) {
        try {
          return play(place, who, step, now)
        } catch {}
      }
      throw new Error(`nobody may ${step} when ${place.dossier.state}`)
    },
    born(1, START),
  )
}
const toSign: Step[] = ['receive', 'examine', 'present']

const cases: [state: State, status: number, steps: Step[], filled: string[], more?: NationalNames][] = [
  ['submitted', 1, [], []],
  ['received', 2, ['receive'], ['NgayTiepNhan', 'NgayHenTra']],
  ['turnedAway', 3, ['turnAway'], ['NgayKetThucXuLy']],
  ['received', 4, ['receive', 'verify'], ['NgayTiepNhan', 'NgayHenTra']],
  ['examined', 4, ['receive', 'examine'], ['NgayTiepNhan', 'NgayHenTra']],
  ['confirming', 4, ['receive', 'examine', 'askToConfirm'], ['NgayTiepNhan', 'NgayHenTra']],
  ['toSign', 4, toSign, ['NgayTiepNhan', 'NgayHenTra']],
  ['incomplete', 5, ['askForMore'], []],
  ['paused', 5, ['receive', 'askForMore'], ['NgayTiepNhan', 'NgayHenTra']],
  ['toSign', 6, toSign, ['NgayTiepNhan', 'NgayHenTra'], owes],
  ['withdrawn', 7, ['receive', 'withdraw'], ['NgayTiepNhan', 'NgayHenTra', 'NgayKetThucXuLy']],
  ['terminated', 8, ['askForMore', 'lapse'], ['NgayKetThucXuLy']],
  ['signed', 9, [...toSign, 'sign'], ['NgayTiepNhan', 'NgayHenTra', 'NgayKetThucXuLy']],
  ['declined', 9, ['receive', 'decline'], ['NgayTiepNhan', 'NgayHenTra', 'NgayKetThucXuLy']],
  ['handedOver', 10, [...toSign, 'sign', 'handOver'], ['NgayTiepNhan', 'NgayHenTra', 'NgayKetThucXuLy', 'NgayTra']],
]

/** What the contract says of each field; a drift of dates or codes is what the portal refuses most. */
const schema: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...{ MaHoSo: text, MaTTHC: text, ChuHoSo: text, DonViXuLy: text, LoaiDoiTuong: value => value === '1' },
  MaDoiTuong: value => typeof value === 'string' && /^(\d{12})?$/.test(value),
  ...{ NgayTiepNhan: moment, NgayHenTra: moment, NgayTra: moment, NgayKetThucXuLy: moment },
  TrangThaiHoSo: value => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10,
  HinhThuc: value => value === 1 || value === 2 || value === 3,
  ...{ TaiLieuNop: Array.isArray, DanhSachLePhi: Array.isArray, DanhSachHoSoBoSung: Array.isArray, DanhSachGiayToKetQua: Array.isArray },
}
function text(value: unknown) {
  return typeof value === 'string' && value !== '' && value === value.normalize('NFC')
}
function moment(value: unknown) {
  return typeof value === 'string' && /^(20\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])([01]\d|2[0-3])[0-5]\d00)?$/.test(value)
}

describe('Bản ghi đồng bộ DongBoHoSoMC', () => {
  for (const [state, status, steps, filled, more = names] of cases)
    test(`${state} là trạng thái ${status}${steps.length > 0 ? `, sau ${steps.at(-1)}` : ''}`, () => {
      const { dossier, log } = walk(...steps)
      assert.equal(dossier.state, state)
      const { isUpdating, data } = nationalMessage(dossier, log, more)
      const [record] = data
      assert.ok(record)
      assert.equal(isUpdating, steps.length > 0)
      assert.deepEqual(Object.keys(record).sort(), Object.keys(schema).sort())
      for (const [field, fits] of Object.entries(schema))
        assert.ok(fits(record[field as never]), `${field}: ${JSON.stringify(record[field as never])}`)
      assert.equal(record.TrangThaiHoSo, status)
      const days = (['NgayTiepNhan', 'NgayHenTra', 'NgayKetThucXuLy', 'NgayTra'] as const).filter(name => record[name] !== '')
      assert.deepEqual([...days].sort(), [...filled].sort())
    })

  test('mọi trạng thái của vòng đời và mọi số từ 1 đến 10 đều có trong bảng', () => {
    assert.deepEqual([...new Set(cases.map(([state]) => state))].sort(), Object.keys(lifecycle).sort())
    assert.deepEqual(
      [...new Set(cases.map(([, status]) => status))].sort((a, b) => a - b),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    )
  })

  test('bổ sung ghi ngày hẹn trước và ngày hẹn mới', () => {
    const { dossier, log } = walk('receive', 'askForMore', 'supplement')
    assert.deepEqual(nationalRecord(dossier, log, names).DanhSachHoSoBoSung, [
      {
        NgayYeuCau: '20261102100000',
        NoiDung: 'Ảnh mờ',
        NgayBoSung: '20261102110000',
        NgayHenTraTruoc: '20261105170000',
        NgayHenTraMoi: '20261105170000',
      },
    ])
    const waiting = walk('receive', 'askForMore')
    assert.equal(nationalRecord(waiting.dossier, waiting.log, names).DanhSachHoSoBoSung[0]?.NgayHenTraMoi, '')
  })

  const channels = [
    ['self', 2],
    ['assisted', 2],
    ['machine', 2],
    ['counter', 1],
    ['backEntered', 1],
    ['post', 3],
  ] as const
  for (const [channel, code] of channels)
    test(`kênh ${channel} là ${code}`, () => {
      const { dossier, log } = born(1, START)
      assert.equal(nationalRecord({ ...dossier, channel }, log, names).HinhThuc, code)
    })
})
