import Diagnostics

/// Who carries a step out, as its cell of the table says.
struct ActorReading: Hashable {
  /// Agencies, each once, in the order of the text.
  var places: [String] = []
  var unit: String?
  var role: String?
  /// What the cell says beyond naming somebody: “Lãnh đạo Sở ký duyệt”.
  var deed: String?

  /// Some word says that an office or an officer is meant.
  private(set) var isNamed = false

  var isEmpty: Bool { places.isEmpty && unit == nil && role == nil }

  /// `department` is the one meant by “Sở” alone.
  init(_ text: String, department: String?) {
    let parts = text.split(whereSeparator: { $0.isNewline || $0 == ";" }).flatMap {
      ActorReading.parts(of: AgencyShortForms.writtenOut(String($0)))
    }
    var readings: [ActorPart] = []
    for part in parts { readings.append(ActorPart(part, department: department)) }
    for place in readings.flatMap(\.places) where !places.contains(place) { places.append(place) }
    unit = ActorReading.only(readings.compactMap(\.unit))
    role = ActorReading.only(readings.compactMap(\.role))
    deed = readings.count == 1 ? readings[0].deed : nil
    isNamed = !isEmpty || parts.contains { FoldedName($0).key == "sở" }
    if isEmpty, readings.count == 1, Words(text).items.count <= 10, deed == nil {
      role = Words(text).items.joinedText
    }
  }

  private static func only(_ values: [String]) -> String? {
    Set(values.map(FoldedName.init)).count == 1 ? values.first : nil
  }

  /// The actors of a line: parted by “hoặc” or “và” before another actor; brackets hold together.
  private static func parts(of line: String) -> [String] {
    var parts: [String] = []
    var part: [Words.Item] = []
    var depth = 0
    let words = Words(line).items
    for (index, word) in words.enumerated() {
      let joins = depth == 0 && (word.key == "hoặc" || word.key == "và" || word.key == "/")
      if joins, index + 1 < words.count, beginsActor(words[(index + 1)...], after: word.key) {
        parts.append(part.joinedText)
        part = []
        continue
      }
      depth += word.text.count { $0 == "(" } - word.text.count { $0 == ")" }
      part.append(word)
    }
    parts.append(part.joinedText)
    return parts.filter { !$0.isEmpty }
  }

  private static func beginsActor(_ words: ArraySlice<Words.Item>, after joint: String) -> Bool {
    guard let first = words.first else { return false }
    if joint != "và" {
      return ["chi nhánh", "trung tâm phục", "văn phòng", "phòng", "công chức", "viên chức", "cán bộ"].contains {
        begins(words, with: $0)
      }
    }
    guard first.text.first?.isUppercase == true else { return false }
    if begins(words, with: "trung tâm phục") { return true }
    return begins(words, with: "công chức")
      && words.dropFirst(2).first.map { ["sở", "phòng", "tại"].contains($0.key) } == true
  }

  static func begins(_ words: ArraySlice<Words.Item>, with phrase: String) -> Bool {
    let wanted = phrase.split(separator: " ")
    return words.count >= wanted.count && zip(words, wanted).allSatisfy { $0.0.key == $0.1 }
  }
}

/// One actor of a cell.
private struct ActorPart {
  var places: [String] = []
  var unit: String?
  var role: String?
  var deed: String?

  private var department: String?
  /// Of a department that nothing names.
  private var leadsDepartment = false

  init(_ text: String, department: String?) {
    self.department = department
    var words = ActorPart.withoutBrackets(Words(text).items)[...]
    let head = ActorPart.roles.first { ActorReading.begins(words, with: $0) }
    if let head {
      // The room of a head of room is named by the same word.
      words = words.dropFirst(head.split(separator: " ").count - (ActorPart.namesItsRoom(head) ? 1 : 0))
      while let first = words.first, ["của", "tại", "thuộc"].contains(first.key) { words = words.dropFirst() }
    }
    if let place = ActorPart.place(of: words) {
      places = agencies(of: words[place.words])
      words = words[..<place.start]
      if head == nil || ActorPart.isUnit(words) { readOwner(words, keepsAgency: false) }
    } else {
      let end = head == nil ? ActorPart.endOfGroup(words) : ActorPart.endOfName(words)
      deed = end < words.endIndex ? words[end...].joinedText : nil
      readOwner(words[..<end], keepsAgency: true)
      leadsDepartment = words.first?.key == "sở"
    }
    role = head.map(roleName)
  }

  /// Where the words “tại …” name the place, past whatever stands before.
  private static func place(of words: ArraySlice<Words.Item>) -> (start: Int, words: Range<Int>)? {
    for index in words.indices.dropLast() where words[index].key == "tại" {
      if isAgency(words[(index + 1)...]) { return (index, (index + 1)..<words.endIndex) }
    }
    return nil
  }

  /// Reads a unit with its agency, or an agency.
  private mutating func readOwner(_ words: ArraySlice<Words.Item>, keepsAgency: Bool) {
    guard let start = words.indices.first(where: { ActorPart.isAgency(words[$0...]) }) else {
      if ActorPart.isUnit(words) { unit = words.joinedText }
      return
    }
    var own = words[..<start]
    while let last = own.last, ["của", "thuộc"].contains(last.key) { own = own.dropLast() }
    let isOffice = own.suffix(2).map(\.key) == ["văn", "phòng"]
    if !own.isEmpty { unit = (isOffice || !keepsAgency ? words : own).joinedText }
    if keepsAgency { places = agencies(of: words[start...]) }
    if unit != nil, !ActorPart.isUnit(words) { unit = nil }
  }

  private func agencies(of words: ArraySlice<Words.Item>) -> [String] {
    if let (name, _) = AgencyShortForms.department(at: words) { return [name] }
    let key = words.map(\.key).joined(separator: " ")
    if words.count == 1, key == "sở" { return department.map { [$0] } ?? [] }
    let (tinh, xa) = (FoldedName(key).contains("tỉnh"), key.split(separator: " ").contains { $0.hasPrefix("xã") })
    for (prefix, name) in [
      ("trung tâm phục vụ hành chính công", "Trung tâm Phục vụ hành chính công"),
      ("ủy ban nhân dân", "Ủy ban nhân dân"),
      ("hội đồng nhân dân", "Hội đồng nhân dân"),
    ] where key.hasPrefix(prefix) {
      let rest = key.dropFirst(prefix.count)
      let levels = (tinh ? [name + " cấp tỉnh"] : []) + (xa ? [name + " cấp xã"] : [])
      if !levels.isEmpty { return levels }
      return [rest.isEmpty ? name : name + " " + words.dropFirst(prefix.split(separator: " ").count).joinedText]
    }
    let isAnyOne = words.count == 1 && ["cơ", "hội"].contains(where: key.hasPrefix)
    let plain = words.joinedText
    return plain.isEmpty || isAnyOne || key == "cơ quan" || words.count > 14 ? [] : [plain.uppercasedFirst]
  }

  /// “lãnh đạo” is told with what is led, all others as they are.
  private func roleName(_ head: String) -> String {
    guard ["lãnh đạo", "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc"].contains(head) else { return head }
    let thing = unit ?? places.first ?? (leadsDepartment ? "sở" : "")
    let key = FoldedName(thing).key
    let known = [
      ("phòng", "phòng"), ("văn phòng", "văn phòng"), ("chi nhánh", "chi nhánh"), ("sở", "Sở"),
      ("trung tâm", "trung tâm"),
      ("ủy ban nhân dân", "Ủy ban nhân dân"), ("bộ phận", "bộ phận"),
    ].first { key.hasPrefix($0.0) }
    if let known { return head + " " + known.1 }
    return head
  }

  private static func namesItsRoom(_ head: String) -> Bool { head.hasSuffix(" phòng") || head.hasSuffix(" bộ phận") }

  private static let roles = [
    "công chức một cửa", "cán bộ một cửa", "phó trưởng phòng", "phó chủ tịch", "phó giám đốc", "trưởng bộ phận",
    "trưởng phòng", "người đứng đầu", "chánh văn phòng", "lãnh đạo", "chuyên viên", "công chức", "viên chức", "cán bộ",
    "nhân viên", "chủ tịch", "giám đốc", "chỉ huy", "thủ trưởng", "trợ lý", "văn thư", "kế toán", "tổ trưởng",
  ]

  /// Words that end the name of whoever acts: what follows tells what they do, or how they came to it.
  private static let deeds = [
    "phân", "thụ", "xử", "được", "xem", "ký", "phê", "trình", "kiểm", "thực", "chịu", "tiếp", "quyết", "giải", "chuyển",
    "phụ", "duyệt", "thẩm",
  ]

  /// The words without those in brackets, unless they tell the level.
  private static func withoutBrackets(_ words: [Words.Item]) -> [Words.Item] {
    var depth = 0
    var kept: [Words.Item] = []
    for (index, word) in words.enumerated() {
      let opens = word.text.first == "("
      if opens, word.key != "cấp", word.key != "tỉnh", word.key != "xã" { depth += 1 }
      if depth == 0 || index == 0 { kept.append(word) }
      if depth > 0, word.text.contains(")") { depth -= 1 }
    }
    return kept
  }

  /// “Các Sở, ban, ngành được xin ý kiến”: those asked, whatever they are asked.
  private static func endOfGroup(_ words: ArraySlice<Words.Item>) -> Int {
    words.indices.dropFirst().first { words[$0].key == "được" } ?? words.endIndex
  }

  private static func endOfName(_ words: ArraySlice<Words.Item>) -> Int {
    guard !begins(words, "bộ phận") else { return words.endIndex }
    return words.indices.first { index in
      words[index].text.first?.isLowercase == true && deeds.contains(words[index].key)
    } ?? words.endIndex
  }

  private static func begins(_ words: ArraySlice<Words.Item>, _ phrase: String) -> Bool {
    ActorReading.begins(words, with: phrase)
  }

  private static func isUnit(_ words: ArraySlice<Words.Item>) -> Bool {
    guard words.count <= 20 else { return false }
    return ["phòng", "bộ phận", "văn phòng", "tổ thẩm", "tổ chuyên"].contains { begins(words, $0) }
  }

  private static func isAgency(_ words: ArraySlice<Words.Item>) -> Bool {
    guard let first = words.first else { return false }
    if first.key == "sở" { return first.text.first == "S" }
    return agencyHeads.contains { begins(words, $0) }
  }

  private static let agencyHeads = [
    "trung tâm phục vụ hành chính công", "trung tâm lưu trữ", "ủy ban nhân dân", "hội đồng nhân dân",
    "văn phòng đăng ký đất đai", "chi nhánh văn phòng", "cơ quan", "bộ chỉ huy", "công an", "nhà trường", "cơ sở",
    "trụ sở",
    "ban quản lý", "hội đồng", "các sở", "kho bạc", "bảo hiểm xã hội", "ban kiểm tra",
  ]
}

extension String {
  /// With a capital first letter.
  var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
