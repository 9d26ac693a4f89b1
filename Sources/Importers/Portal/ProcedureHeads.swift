import Diagnostics
import Model

extension ProcedureWriting {
  mutating func writeHead(to item: inout Draft.Entry, code: String) {
    item["thủ tục"] = .text(code)
    accounts.claim(record.code, .exact, "thủ tục")
    if let name = record.name {
      item["tên"] = .text(name.text.singleSpaced)
      accounts.claim(name, .exact, "tên")
    }
    if let field = record.field {
      item["lĩnh vực"] = .text(field.text.singleSpaced)
      accounts.claim(field, .exact, "lĩnh vực")
    }
    item["quyết định công bố"] = publication
    item["cấp"] = levels
    if let kind = record.kind {
      notes.append("Loại thủ tục: \(kind.text.singleSpaced)")
      accounts.claim(kind, .verbatim, "ghi chú")
    }
  }

  /// `{số: 163/QĐ-BTP, cơ quan: Bộ Tư pháp}`; the body only where the number and the publisher name the same one.
  private var publication: Draft? {
    mutating get {
      let body = record.publisher.flatMap { Publisher($0.text) }
      guard let decision = record.decision else {
        keepPublisher(body)
        return nil
      }
      let number = decision.text.singleSpaced.withoutPrefix(["Quyết định số ", "Quyết định ", "QĐ số ", "Số "])
      accounts.claim(decision, number == decision.text ? .exact : .prose, "quyết định công bố")
      var publication = Draft.Entry(["số": .text(number)])
      if let body, number.hasSuffix("-" + body.letters) {
        publication["cơ quan"] = .text(body.name)
        accounts.claim(record.publisher, .exact, "quyết định công bố")
      } else {
        keepPublisher(body)
      }
      return .entry(publication)
    }
  }

  private mutating func keepPublisher(_ body: Publisher?) {
    guard let publisher = record.publisher else { return }
    notes.append("Cơ quan công khai thủ tục: \(body?.name ?? publisher.text.singleSpaced)")
    accounts.claim(publisher, .verbatim, "ghi chú")
  }

  private var levels: Draft? {
    mutating get {
      var levels: [Level] = []
      for said in record.levels {
        let level = Level(word: said.text.singleSpaced) ?? Self.levelWords[FoldedName(said.text).key]
        guard let level else {
          accounts.report(
            said, Text(vi: "Không có cấp hành chính nào gọi như vậy.", en: "No level of government has that name."))
          continue
        }
        if !levels.contains(level) { levels.append(level) }
        accounts.claim(said, .exact, "cấp")
      }
      for said in record.deniedLevels { accounts.claim(said, .exact, "cấp") }
      return .texts(levels.map(\.keyword.vi))
    }
  }

  private static let levelWords: [String: Level] = [
    FoldedName("cấp bộ").key: .central, FoldedName("cấp trung ương").key: .central,
    FoldedName("cấp tỉnh").key: .province, FoldedName("cấp huyện").key: .district, FoldedName("cấp xã").key: .commune,
  ]

  var subjects: Draft? {
    mutating get {
      var subjects: [Applicant] = []
      var narrower: [String] = []
      // A value that holds a comma came split: `Tổ chức (không bao gồm doanh nghiệp` and `HTX)`.
      var open: [Said] = []
      for said in record.subjects {
        open.append(said)
        let words = open.map(\.text).joined(separator: ", ")
        guard words.count(where: { $0 == "(" }) <= words.count(where: { $0 == ")" }) else { continue }
        take(words, open, &subjects, &narrower)
        open = []
      }
      take(open.map(\.text).joined(separator: ", "), open, &subjects, &narrower)
      if !narrower.isEmpty {
        notes.append("Đối tượng thực hiện, đúng lời bản ghi: \(narrower.joined(separator: ", "))")
      }
      return .texts(subjects.map(\.keyword.vi))
    }
  }

  private mutating func take(
    _ words: String, _ said: [Said], _ subjects: inout [Applicant], _ narrower: inout [String]
  ) {
    var isExact = true
    for part in SubjectWords.split(words) {
      let subject = SubjectWords.applicant(part)
      if let applicant = subject?.applicant, !subjects.contains(applicant) { subjects.append(applicant) }
      if subject?.isExact != true {
        isExact = false
        if !narrower.contains(part) { narrower.append(part) }
      }
    }
    for said in said { accounts.claim(said, isExact ? .exact : .verbatim, isExact ? "đối tượng" : "ghi chú") }
  }
}

/// The words of records for those who carry procedures out.
private enum SubjectWords {
  /// The applicant that words mean, and whether they mean no less; nil where the language has no word.
  static func applicant(_ words: String) -> (applicant: Applicant, isExact: Bool)? {
    let key = FoldedName(words).key
    if let applicant = exact[key] ?? Applicant(word: words) { return (applicant, true) }
    return narrower[key].map { ($0, false) }
  }

  private static let exact: [String: Applicant] = [
    FoldedName("công dân Việt Nam").key: .individual,
    FoldedName("tổ chức (không bao gồm doanh nghiệp, HTX)").key: .organisation,
    FoldedName("doanh nghiệp Việt Nam").key: .enterprise, FoldedName("HTX").key: .cooperative,
  ]

  private static let narrower: [String: Applicant] = [
    FoldedName("doanh nghiệp có vốn đầu tư nước ngoài").key: .enterprise,
    FoldedName("tổ chức nước ngoài").key: .organisation,
    FoldedName("người nước ngoài cư trú tại Việt Nam").key: .foreigner,
    FoldedName("cán bộ, công chức, viên chức").key: .individual, FoldedName("Đảng viên").key: .individual,
    FoldedName("tổ chức Đảng").key: .organisation,
  ]

  /// The values of a list, each with what stands in its brackets; the one value with a comma outside is known.
  static func split(_ words: String) -> [String] {
    var parts: [String] = []
    var depth = 0
    for piece in words.split(separator: ",", omittingEmptySubsequences: false) {
      let isWithin = depth > 0 || piece.singleSpacedKey == "công chức" || piece.singleSpacedKey == "viên chức"
      if isWithin, !parts.isEmpty { parts[parts.count - 1] += "," + piece } else { parts.append(String(piece)) }
      depth = max(depth + piece.count(where: { $0 == "(" }) - piece.count(where: { $0 == ")" }), 0)
    }
    return parts.map(\.singleSpaced).filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate var singleSpacedKey: String { FoldedName(String(self)).key }
}

extension String {
  /// The text behind the first of the openings that it has.
  func withoutPrefix(_ openings: [String]) -> String {
    openings.first(where: hasPrefix).map { String(dropFirst($0.count)) } ?? self
  }
}

/// The bodies that publish procedures, by the words under which records file them.
private struct Publisher {
  let name: String
  /// The letters in the numbers of its decisions.
  let letters: String

  init?(_ word: String) {
    let key = word.slug(limit: 80)
    guard let body = Self.bodies.first(where: { $0.key == key || $0.name.slug(limit: 80) == key }) else { return nil }
    name = body.name
    letters = body.letters
  }

  private static let bodies = [
    ("bo-tai-chinh", "Bộ Tài chính", "BTC"), ("bo-nong-nghiep-mt", "Bộ Nông nghiệp và Môi trường", "BNNMT"),
    ("bo-xay-dung", "Bộ Xây dựng", "BXD"), ("bo-cong-an", "Bộ Công an", "BCA"), ("bo-tu-phap", "Bộ Tư pháp", "BTP"),
    ("ngan-hang-nha-nuoc", "Ngân hàng Nhà nước Việt Nam", "NHNN"), ("bo-quoc-phong", "Bộ Quốc phòng", "BQP"),
    ("toa-an-nhan-dan", "Tòa án nhân dân", "TANDTC"), ("bo-y-te", "Bộ Y tế", "BYT"),
    ("bo-cong-thuong", "Bộ Công Thương", "BCT"), ("bo-noi-vu", "Bộ Nội vụ", "BNV"),
    ("bo-ngoai-giao", "Bộ Ngoại giao", "BNG"), ("bo-giao-duc-va-dao-tao", "Bộ Giáo dục và Đào tạo", "BGDĐT"),
    ("bo-khoa-hoc-va-cong-nghe", "Bộ Khoa học và Công nghệ", "BKHCN"),
    ("bo-van-hoa-the-thao-va-du-lich", "Bộ Văn hóa, Thể thao và Du lịch", "BVHTTDL"),
    ("bo-dan-toc-va-ton-giao", "Bộ Dân tộc và Tôn giáo", "BDTTG"),
  ].map { (key: $0.0, name: $0.1, letters: $0.2) }
}
