/** Texts of the public figures. */
export const city: Readonly<Record<string, string>> = {
  'Tháng {}': 'Month {}',
  'Mức chung {}': 'City {}',
  'Bản đồ ô': 'Tile map',
  'Thành phố': 'City',
}
