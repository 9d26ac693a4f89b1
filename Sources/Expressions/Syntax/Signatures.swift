/// One way to call a function.
package struct Signature: Hashable, Sendable {
  /// One parameter of a built-in function.
  package struct Parameter: Hashable, Sendable {
    package let name: String
    package let type: TypeName
    package let isOptional: Bool
  }

  package let parameters: [Parameter]
  /// The last parameter takes any number of arguments, at least one.
  package let isVariadic: Bool
  package let result: TypeName

  /// How many arguments it takes.
  package var arity: ClosedRange<Int> {
    let required = parameters.filter { !$0.isOptional }.count
    return required...Swift.max(required, isVariadic ? Signature.greatestArity : parameters.count)
  }

  static let greatestArity = 256
}

extension Builtin {
  /// How many arguments it takes.
  package var arity: ClosedRange<Int> {
    let arities = signatures.map(\.arity)
    let least = arities.map(\.lowerBound).min() ?? 0
    return least...Swift.max(least, arities.map(\.upperBound).max() ?? 0)
  }

  typealias Row = (name: String, vietnamese: String, signatures: [Signature])

  static let table: [Builtin: Row] = conversionTable.merging(listTable) { first, _ in first }
    .merging(numberTable) { first, _ in first }.merging(rangeTable) { first, _ in first }

  private static func parameters(_ list: [(String, TypeName)], optional: [(String, TypeName)] = []) -> [Signature
    .Parameter]
  {
    list.map { Signature.Parameter(name: $0.0, type: $0.1, isOptional: false) }
      + optional.map { Signature.Parameter(name: $0.0, type: $0.1, isOptional: true) }
  }

  private static func call(
    _ list: [(String, TypeName)] = [], optional: [(String, TypeName)] = [], _ result: TypeName
  ) -> Signature {
    Signature(parameters: parameters(list, optional: optional), isVariadic: false, result: result)
  }

  private static func variadic(_ list: [(String, TypeName)], _ result: TypeName) -> Signature {
    Signature(parameters: parameters(list), isVariadic: true, result: result)
  }

  private static let conversionTable: [Builtin: Row] = [
    .number: (
      "number", "số",
      [call([("from", .string)], optional: [("grouping separator", .string), ("decimal separator", .string)], .number)]
    ),
    .string: ("string", "chữ", [call([("from", .any)], .string)]),
    .date: (
      "date", "ngày",
      [call([("from", .any)], .date), call([("year", .number), ("month", .number), ("day", .number)], .date)]
    ),
    .time: (
      "time", "giờ",
      [
        call([("from", .any)], .time),
        call(
          [("hour", .number), ("minute", .number)], optional: [("second", .number), ("offset", .daysDuration)], .time),
      ]
    ),
    .dateAndTime: (
      "date and time", "ngày giờ",
      [call([("from", .any)], .dateTime), call([("date", .any), ("time", .time)], .dateTime)]
    ),
    .duration: ("duration", "thời lượng", [call([("from", .string)], .any)]),
    .yearsAndMonthsDuration: (
      "years and months duration", "số năm tháng", [call([("from", .any), ("to", .any)], .yearsDuration)]
    ),
    .not: ("not", "phủ định", [call([("negand", .boolean)], .boolean)]),
    .substring: (
      "substring", "đoạn chữ",
      [call([("string", .string), ("start position", .number)], optional: [("length", .number)], .string)]
    ),
    .stringLength: ("string length", "độ dài chữ", [call([("string", .string)], .number)]),
    .upperCase: ("upper case", "chữ hoa", [call([("string", .string)], .string)]),
    .lowerCase: ("lower case", "chữ thường", [call([("string", .string)], .string)]),
    .substringBefore: ("substring before", "chữ trước", [call([("string", .string), ("match", .string)], .string)]),
    .substringAfter: ("substring after", "chữ sau", [call([("string", .string), ("match", .string)], .string)]),
    .replace: (
      "replace", "thay chữ",
      [
        call(
          [("input", .string), ("pattern", .string), ("replacement", .string)], optional: [("flags", .string)], .string)
      ]
    ),
    .contains: ("contains", "chứa", [call([("string", .string), ("match", .string)], .boolean)]),
    .startsWith: ("starts with", "bắt đầu bằng", [call([("string", .string), ("match", .string)], .boolean)]),
    .endsWith: ("ends with", "kết thúc bằng", [call([("string", .string), ("match", .string)], .boolean)]),
    .matches: (
      "matches", "khớp mẫu",
      [call([("input", .string), ("pattern", .string)], optional: [("flags", .string)], .boolean)]
    ),
    .split: ("split", "tách chữ", [call([("string", .string), ("delimiter", .string)], .list(.string))]),
    .stringJoin: (
      "string join", "nối chữ", [call([("list", .list(.any))], optional: [("delimiter", .string)], .string)]
    ),
  ]

  private static let listTable: [Builtin: Row] = [
    .listContains: ("list contains", "danh sách chứa", [call([("list", .list(.any)), ("element", .any)], .boolean)]),
    .count: ("count", "đếm", [call([("list", .list(.any))], .number)]),
    .min: ("min", "nhỏ nhất", [call([("list", .list(.any))], .any), variadic([("c", .any)], .any)]),
    .max: ("max", "lớn nhất", [call([("list", .list(.any))], .any), variadic([("c", .any)], .any)]),
    .sum: ("sum", "tổng", [call([("list", .list(.any))], .any), variadic([("n", .any)], .any)]),
    .mean: ("mean", "trung bình", [call([("list", .list(.any))], .any), variadic([("n", .any)], .any)]),
    .all: ("all", "tất cả đúng", [call([("list", .list(.any))], .boolean), variadic([("b", .any)], .boolean)]),
    .any: ("any", "có cái đúng", [call([("list", .list(.any))], .boolean), variadic([("b", .any)], .boolean)]),
    .sublist: (
      "sublist", "danh sách con",
      [call([("list", .list(.any)), ("start position", .number)], optional: [("length", .number)], .list(.any))]
    ),
    .append: ("append", "thêm vào cuối", [variadic([("list", .list(.any)), ("item", .any)], .list(.any))]),
    .concatenate: ("concatenate", "nối danh sách", [variadic([("list", .list(.any))], .list(.any))]),
    .insertBefore: (
      "insert before", "chèn trước",
      [call([("list", .list(.any)), ("position", .number), ("newItem", .any)], .list(.any))]
    ),
    .remove: ("remove", "bỏ vị trí", [call([("list", .list(.any)), ("position", .number)], .list(.any))]),
    .listReplace: (
      "list replace", "thay phần tử",
      [
        call([("list", .list(.any)), ("position", .number), ("newItem", .any)], .list(.any)),
        call([("list", .list(.any)), ("match", .function([], result: .any)), ("newItem", .any)], .list(.any)),
      ]
    ),
    .reverse: ("reverse", "đảo ngược", [call([("list", .list(.any))], .list(.any))]),
    .indexOf: ("index of", "vị trí của", [call([("list", .list(.any)), ("match", .any)], .list(.number))]),
    .union: ("union", "hợp", [variadic([("list", .list(.any))], .list(.any))]),
    .distinctValues: ("distinct values", "giá trị khác nhau", [call([("list", .list(.any))], .list(.any))]),
    .duplicateValues: ("duplicate values", "giá trị trùng", [call([("list", .list(.any))], .list(.any))]),
    .flatten: ("flatten", "trải phẳng", [call([("list", .list(.any))], .list(.any))]),
    .product: ("product", "tích", [call([("list", .list(.any))], .number), variadic([("n", .any)], .number)]),
    .median: ("median", "trung vị", [call([("list", .list(.any))], .number), variadic([("n", .any)], .number)]),
    .stddev: ("stddev", "độ lệch chuẩn", [call([("list", .list(.any))], .number), variadic([("n", .any)], .number)]),
    .mode: (
      "mode", "yếu vị", [call([("list", .list(.any))], .list(.number)), variadic([("n", .any)], .list(.number))]
    ),
    .sort: (
      "sort", "sắp xếp",
      [call([("list", .list(.any))], optional: [("precedes", .function([], result: .any))], .list(.any))]
    ),
  ]

  private static let numberTable: [Builtin: Row] = [
    .decimal: ("decimal", "làm tròn thập phân", [call([("n", .number), ("scale", .number)], .number)]),
    .floor: ("floor", "phần nguyên dưới", [call([("n", .number)], optional: [("scale", .number)], .number)]),
    .ceiling: ("ceiling", "phần nguyên trên", [call([("n", .number)], optional: [("scale", .number)], .number)]),
    .roundUp: ("round up", "làm tròn lên", [call([("n", .number)], optional: [("scale", .number)], .number)]),
    .roundDown: ("round down", "làm tròn xuống", [call([("n", .number)], optional: [("scale", .number)], .number)]),
    .roundHalfUp: ("round half up", "làm tròn", [call([("n", .number)], optional: [("scale", .number)], .number)]),
    .roundHalfDown: (
      "round half down", "làm tròn nửa xuống", [call([("n", .number)], optional: [("scale", .number)], .number)]
    ),
    .roundHalfEven: (
      "round half even", "làm tròn nửa chẵn", [call([("n", .number)], optional: [("scale", .number)], .number)]
    ),
    .abs: ("abs", "giá trị tuyệt đối", [call([("n", .any)], .any)]),
    .modulo: ("modulo", "phần dư", [call([("dividend", .number), ("divisor", .number)], .number)]),
    .sqrt: ("sqrt", "căn bậc hai", [call([("number", .number)], .number)]),
    .log: ("log", "lô-ga-rít", [call([("number", .number)], .number)]),
    .exp: ("exp", "lũy thừa e", [call([("number", .number)], .number)]),
    .odd: ("odd", "là số lẻ", [call([("number", .number)], .boolean)]),
    .even: ("even", "là số chẵn", [call([("number", .number)], .boolean)]),
    .is: ("is", "y hệt", [call([], optional: [("value1", .any), ("value2", .any)], .boolean)]),
    .dayOfYear: ("day of year", "ngày thứ mấy của năm", [call([("date", .any)], .number)]),
    .dayOfWeek: ("day of week", "tên ngày trong tuần", [call([("date", .any)], .string)]),
    .monthOfYear: ("month of year", "tên tháng", [call([("date", .any)], .string)]),
    .weekOfYear: ("week of year", "tuần thứ mấy của năm", [call([("date", .any)], .number)]),
    .now: ("now", "bây giờ", [call([], .dateTime)]),
    .today: ("today", "hôm nay", [call([], .date)]),
  ]

  private static let rangeTable: [Builtin: Row] = [
    .range: ("range", "khoảng", [call([("from", .string)], .any)]),
    .before: (
      "before", "đứng trước",
      [
        call([("point1", .any), ("point2", .any)], .boolean), call([("range", .any), ("point", .any)], .boolean),
        call([("point", .any), ("range", .any)], .boolean), call([("range1", .any), ("range2", .any)], .boolean),
      ]
    ),
    .after: (
      "after", "đứng sau",
      [
        call([("point1", .any), ("point2", .any)], .boolean), call([("range", .any), ("point", .any)], .boolean),
        call([("point", .any), ("range", .any)], .boolean), call([("range1", .any), ("range2", .any)], .boolean),
      ]
    ),
    .meets: ("meets", "giáp trước", [call([("range1", .any), ("range2", .any)], .boolean)]),
    .metBy: ("met by", "giáp sau", [call([("range1", .any), ("range2", .any)], .boolean)]),
    .overlaps: ("overlaps", "giao với", [call([("range1", .any), ("range2", .any)], .boolean)]),
    .overlapsBefore: ("overlaps before", "giao phía trước", [call([("range1", .any), ("range2", .any)], .boolean)]),
    .overlapsAfter: ("overlaps after", "giao phía sau", [call([("range1", .any), ("range2", .any)], .boolean)]),
    .finishes: (
      "finishes", "cùng kết thúc",
      [call([("point", .any), ("range", .any)], .boolean), call([("range1", .any), ("range2", .any)], .boolean)]
    ),
    .finishedBy: (
      "finished by", "được kết thúc bởi",
      [call([("range", .any), ("point", .any)], .boolean), call([("range1", .any), ("range2", .any)], .boolean)]
    ),
    .includes: (
      "includes", "bao gồm",
      [call([("range", .any), ("point", .any)], .boolean), call([("range1", .any), ("range2", .any)], .boolean)]
    ),
    .during: (
      "during", "nằm trong",
      [call([("point", .any), ("range", .any)], .boolean), call([("range1", .any), ("range2", .any)], .boolean)]
    ),
    .starts: (
      "starts", "cùng bắt đầu",
      [call([("point", .any), ("range", .any)], .boolean), call([("range1", .any), ("range2", .any)], .boolean)]
    ),
    .startedBy: (
      "started by", "được bắt đầu bởi",
      [call([("range", .any), ("point", .any)], .boolean), call([("range1", .any), ("range2", .any)], .boolean)]
    ),
    .coincides: (
      "coincides", "trùng khớp",
      [call([("point1", .any), ("point2", .any)], .boolean), call([("range1", .any), ("range2", .any)], .boolean)]
    ),
    .getValue: ("get value", "giá trị của khóa", [call([("m", .any), ("key", .any)], .any)]),
    .getEntries: ("get entries", "các mục", [call([("m", .any)], .list(.any))]),
    .context: ("context", "ngữ cảnh", [call([("entries", .list(.any))], .any)]),
    .contextPut: (
      "context put", "ghi mục",
      [
        call([("context", .any), ("key", .string), ("value", .any)], .any),
        call([("context", .any), ("keys", .list(.string)), ("value", .any)], .any),
      ]
    ),
    .contextMerge: ("context merge", "gộp ngữ cảnh", [call([("contexts", .list(.any))], .any)]),
  ]
}
