import Diagnostics

/// What libyaml complains about, told apart by its words and the text around the place.
extension Parse {
  /// Goes round a mistake whose meaning is plain, so that the rest of the file can be read; false if it cannot.
  mutating func bridge(_ problem: SyntaxProblem, _ result: TreeBuilder.Result) -> Bool {
    if isTab(problem), firstTab == nil {
      replaceTabs(from: problem.position)
      return true
    }
    guard let value = valueWithColon(problem) else { return false }
    let fits = reportColon(at: problem.position, value: value)
    bytes[problem.position] = UInt8(ascii: ";")
    bridgedColons.append(problem.position)
    return fits
  }

  private func isTab(_ problem: SyntaxProblem) -> Bool {
    if problem.problem.contains("tab character") { return true }
    return problem.problem.hasPrefix("found character that cannot start") && problem.position < bytes.count
      && bytes[problem.position] == 0x09
  }

  /// Where the value begins that contains the colon complained about; nil if it is not about such a colon.
  private func valueWithColon(_ problem: SyntaxProblem) -> Int? {
    guard problem.problem.hasPrefix("mapping values are not allowed"), problem.position < bytes.count,
      bytes[problem.position] == UInt8(ascii: ":")
    else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      let line = bytes.startOfLine(problem.position)
      guard let value = bytes.startOfValue(line, bytes.endOfLine(line)), value < problem.position,
        bytes[..<value].last.map({ $0 == 0x20 || $0 == 0x09 }) ?? false,
        bytes[line..<value].contains(UInt8(ascii: ":"))
      else { return nil }
      return value
    }
  }

  private mutating func reportColon(at position: Int, value: Int) -> Bool {
    let end = bytes.withUnsafeBufferPointer { $0.endOfContent(value) }
    let text = bytes.text(value, end)
    let isQuotable = end > position && !text.contains(where: { $0 == "\"" || $0 == "\\" })
    let fix = Fix(
      Text(vi: "Đặt giá trị trong dấu nháy kép", en: "Put the value in quotes"),
      [TextEdit(log.range(value, value), "\""), TextEdit(log.range(end, end), "\"")])
    log.report(
      SyntaxKinds.colonInValue, position, position + 1,
      vi: "Dấu hai chấm nằm trong giá trị; hãy đặt cả giá trị trong dấu nháy kép.",
      en: "A colon inside the value: put the whole value in quotes.",
      notes: [Note(Text(vi: "Giá trị bắt đầu ở đây.", en: "The value begins here."), at: log.range(value, value + 1))],
      fix: isQuotable ? fix : nil)
    return true
  }

  /// Reports what ended the reading.
  mutating func report(_ problem: SyntaxProblem, _ nodes: [Node]) {
    let context = problem.context
    if isTab(problem) {
      log.report(
        SyntaxKinds.tabIndentation, problem.position, problem.position + 1,
        vi: "Không dùng phím Tab để thụt lề; hãy dùng dấu cách.", en: "Do not indent by tab; use spaces.")
    } else if context.contains("quoted scalar"), !problem.problem.contains("escape"), !problem.problem.contains("hex") {
      reportUnclosedQuote(problem.contextPosition ?? problem.position)
    } else if context.contains("quoted scalar") {
      reportEscape(problem)
    } else if let quote = swallowingQuote(before: problem.position, nodes) {
      reportUnclosedQuote(quote)
    } else if let kind = refusedKind(problem) {
      reportRefused(kind, problem)
    } else if problem.problem.hasPrefix("could not find expected ':'") {
      reportMissingColon(problem)
    } else if let flow = unclosedFlow(problem) {
      reportUnclosedBracket(flow)
    } else if isAboutIndentation(problem) {
      reportIndentation(problem)
    } else {
      reportOther(problem)
    }
  }

  private func refusedKind(_ problem: SyntaxProblem) -> Kind? {
    let words = problem.context + " " + problem.problem
    if words.contains("directive") || words.contains("incompatible YAML") { return SyntaxKinds.directive }
    if problem.context.contains("scanning an alias") { return SyntaxKinds.alias }
    if problem.context.contains("scanning an anchor") { return SyntaxKinds.anchor }
    if problem.context.contains(" tag") || words.contains("undefined tag") { return SyntaxKinds.tag }
    return nil
  }

  private mutating func reportRefused(_ kind: Kind, _ problem: SyntaxProblem) {
    let start = problem.contextPosition ?? problem.position
    let end = bytes.withUnsafeBufferPointer { $0.endOfContent(start) }
    let sign = bytes.text(start, start + 1)
    log.report(
      kind, start, max(end, start + 1),
      vi: "Ký hiệu “\(sign)” đứng đầu giá trị có nghĩa riêng trong YAML; hãy đặt cả giá trị trong dấu nháy kép.",
      en: "“\(sign)” at the start of a value has a meaning of its own in YAML: put the whole value in quotes.")
  }

  /// A quoted scalar of several lines that ends right before the problem: its closing quote was meant to open another.
  private func swallowingQuote(before position: Int, _ nodes: [Node]) -> Int? {
    guard let last = nodes.last(where: { $0.kind == .scalar && $0.end > $0.start && Int($0.end) <= position }),
      last.style == .singleQuoted || last.style == .doubleQuoted
    else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      let isSameLine = bytes.startOfLine(position) == bytes.startOfLine(Int(last.end))
      let isLong = bytes.startOfLine(Int(last.start)) != bytes.startOfLine(Int(last.end))
      return isSameLine && isLong ? Int(last.start) : nil
    }
  }

  /// The bracket that ought to have been closed before the line of the problem.
  private func unclosedFlow(_ problem: SyntaxProblem) -> Int? {
    guard let flow = problem.openFlow else { return nil }
    let isAtEnd = problem.position >= bytes.count || problem.problem.contains("<stream end>")
    return bytes.withUnsafeBufferPointer { bytes in
      isAtEnd || bytes.endOfLine(flow) < problem.position ? flow : nil
    }
  }

  private func isAboutIndentation(_ problem: SyntaxProblem) -> Bool {
    if problem.problem.hasPrefix("block sequence entries are not allowed") { return true }
    if problem.problem.hasPrefix("mapping values are not allowed"), problem.openFlow == nil { return true }
    guard problem.problem.hasPrefix("did not find expected key") || problem.problem.contains("'-' indicator")
    else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let first = bytes.skippingBlanks(bytes.startOfLine(problem.position))
      guard first == problem.position, first < bytes.count else { return false }
      return !"]},".utf8.contains(bytes[first])
    }
  }
}
