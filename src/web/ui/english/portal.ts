/** Texts of the citizens' pages. Texts of procedures are in the catalogue, those of the kit in kit.ts. */
export const portal: Readonly<Record<string, string>> = {
  'Cần làm việc gì?': 'What do you need to do?',
  'Lưu và tiếp tục': 'Save and continue',
  'Lưu, làm tiếp sau': 'Save and come back later',
  'Gửi hồ sơ': 'Send the dossier',
  'Rút hồ sơ': 'Withdraw the dossier',
  'Việc cần làm': 'Tasks',
  '{} · Việc {} trong {}: {}': '{} · Task {} of {}: {}',
  'Việc {} trong {}': 'Task {} of {}',
}
