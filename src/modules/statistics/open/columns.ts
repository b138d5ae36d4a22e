/** What a column holds; `state` is one of the words of `states`. */
export type Kind = 'code' | 'text' | 'count' | 'share' | 'day' | 'month' | 'moment' | 'state' | 'yesNo'

export type OpenColumn = {
  readonly name: string
  readonly kind: Kind
  /** What it is, as people read it; the English stands in the English edition. */
  readonly label: string
  readonly means: string
  /** What one of it is: `hồ sơ`, `phần của 1`. */
  readonly unit?: string
  readonly states?: Readonly<Record<string, string>>
  readonly required?: true
  /** The dataset whose key it is. */
  readonly refersTo?: 'units' | 'procedures'
}

export type OpenDataset = {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly columns: readonly OpenColumn[]
  readonly key: readonly string[]
  /** Dimensions and measures of JSON-stat; without them the dataset is a list, not a table of figures. */
  readonly stat?: { readonly dimensions: readonly string[]; readonly measures: readonly string[]; readonly state?: string }
  /** How often it changes, of the EU's list of frequencies. */
  readonly frequency: 'CONT' | 'MONTHLY' | 'IRREG'
}

const DOSSIER = 'hồ sơ'
const unit: OpenColumn = {
  name: 'unit',
  kind: 'code',
  label: 'Đơn vị',
  means: 'Mã đơn vị và ngày đơn vị có tên, địa giới ấy.',
  required: true,
  refersTo: 'units',
}
const month: OpenColumn = {
  name: 'month',
  kind: 'month',
  label: 'Tháng',
  means: 'Tháng tính, năm và tháng. Chỉ có tháng đã hết.',
  required: true,
}
const count = (name: string, label: string, means: string, required = true): OpenColumn => ({
  ...{ name, kind: 'count', label, means, unit: DOSSIER },
  ...(required ? { required: true as const } : {}),
})
const share = (name: string, label: string, means: string): OpenColumn => ({ name, kind: 'share', label, means, unit: 'phần của 1' })
const cellState: OpenColumn = {
  name: 'state',
  kind: 'state',
  label: 'Trạng thái',
  means: 'Con số đáng tin đến đâu. Nhiều trạng thái không bao giờ gộp làm một.',
  required: true,
  states: {
    measured: 'Từ 30 hồ sơ trở lên.',
    small: 'Từ 1 đến 29 hồ sơ: có số, không xếp hạng.',
    none: 'Không có hồ sơ để chia: không có tỷ lệ, không phải 0%.',
    missing: 'Đã biết là thiếu số liệu.',
  },
}
const monthly = { key: ['month', 'unit'], frequency: 'CONT' } as const

/** Every open dataset and each of its columns, the only definition: the dictionary, CSV heads, CSVW, JSON-stat and the catalogue are made of it. */
export const openDatasets: readonly OpenDataset[] = [
  {
    ...monthly,
    id: 'online-rate',
    title: 'Tỷ lệ hồ sơ nộp qua mạng',
    about: 'Theo tháng tiếp nhận và đơn vị: hồ sơ nộp qua mạng trên mọi hồ sơ đã tiếp nhận, mọi dịch vụ cộng lại.',
    columns: [
      month,
      unit,
      count('online', 'Nộp qua mạng', 'Hồ sơ người dân tự nộp hoặc được giúp nộp qua mạng.'),
      count('total', 'Đã tiếp nhận', 'Mọi hồ sơ đã tiếp nhận trong tháng, kênh nào cũng tính.'),
      share('rate', 'Tỷ lệ nộp qua mạng', 'Nộp qua mạng chia cho đã tiếp nhận. Không có hồ sơ thì để trống.'),
      cellState,
    ],
    stat: { dimensions: ['month', 'unit'], measures: ['online', 'total', 'rate'], state: 'state' },
  },
  {
    ...monthly,
    id: 'channels',
    title: 'Hồ sơ theo kênh nộp',
    about: 'Theo tháng tiếp nhận và đơn vị: hồ sơ đã tiếp nhận, chia theo sáu kênh.',
    columns: [
      month,
      unit,
      count('self', 'Tự nộp qua mạng', 'Người dân tự nộp qua mạng.'),
      count('assisted', 'Được giúp nộp qua mạng', 'Nộp qua mạng với người giúp ở quầy.'),
      count('counter', 'Nộp tại quầy', 'Giấy tờ nộp tại quầy.'),
      count('post', 'Gửi bưu điện', 'Giấy tờ gửi qua bưu điện.'),
      count('backEntered', 'Nhập lại từ giấy', 'Hồ sơ giấy cũ, nhập vào sau.'),
      count('machine', 'Hệ thống khác gửi sang', 'Hệ thống khác gửi sang, không do người nộp.'),
      count('total', 'Đã tiếp nhận', 'Mọi hồ sơ đã tiếp nhận trong tháng, kênh nào cũng tính.'),
    ],
    stat: { dimensions: ['month', 'unit'], measures: ['self', 'assisted', 'counter', 'post', 'backEntered', 'machine', 'total'] },
  },
  {
    ...monthly,
    id: 'on-time',
    title: 'Hồ sơ giải quyết đúng hạn',
    about: 'Theo tháng giải quyết xong và đơn vị: hồ sơ xong và hồ sơ xong đúng hạn, mọi dịch vụ cộng lại.',
    columns: [
      month,
      unit,
      count('onTime', 'Đúng hạn', 'Hồ sơ xong mà không bên nào giữ quá hạn và không quá một lần bổ sung.'),
      count('ended', 'Đã xong', 'Hồ sơ đã tiếp nhận và xong trong tháng, kể cả từ chối.'),
      share('rate', 'Tỷ lệ đúng hạn', 'Đúng hạn chia cho đã xong. Chưa hồ sơ nào xong thì để trống.'),
      cellState,
    ],
    stat: { dimensions: ['month', 'unit'], measures: ['onTime', 'ended', 'rate'], state: 'state' },
  },
  {
    id: 'frozen',
    title: 'Số liệu của các kỳ đã chốt',
    about: 'Từng bản của từng kỳ đã chốt, theo đơn vị và dịch vụ. Bản đã chốt không đổi nữa. Số nhỏ của dịch vụ nhạy cảm được che.',
    columns: [
      { name: 'period', kind: 'code', label: 'Kỳ', means: 'Tên kỳ: năm, nửa năm, quý, tháng hoặc hai ngày.', required: true },
      { name: 'revision', kind: 'count', label: 'Bản', means: 'Bản thứ mấy của kỳ. Dữ liệu đến muộn thành bản mới.', required: true },
      { name: 'unit', kind: 'code', label: 'Đơn vị', means: 'Mã đơn vị; dấu sao là toàn thành phố.', required: true },
      { name: 'procedure', kind: 'code', label: 'Thủ tục', means: 'Mã thủ tục; dấu sao là mọi thủ tục.', required: true },
      count('received', 'Đã tiếp nhận', 'Mọi hồ sơ đã tiếp nhận trong kỳ. Số bị che thì để trống.', false),
      count('online', 'Nộp qua mạng', 'Trong số đã tiếp nhận, hồ sơ nộp qua mạng. Số bị che thì để trống.', false),
      count('closed', 'Đã kết thúc', 'Hồ sơ kết thúc trong kỳ. Số bị che thì để trống.', false),
      count('ended', 'Đã xong', 'Hồ sơ đã tiếp nhận và xong trong kỳ. Số bị che thì để trống.', false),
      count('onTime', 'Đúng hạn', 'Trong số đã xong, hồ sơ đúng hạn. Số bị che thì để trống.', false),
      {
        name: 'state',
        kind: 'state',
        label: 'Trạng thái',
        means: 'Con số nói ra hay bị che, và vì sao.',
        required: true,
        states: {
          told: 'Nói đúng như đã đếm.',
          few: 'Từ 1 đến 4 hồ sơ của dịch vụ nhạy cảm: ghi <5.',
          hidden: 'Che vì nói ra thì tính lại được một số nhỏ.',
        },
      },
    ],
    key: ['period', 'revision', 'unit', 'procedure'],
    stat: { dimensions: ['unit', 'procedure'], measures: ['received', 'online', 'closed', 'ended', 'onTime'], state: 'state' },
    frequency: 'IRREG',
  },
  {
    id: 'periods',
    title: 'Danh sách kỳ đã chốt',
    about: 'Mỗi lần chốt hay đính chính một dòng, có dấu niêm để đối chiếu.',
    columns: [
      { name: 'period', kind: 'code', label: 'Kỳ', means: 'Tên kỳ: năm, nửa năm, quý, tháng hoặc hai ngày.', required: true },
      { name: 'revision', kind: 'count', label: 'Bản', means: 'Bản thứ mấy của kỳ. Dữ liệu đến muộn thành bản mới.', required: true },
      { name: 'from', kind: 'day', label: 'Từ ngày', means: 'Ngày đầu, tính cả ngày ấy.', required: true },
      { name: 'to', kind: 'day', label: 'Đến ngày', means: 'Ngày cuối, tính cả ngày ấy.', required: true },
      { name: 'closedAt', kind: 'moment', label: 'Chốt lúc', means: 'Lúc bản này được chốt.', required: true },
      { name: 'reason', kind: 'text', label: 'Lý do', means: 'Vì sao có bản này; bản đầu có thể để trống.' },
      { name: 'hash', kind: 'code', label: 'Dấu niêm (SHA-256)', means: 'Dấu niêm của bản đầy đủ, chưa che số nhỏ.', required: true },
      {
        name: 'closedUnits',
        kind: 'count',
        label: 'Đơn vị đã chốt',
        means: 'Số đơn vị đã chốt kỳ này khi thành phố chốt.',
        unit: 'đơn vị',
        required: true,
      },
      { name: 'allUnits', kind: 'count', label: 'Đơn vị phải chốt', means: 'Số đơn vị có hồ sơ trong kỳ.', unit: 'đơn vị', required: true },
    ],
    key: ['period', 'revision'],
    frequency: 'IRREG',
  },
  {
    id: 'units',
    title: 'Đơn vị hành chính qua thời gian',
    about: 'Thành phố, quận, huyện, xã, phường từng có, mỗi lần đổi tên hay địa giới một dòng.',
    columns: [
      { name: 'id', kind: 'code', label: 'Mã và ngày', means: 'Mã đơn vị và ngày đơn vị có tên, địa giới ấy.', required: true },
      { name: 'code', kind: 'code', label: 'Mã đơn vị', means: 'Mã của danh mục đơn vị hành chính.', required: true },
      { name: 'name', kind: 'text', label: 'Tên', means: 'Tên riêng, không có chữ chỉ loại.', required: true },
      { name: 'type', kind: 'text', label: 'Loại', means: 'Thành phố, quận, huyện, thị xã, xã, phường, thị trấn.', required: true },
      {
        ...{ name: 'level', kind: 'state', label: 'Cấp', means: 'Cấp hành chính.', required: true },
        states: { city: 'Thành phố.', district: 'Quận, huyện, thị xã; không còn từ 01/07/2025.', commune: 'Xã, phường, thị trấn.' },
      },
      { name: 'parent', kind: 'code', label: 'Thuộc', means: 'Mã của đơn vị cấp trên; thành phố thì để trống.', refersTo: 'units' },
      { name: 'validFrom', kind: 'day', label: 'Có từ ngày', means: 'Ngày đầu của tên, địa giới này.', required: true },
      { name: 'validTo', kind: 'day', label: 'Đến trước ngày', means: 'Ngày tên, địa giới này hết; còn thì để trống.' },
    ],
    key: ['id'],
    frequency: 'IRREG',
  },
  {
    id: 'lineage',
    title: 'Đơn vị cũ thành đơn vị mới',
    about: 'Mỗi đơn vị từng có và những đơn vị nhận địa bàn của nó về sau.',
    columns: [
      { ...unit, means: 'Đơn vị từng có.' },
      { ...unit, name: 'heir', label: 'Đơn vị nhận', means: 'Đơn vị có địa bàn ấy về sau, hoặc chính nó.' },
      { name: 'main', kind: 'yesNo', label: 'Phần chính', means: 'Nhận phần chính: số liệu chuyển địa giới tính về đây.', required: true },
    ],
    key: ['unit', 'heir'],
    frequency: 'IRREG',
  },
  {
    id: 'procedures',
    title: 'Danh mục thủ tục',
    about: 'Thủ tục của thành phố vào hôm nay. Bản đầy đủ có ở danh mục CPSV-AP.',
    columns: [
      { name: 'code', kind: 'code', label: 'Mã thủ tục', means: 'Mã trong Cơ sở dữ liệu quốc gia về thủ tục hành chính.', required: true },
      { name: 'name', kind: 'text', label: 'Tên thủ tục', means: 'Tên theo quyết định công bố.', required: true },
      { name: 'sector', kind: 'code', label: 'Lĩnh vực', means: 'Mã lĩnh vực.', required: true },
      { name: 'level', kind: 'code', label: 'Cấp giải quyết', means: 'Cấp giải quyết thủ tục.', required: true },
      { name: 'online', kind: 'yesNo', label: 'Nộp được ở đây', means: 'Nộp qua mạng được từ trang này.', required: true },
      { name: 'sensitive', kind: 'yesNo', label: 'Nhạy cảm', means: 'Số nhỏ của thủ tục này được che.', required: true },
    ],
    key: ['code'],
    frequency: 'IRREG',
  },
  {
    id: 'services',
    title: 'Dịch vụ trực tuyến đã mở',
    about: 'Thủ tục nào nộp qua mạng được ở đơn vị nào, từ ngày nào.',
    columns: [
      { name: 'procedure', kind: 'code', label: 'Thủ tục', means: 'Mã thủ tục.', required: true },
      unit,
      { name: 'from', kind: 'day', label: 'Từ ngày', means: 'Ngày đầu, tính cả ngày ấy.', required: true },
      { name: 'to', kind: 'day', label: 'Đến trước ngày', means: 'Ngày không còn như vậy; còn thì để trống.' },
      { name: 'level', kind: 'code', label: 'Mức độ', means: 'Mức độ dịch vụ công trực tuyến lúc đó.', required: true },
      { name: 'wave', kind: 'code', label: 'Đợt', means: 'Đợt triển khai.', required: true },
    ],
    key: ['procedure', 'unit', 'from', 'wave'],
    frequency: 'IRREG',
  },
  {
    id: 'exchange',
    title: 'Liên thông 24 giờ qua',
    about: 'Thư với từng cơ quan: đã gửi, đã báo nhận, quá hạn, chờ, từ chối.',
    columns: [
      { name: 'partner', kind: 'code', label: 'Cơ quan', means: 'Mã cơ quan.', required: true },
      { name: 'name', kind: 'text', label: 'Tên cơ quan', means: 'Tên cơ quan.', required: true },
      { name: 'sent', kind: 'count', label: 'Đã gửi', means: 'Thư đến được nơi nhận.', unit: 'thư', required: true },
      { name: 'acknowledged', kind: 'count', label: 'Đã báo nhận', means: 'Thư mà nơi nhận báo đã nhận.', unit: 'thư', required: true },
      { name: 'late', kind: 'count', label: 'Quá hạn báo nhận', means: 'Thư chưa báo nhận sau hai giờ làm việc.', unit: 'thư', required: true },
      { name: 'answered', kind: 'count', label: 'Đã trả lời', means: 'Phần việc đã có kết quả.', unit: 'phần việc', required: true },
      { name: 'waiting', kind: 'count', label: 'Chờ gửi', means: 'Thư còn chờ.', unit: 'thư', required: true },
      { name: 'refused', kind: 'count', label: 'Bị từ chối', means: 'Thư bị từ chối.', unit: 'thư', required: true },
      { name: 'paused', kind: 'yesNo', label: 'Tạm dừng', means: 'Đường truyền đang tạm dừng.', required: true },
    ],
    key: ['partner'],
    frequency: 'CONT',
  },
]

/** A dataset by its id. */
export const openDataset = (id: string): OpenDataset | undefined => openDatasets.find(one => one.id === id)
