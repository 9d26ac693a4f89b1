/// The functions of the language.
package enum Builtin: Hashable, Sendable, CaseIterable {
  case min
  case max
  case sum
  case count
  case floor
  case ceiling
  case abs
  case modulo
  case roundUp
  case roundDown
  case roundHalfUp
  case roundHalfDown
  case roundHalfEven
  case date
  case time
  case dateAndTime
  case duration
  case contains
  case startsWith
  case endsWith
  case stringLength
  case listContains

  /// The standard FEEL name, then the Vietnamese one.
  package var names: [String] {
    switch self {
    case .min: ["min", "nhỏ nhất"]
    case .max: ["max", "lớn nhất"]
    case .sum: ["sum", "tổng"]
    case .count: ["count", "đếm"]
    case .floor: ["floor", "phần nguyên dưới"]
    case .ceiling: ["ceiling", "phần nguyên trên"]
    case .abs: ["abs", "giá trị tuyệt đối"]
    case .modulo: ["modulo", "phần dư"]
    case .roundUp: ["round up", "làm tròn lên"]
    case .roundDown: ["round down", "làm tròn xuống"]
    case .roundHalfUp: ["round half up", "làm tròn"]
    case .roundHalfDown: ["round half down", "làm tròn nửa xuống"]
    case .roundHalfEven: ["round half even", "làm tròn nửa chẵn"]
    case .date: ["date", "ngày"]
    case .time: ["time", "giờ"]
    case .dateAndTime: ["date and time", "ngày giờ"]
    case .duration: ["duration", "thời lượng"]
    case .contains: ["contains", "chứa"]
    case .startsWith: ["starts with", "bắt đầu bằng"]
    case .endsWith: ["ends with", "kết thúc bằng"]
    case .stringLength: ["string length", "độ dài chữ"]
    case .listContains: ["list contains", "danh sách chứa"]
    }
  }

  /// How many arguments it takes.
  package var arity: ClosedRange<Int> {
    switch self {
    case .min, .max, .sum, .count: 1...256
    case .abs, .duration, .stringLength: 1...1
    case .floor, .ceiling, .roundUp, .roundDown, .roundHalfUp, .roundHalfDown, .roundHalfEven, .dateAndTime: 1...2
    case .date, .time: 1...3
    case .modulo, .contains, .startsWith, .endsWith, .listContains: 2...2
    }
  }

  /// All names with their functions, longest first.
  static let byName: [(name: String, builtin: Builtin)] = allCases.flatMap { builtin in
    builtin.names.map { ($0, builtin) }
  }.sorted { $0.0.utf8.count > $1.0.utf8.count }
}
