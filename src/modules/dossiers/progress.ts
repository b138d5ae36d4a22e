import type { Edition } from '#procedures'

/** Where somebody is in a form; ids alone, never an answer. */
export type Progress = {
  /** The first page that the person has not gone past. */
  readonly page: string
  readonly place: number
  readonly device: 'phone' | 'computer'
  /** Questions whose answers were refused just now. */
  readonly stumbled: readonly string[]
}

export type FormPage = { readonly page: string; readonly place: number; readonly title: string; readonly task: string }

/** Opened, no page saved. */
export const OPENED = 'mo'
/** All pages done: papers, review, sending. */
export const TO_SEND = 'gui'
/** A draft is left when nobody has touched it for so long. It is kept for thirty days, so that one which goes was left before. */
export const LEFT_DAYS = 7

/** Every page of a form in its order, also those that only some are asked: opened, before the start, the tasks, sending. */
export function formPages(edition: Pick<Edition, 'precheck' | 'tasks'>): FormPage[] {
  const before = edition.precheck.map(({ id, title }) => ({ page: `truoc/${id}`, title, task: 'Trước khi khai' }))
  const tasks = edition.tasks.flatMap(task => task.pages.map(({ id, title }) => ({ page: `${task.id}/${id}`, title, task: task.title })))
  const all = [
    { page: OPENED, title: 'Mở bản khai, chưa lưu trang nào', task: '' },
    ...before,
    ...tasks,
    { page: TO_SEND, title: 'Giấy tờ, kiểm tra lại và gửi', task: '' },
  ]
  return all.map((one, place) => ({ ...one, place }))
}

/** The place of a page of this form; 0 when it has none such. */
export const placeIn = (edition: Pick<Edition, 'precheck' | 'tasks'>, page: string): number =>
  formPages(edition).find(one => one.page === page)?.place ?? 0
