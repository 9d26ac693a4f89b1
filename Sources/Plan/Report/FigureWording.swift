import Calendars
import Diagnostics

extension Figure {
  /// What is counted, as the head of a line.
  package var title: Text {
    switch self {
    case .documents: Text(vi: "Giấy tờ phải có", en: "Documents demanded")
    case .originals: Text(vi: "Bản chính phải nộp", en: "Originals handed in")
    case .copies: Text(vi: "Bản sao phải nộp", en: "Copies handed in")
    case .shown: Text(vi: "Giấy tờ xuất trình", en: "Papers shown")
    case .payment: Text(vi: "Phí, lệ phí", en: "Payments")
    case .trips: Text(vi: "Số lần người nộp phải đến", en: "Trips of the applicant")
    case .steps: Text(vi: "Lượt qua các bước", en: "Passages through steps")
    case .handOvers: Text(vi: "Lượt chuyển giữa các cơ quan", en: "Hand-overs between agencies")
    case .agencies: Text(vi: "Số cơ quan tham gia", en: "Agencies taking part")
    case .levels: Text(vi: "Số cấp tham gia", en: "Levels taking part")
    case .work: Text(vi: "Tổng thời gian giao cho các bước", en: "Time given to the steps, in all")
    case .duration: Text(vi: "Từ lúc nhận đến lúc xong", en: "From receipt to the end")
    case .insideClock: Text(vi: "Trong đó tính vào thời hạn", en: "Of which inside the limit")
    case .outsideClock: Text(vi: "Trong đó ngoài thời hạn", en: "Of which outside the limit")
    }
  }

  /// A value with its unit.
  package func text(_ value: Int) -> Text {
    switch self {
    case .payment: Text(vi: "\(grouped(value)) đồng", en: "\(grouped(value)) đồng")
    case .work, .duration, .insideClock, .outsideClock: Span.text(workingMinutes: value)
    default: Text(same: String(value))
    }
  }
}
