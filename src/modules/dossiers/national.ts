import { dayOf, parseInstant, timeOf, type Instant } from '#kernel/instant.ts'
import type { Asked, Dossier } from './dossier.ts'
import type { LedgerEvent } from './ledger.ts'
import { allOver } from './leg.ts'
import { nationalStatus } from './lifecycle.ts'

/** What the dossier itself does not name: how the unit is called, the fee lines, the results issued, and whether a fee is waited for. */
export type NationalNames = {
  readonly unit: string
  readonly papers: readonly { readonly code: string; readonly label: string }[]
  readonly fees: readonly { readonly name: string; readonly amount: number; readonly paid: boolean }[]
  readonly results: readonly { readonly name: string; readonly number: string; readonly issuedAt: Instant }[]
}

/** One dossier as the national portal keeps it (dịch vụ `DongBoHoSoMC`). Moments are `YYYYMMDDHHmmss` of Hanoi's wall clock, '' for none. */
export type NationalRecord = {
  MaHoSo: string
  MaTTHC: string
  ChuHoSo: string
  LoaiDoiTuong: string
  MaDoiTuong: string
  NgayTiepNhan: string
  NgayHenTra: string
  TrangThaiHoSo: number
  NgayTra: string
  HinhThuc: number
  NgayKetThucXuLy: string
  DonViXuLy: string
  TaiLieuNop: { MaGiayTo: string; TenGiayTo: string }[]
  DanhSachLePhi: { TenPhiLePhi: string; MucThu: number; DaNop: boolean }[]
  DanhSachHoSoBoSung: { NgayYeuCau: string; NoiDung: string; NgayBoSung: string; NgayHenTraTruoc: string; NgayHenTraMoi: string }[]
  DanhSachGiayToKetQua: { TenGiayTo: string; SoGiayTo: string; NgayCap: string }[]
}

export type NationalMessage = { isUpdating: boolean; data: NationalRecord[] }

const CITIZEN = '1'
/** Kênh thực hiện: 1 trực tiếp, 2 trực tuyến, 3 bưu chính công ích. */
const channels: Readonly<Record<Dossier['channel'], number>> = { self: 2, assisted: 2, machine: 2, counter: 1, backEntered: 1, post: 3 }

const stamp = (at: Instant | null | undefined): string => (at ? `${dayOf(at)}${timeOf(at)}00`.replaceAll(/\D/g, '') : '')
const told = (value: unknown): Instant | undefined => (typeof value === 'string' ? parseInstant(value) : undefined)

/**
 * The status of the national portal, 1 to 10. A dossier that was received is 2 until somebody did something with it, 4 from then on, and 6
 * while a fee is waited for.
 */
export function nationalStatusOf(
  { state, legs }: Pick<Dossier, 'state' | 'legs'>,
  events: readonly Pick<LedgerEvent, 'type'>[],
  fees: NationalNames['fees'] = [],
): number {
  // A group is done when its last part is, also where the certificate was handed over before.
  const status = legs && !allOver(legs) && nationalStatus[state] >= 9 ? 4 : nationalStatus[state]
  if (status !== 4) return status
  if (fees.some(({ amount, paid }) => amount > 0 && !paid)) return 6
  return events.at(-1)?.type === 'receive' ? 2 : 4
}

/** The dossier and its log as one record for the national portal. Pure; nothing is sent here. */
export function nationalRecord(dossier: Dossier, events: readonly LedgerEvent[], names: NationalNames): NationalRecord {
  return {
    MaHoSo: dossier.code,
    MaTTHC: dossier.procedure,
    ChuHoSo: dossier.applicant.name,
    LoaiDoiTuong: CITIZEN,
    MaDoiTuong: dossier.applicant.pin ?? '',
    NgayTiepNhan: stamp(dossier.receivedAt),
    NgayHenTra: stamp(dossier.dueAt),
    TrangThaiHoSo: nationalStatusOf(dossier, events, names.fees),
    NgayTra: stamp(dossier.returnedAt),
    HinhThuc: channels[dossier.channel],
    NgayKetThucXuLy: stamp(dossier.finishedAt),
    DonViXuLy: names.unit,
    TaiLieuNop: names.papers.map(({ code, label }) => ({ MaGiayTo: code, TenGiayTo: label })),
    DanhSachLePhi: names.fees.map(({ name, amount, paid }) => ({ TenPhiLePhi: name, MucThu: amount, DaNop: paid })),
    DanhSachHoSoBoSung: supplements(events),
    DanhSachGiayToKetQua: names.results.map(({ name, number, issuedAt }) => ({ TenGiayTo: name, SoGiayTo: number, NgayCap: stamp(issuedAt) })),
  }
}

/** Each request for more, with the day that was promised before it and after its answer. */
function supplements(events: readonly LedgerEvent[]): NationalRecord['DanhSachHoSoBoSung'] {
  return events.flatMap(({ type, at, data }, place) => {
    if (type !== 'askForMore') return []
    const before = events.slice(0, place).findLast(event => told(event.data.dueAt))
    const answered = events.slice(place).find(event => event.type === 'supplement')
    const items = Array.isArray(data.items) ? (data.items as unknown as Asked[]) : []
    return [
      {
        NgayYeuCau: stamp(at),
        NoiDung: items.map(({ says }) => says).join('; '),
        NgayBoSung: stamp(answered?.at),
        NgayHenTraTruoc: stamp(told(before?.data.dueAt)),
        NgayHenTraMoi: stamp(told(answered?.data.dueAt)),
      },
    ]
  })
}

/** The message of `DongBoHoSoMC` for one dossier: the first time it is new there, then it is updated. */
export const nationalMessage = (dossier: Dossier, events: readonly LedgerEvent[], names: NationalNames): NationalMessage => ({
  isUpdating: events.length > 1,
  data: [nationalRecord(dossier, events, names)],
})
