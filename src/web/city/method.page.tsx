import type { VNode } from 'preact'
import { METHOD, ON_TIME_METHOD, RANKED_FROM } from '#statistics'
import type { Chrome } from '#ui/chrome.ts'
import { CityLayout } from '#ui/layouts.tsx'
import { number } from '#kernel/format.ts'
import { rules as signalRules } from '#integrity'
import { Facts } from '#ui/parts.tsx'
import { DataTable } from '#ui/table.tsx'
import { sections } from './stored.tsx'

const rules = [
  { label: 'Tử số', value: 'Hồ sơ người dân tự nộp qua mạng, và hồ sơ nộp qua mạng có người hỗ trợ. Hai phần này luôn được nêu riêng.' },
  { label: 'Mẫu số', value: 'Mọi hồ sơ được tiếp nhận trong kỳ, nộp bằng cách nào cũng tính. Ngày tính là ngày tiếp nhận.' },
  { label: 'Không tính', value: 'Hồ sơ không được tiếp nhận, hồ sơ tiếp nhận rồi hoàn tác, hồ sơ chuyển từ kỳ trước.' },
  { label: 'Nhập từ giấy', value: 'Hồ sơ giấy được cán bộ nhập vào sau là hồ sơ giấy. Nó ở mẫu số, không ở tử số.' },
  { label: 'Mức chung', value: 'Tổng tử số chia tổng mẫu số của toàn thành phố, không phải trung bình cộng các tỷ lệ.' },
  { label: 'Làm tròn', value: 'Chỉ làm tròn khi in. Xếp hạng theo phân số chính xác, nên hai đơn vị cùng in 77% vẫn có thể khác hạng.' },
  { label: 'Sai số', value: 'Khoảng tin cậy Wilson 95%. Hạng ghi thành khoảng: từ hạng tốt nhất đến hạng kém nhất mà sai số cho phép.' },
  { label: 'Đơn vị hành chính', value: 'Đơn vị như lúc đó. Chọn địa giới từ 01/07/2025 thì số cũ chuyển về đơn vị kế thừa chính.' },
  {
    label: 'Khác với Quyết định 766/QĐ-TTg',
    value: 'Chỉ số 766 chỉ đếm hồ sơ có kết quả điện tử. Trang này đếm mọi hồ sơ nộp qua mạng, như báo chí năm 2017.',
  },
]
const times = [
  { label: 'Tử số', value: 'Hồ sơ không có phút làm việc nào sau hạn theo luật, và không bị yêu cầu bổ sung quá một lần.' },
  { label: 'Mẫu số', value: 'Mọi hồ sơ đã tiếp nhận và giải quyết xong trong kỳ: ký, từ chối, người nộp rút, kết thúc. Ngày tính là ngày xong.' },
  { label: 'Không tính', value: 'Hồ sơ không được tiếp nhận, hồ sơ rút trước khi tiếp nhận, hồ sơ còn đang giải quyết.' },
  { label: 'Hạn theo luật', value: 'Hẹn lại chỉ dời ngày hẹn, không dời hạn này. Ngày chờ người nộp bổ sung không tính vào thời hạn.' },
  { label: 'Chậm do ai', value: 'Mỗi phút làm việc từ lúc nộp đến lúc xong thuộc đúng một bên. Phút sau hạn được cộng cho bên đang giữ.' },
  { label: 'Người nộp', value: 'Luôn là 0, vì đồng hồ dừng khi chờ người nộp.' },
  { label: 'Không có hồ sơ', value: 'Không có tỷ lệ, không phải 0%.' },
  {
    label: 'Khác với Quyết định 766/QĐ-TTg',
    value: 'Chỉ số 766 cộng cả hồ sơ đang giải quyết chưa quá hạn. Trang này chỉ đếm hồ sơ đã xong.',
  },
]
const reviewing = [
  { label: 'Tín hiệu', value: 'Dấu hiệu trong dữ liệu để một người xem lại. Không phải kết luận, không nêu đơn vị trước khi xem xong.' },
  { label: 'Tỷ lệ khi không tính', value: 'Hồ sơ qua mạng đang xem lại ra khỏi cả tử số và mẫu số. Mỗi hồ sơ ra một lần.' },
  { label: 'Vết nộp', value: 'Máy, mạng và số điện thoại chỉ giữ dưới dạng mã băm có khóa, trong 180 ngày. Không giữ địa chỉ mạng.' },
]
const states = [
  { label: 'Đo được', value: `Từ ${RANKED_FROM} hồ sơ trở lên. Có tỷ lệ, có sai số, có hạng. Không hồ sơ nào qua mạng thì ghi 0%.` },
  { label: 'Ít hồ sơ', value: `Từ 1 đến ${RANKED_FROM - 1} hồ sơ. Có tỷ lệ và sai số, không xếp hạng.` },
  { label: 'Không phát sinh hồ sơ', value: 'Đã triển khai mà không có hồ sơ nào. Không có tỷ lệ, không phải 0%.' },
  { label: 'Chưa triển khai', value: 'Dịch vụ chưa mở tại đơn vị trong kỳ.' },
  { label: 'Chưa có số liệu', value: 'Đã triển khai, có ghi nhận là số liệu chưa về. Không nêu tỷ lệ.' },
]

/** `/thong-ke/cach-tinh`: every rule of the figures in plain words. */
export const MethodPage = ({ chrome, operator, waiting }: { chrome: Chrome; operator?: boolean; waiting?: ReadonlyMap<string, number> }): VNode => (
  <CityLayout chrome={chrome} title="Cách tính tỷ lệ hồ sơ nộp qua mạng" nav={sections('method', operator)}>
    <h1>Cách tính tỷ lệ hồ sơ nộp qua mạng</h1>
    <p>Tỷ lệ hồ sơ nộp qua mạng = hồ sơ nộp qua mạng ÷ tổng hồ sơ được tiếp nhận trong kỳ.</p>
    <Facts items={rules} />
    <h2>Năm trạng thái của một ô</h2>
    <Facts items={states} />
    <h2>Đúng hạn và chậm do ai</h2>
    <Facts items={times} />
    <h2>Tín hiệu đang xem lại</h2>
    <Facts items={reviewing} />
    <DataTable
      caption="Số tín hiệu chờ xem lại, theo quy tắc"
      columns={[
        { key: 'ten', label: 'Quy tắc', heads: true, cell: ({ name }) => name },
        { key: 'cho', label: 'Chờ xem lại', numeric: true, cell: ({ id }) => number(waiting?.get(id) ?? 0) },
        { key: 'ty-le', label: 'Vào tỷ lệ', cell: ({ touchesRate }) => (touchesRate ? 'Có' : 'Không') },
      ]}
      rows={signalRules}
      rowKey={({ id }) => id}
    />
    <h2>Số lấy từ đâu</h2>
    <p>
      Số đếm từ nhật ký hồ sơ. Mỗi lần hồ sơ chuyển bước là một dòng nhật ký, không ai sửa hay xóa được. Đếm lại từ đầu cho ra đúng những số đang có.
    </p>
    <p>Bài báo tháng 3/2017 nêu 77% ở tiêu đề là của dịch vụ, ở nội dung là của hồ sơ. Trang này tính theo hồ sơ.</p>
    <p>
      Danh sách đủ 7 dịch vụ của năm 2016 và 6 dịch vụ cấp phường của ngày 19/01/2017 không tìm thấy trong nguồn. Các dịch vụ ngoài khai sinh, khai
      tử, kết hôn là suy luận.
    </p>
    <p>
      Máy tính khác có thể hỏi cùng số liệu: <a href="/api/v1/openapi.json">mô tả giao diện lập trình</a>.
    </p>
    <p class="hint">{`Bản cách tính: ${METHOD}, ${ON_TIME_METHOD}`}</p>
  </CityLayout>
)
