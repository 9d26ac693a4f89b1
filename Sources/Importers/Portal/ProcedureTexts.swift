import Diagnostics

extension ProcedureWriting {
  /// The sequence in words, a piece for each step that the words number.
  var sequence: Draft? {
    mutating get {
      var steps: [String] = []
      for step in record.steps {
        let name = step.name?.text.trimmedLines
        let text = step.text?.text.trimmedLines
        for said in [step.name, step.text] { accounts.claim(said, .verbatim, "trình tự") }
        if let name {
          steps.append([name, text].compactMap { $0 }.joined(separator: name.hasSuffix(":") ? " " : "\n"))
        }
        if name == nil, let text { steps += text.numberedSteps }
      }
      return .texts(steps)
    }
  }

  /// Requirements and conditions, an item for each dash or paragraph.
  var requirements: Draft? {
    mutating get {
      guard let said = record.conditions else { return nil }
      let text = said.text.withoutPageRest
      switch StatedNone(text) {
      case .unknown?:
        accounts.claimEmpty(said)
        return nil
      case .nothing?:
        accounts.claim(said, .exact, "yêu cầu")
        return "không"
      case nil:
        accounts.claim(
          said, .verbatim, "yêu cầu",
          reason: text == said.text
            ? nil : Text(vi: "Đã bỏ phần chữ của trang web ở cuối.", en: "Words of the web page behind it were left."))
        return .texts(text.listedItems)
      }
    }
  }

  var results: Draft? {
    mutating get {
      for result in record.results where !reading.results.isFromText {
        accounts.claim(result.name, .exact, "kết quả")
        accounts.claim(result.code, .exact, "kết quả")
      }
      switch reading.results.outcome {
      case .nothing:
        accounts.claim(record.resultsText, .exact, "kết quả")
        return "không"
      case .unstated:
        accounts.claimEmpty(reading.results.rows.isEmpty ? record.resultsText : nil)
        return nil
      case .prose:
        if let said = record.resultsText { keep(said, "Kết quả thực hiện") }
        return nil
      case .named:
        if reading.results.isFromText { accounts.claim(record.resultsText, .prose, "kết quả") }
      }
      return .list(
        reading.results.rows.map { row in
          let name = Draft.text(registries.documents.name(of: row.document))
          return row.code.map { .entry(Draft.Entry(["giấy tờ": name, "mã": .text($0)])) } ?? name
        })
    }
  }

  private mutating func keep(_ said: Said, _ title: String) {
    verbatim.append("\(title): \(said.text.trimmedLines)")
    accounts.claim(said, .verbatim, "nguyên văn")
  }

  /// Texts that nothing computes with.
  mutating func keepTexts() {
    for text in reading.methods.texts {
      let isForAll = text.channels.count == reading.methods.channels.count
      let ways = isForAll ? "" : " (\(text.channels.map(\.keyword.vi).joined(separator: ", ")))"
      let words = text.value.text.trimmedLines
      let isNumber = text.value.title == "Thời hạn" && words.allSatisfy(\.isNumber)
      verbatim.append(
        isNumber ? "\(text.value.title)\(ways) ghi “\(words)”, không có đơn vị" : "\(text.value.title)\(ways): \(words)"
      )
    }
    for (title, said) in record.remarks {
      if MethodsReading.isBlank(said) { accounts.claimEmpty(said) } else { keep(said, title) }
    }
  }
}

extension ProcedureWriting {
  /// Texts in which the portal repeats its tables: what stands only there is kept.
  mutating func accountRepetitions() {
    var words: [String] = ["Hình thức nộp", "Thời gian", "Phí, lệ phí", "Mô tả"]
    for method in record.methods {
      words += [method.channel, method.timeText, method.description].compactMap { $0?.text }
      words += method.fees.compactMap { $0.raw?.text }
    }
    account(record.methodsText, words: words, "methods", title: "Bảng cách thức thực hiện")
    words = []
    for row in record.components {
      words += [row.heading, row.name].compactMap { $0?.text } + row.forms.map(\.text)
      if let count = row.originals?.text { words.append(count + " bản chính") }
      if let count = row.copies?.text { words.append(count + " bản sao") }
      words += ["Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"]
    }
    account(record.componentsText, words: words, "components", title: "Bảng thành phần hồ sơ")
    guard !reading.results.isFromText else { return }
    words = record.results.flatMap { [$0.name?.text, $0.code.map { "Mã: " + $0.text }].compactMap { $0 } }
    account(record.resultsText, words: words, "results", title: "Kết quả thực hiện")
  }

  private mutating func account(_ said: Said?, words: [String], _ source: String, title: String) {
    guard let said else { return }
    guard !MethodsReading.isBlank(said) else { return accounts.claimEmpty(said) }
    var coverage = TextCoverage(said.text)
    for word in words.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) { coverage.cover(word) }
    let rest = coverage.rest
    for run in rest { verbatim.append("\(title): \(run)") }
    accounts.claim(said, rest.isEmpty ? .repeated : .verbatim, rest.isEmpty ? source : "nguyên văn")
  }

  /// Where the record came from.
  mutating func accountOrigin() {
    accounts.claim(record.address, .exact, "nguồn")
    if isKeyInAddress {
      accounts.claim(record.key, .repeated, "url")
    } else {
      accounts.claim(record.key, .exact, "nguồn")
    }
    for said in record.provenance {
      accounts.report(
        said,
        Text(vi: "Nơi lưu bản ghi, không thuộc nội dung thủ tục.", en: "Where the record was kept, no part of it."))
    }
  }
}

extension String {
  /// The text cut before each “Bước 1”, “Bước 2” … that begins a line or a sentence; whole where there are none.
  var numberedSteps: [String] {
    let text = Array(self)
    var starts: [Int] = []
    var next = 1
    var index = 0
    while index < text.count {
      if let number = Self.stepNumber(text, index), number == next || number == 1, Self.mayBegin(text, index) {
        starts.append(Self.lineStart(text, index))
        next = number + 1
      }
      index += 1
    }
    guard starts.count > 1 || starts.first == 0 else { return isEmpty ? [] : [self] }
    if starts.first != 0 { starts.insert(0, at: 0) }
    let ends = starts.dropFirst() + [text.count]
    return zip(starts, ends).map { String(text[$0..<$1]).trimmedLines }.filter { !$0.isEmpty }
  }

  /// The number behind the word “Bước” at an index.
  private static func stepNumber(_ text: [Character], _ index: Int) -> Int? {
    guard text[index] == "B" || text[index] == "b", index + 5 < text.count,
      String(text[index..<(index + 4)]).lowercased() == "bước", text[index + 4].isWhitespace
    else { return nil }
    let digits = text[(index + 5)...].prefix(3).prefix { $0.isASCII && $0.isNumber }
    let behind = index + 5 + digits.count
    guard let number = Int(String(digits)), behind >= text.count || ":.,( \n-–".contains(text[behind]) else {
      return nil
    }
    return number
  }

  /// Whether a step may begin there: at the start, behind a line break, behind the end of a sentence.
  private static func mayBegin(_ text: [Character], _ index: Int) -> Bool {
    var place = index - 1
    while place >= 0, text[place] == " " || "-+*•".contains(text[place]) {
      if text[place] != " ", place == 0 || text[place - 1].isNewline { return true }
      place -= 1
    }
    return place < 0 || text[place].isNewline || ".;:)".contains(text[place]) && text[index] == "B"
  }

  /// Where the dashes before an index begin.
  private static func lineStart(_ text: [Character], _ index: Int) -> Int {
    var place = index
    while place > 0, text[place - 1] == " " || "-+*•".contains(text[place - 1]) { place -= 1 }
    return place
  }

  /// Without the words of the portal's page that come behind the last field: `Từ khóa…Mô tả…`.
  var withoutPageRest: String {
    for mark in ["Từ khóaKhông có thông tin", "Từ khóa:"] {
      guard let range = firstRange(of: mark) else { continue }
      if mark.hasSuffix(":"), !self[range.upperBound...].allSatisfy(\.isWhitespace) { continue }
      return String(self[..<range.lowerBound])
    }
    return self
  }

  /// An item for each line that opens with a dash, a number or a capital; lines that go on stay with the item above.
  var listedItems: [String] {
    var items: [String] = []
    let lines = trimmedLines.split(whereSeparator: \.isNewline).map(String.init)
    let hasDashes = lines.contains { $0.hasPrefix("-") || $0.hasPrefix("•") }
    for line in lines {
      let isWithin = line.hasPrefix("+") || line.first.map(\.isLowercase) ?? false && !line.hasNumbering
      if items.isEmpty || !isWithin {
        items.append(
          hasDashes && (line.hasPrefix("-") || line.hasPrefix("•")) ? String(line.dropFirst()).singleSpaced : line)
      } else {
        items[items.count - 1] += "\n" + line
      }
    }
    return items.filter { !SqueezedText($0).isEmpty }
  }

  /// Whether it begins with `a)` or `1.`.
  private var hasNumbering: Bool {
    let head = prefix(4)
    return head.contains(")") || head.contains(".")
  }
}
