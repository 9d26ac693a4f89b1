import ArgumentParser
import Calendars
import Diagnostics
import Expressions
import Foundation
import JSON

/// `tthc feel`: evaluates a condition or formula by itself.
struct Feel: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Tính thử một điều kiện hoặc công thức (FEEL).", "Evaluate a condition or formula (FEEL) by itself."),
    discussion: say(
      "Dữ kiện đặt bằng --set, ví dụ: tthc feel 'diện tích > 50 và loại việc = \"cải chính\"' --set \"diện tích=75\" \"loại việc=cải chính\". Với --standard, biểu thức là FEEL đúng chuẩn DMN 1.5. Biểu thức “-” là đầu vào chuẩn, mỗi dòng một biểu thức, kết quả mỗi dòng một giá trị JSON.",
      "Facts are given with --set, e.g. tthc feel 'area > 50 and kind = \"new\"' --set \"area=75\" \"kind=new\". With --standard the expression is FEEL exactly as in DMN 1.5. The expression “-” is standard input, one expression a line; the results are one JSON value a line."
    ))

  @Argument(
    help: ArgumentHelp(
      say("Biểu thức, hoặc “-”.", "An expression, or “-”."), valueName: say("biểu thức", "expression")))
  var expression: String

  @Option(
    name: .customLong("set"), parsing: .upToNextOption,
    help: ArgumentHelp(
      say("Dữ kiện “tên=giá trị”.", "A fact as “name=value”."), valueName: say("tên=giá trị", "name=value")))
  var assignments: [String] = []

  @Flag(help: ArgumentHelp(say("Chỉ hiểu FEEL chuẩn.", "Understand standard FEEL only.")))
  var standard = false

  @Option(
    name: .customLong("print"),
    help: ArgumentHelp(
      say("Viết lại biểu thức thay vì tính: vi, en, feel.", "Write the expression again instead: vi, en, feel."),
      valueName: "vi|en|feel"))
  var style: Style?

  @Option(
    help: ArgumentHelp(
      say("Dạng kết quả: text hoặc json.", "Form of the result: text or json."), valueName: "text|json"))
  var format: Form = .text

  @Option(
    help: ArgumentHelp(
      say("Ngôn ngữ của thông báo: vi hoặc en.", "Language of messages: vi or en."), valueName: "vi|en"))
  var lang: String?

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  enum Style: String, ExpressibleByArgument, CaseIterable {
    case vi, en, feel

    var printed: PrintStyle {
      switch self {
      case .vi: .vietnamese
      case .en: .english
      case .feel: .standard
      }
    }
  }

  func run() throws {
    let facts = try assignments.map { try fact($0) }
    let scope = Scope(facts.map { ($0.name, $0.type) })
    guard expression == "-" else {
      guard let typed = parsed(expression, scope) else { throw Exit.findings }
      try Output.result(shown(typed, facts.map(\.value)))
      return
    }
    var number = 0
    var areAllUnderstood = true
    while let line = readLine() {
      number += 1
      let typed = parsed(line, scope, line: number)
      areAllUnderstood = areAllUnderstood && typed != nil
      if let style {
        try Output.result(typed?.print(style.printed) ?? "null")
      } else {
        try Output.result((typed.map { value(of: $0, facts.map(\.value)) } ?? .null).json.text())
      }
    }
    if !areAllUnderstood { throw Exit.findings }
  }

  private func shown(_ typed: TypedExpression, _ facts: [Value]) -> String {
    if let style { return typed.print(style.printed) }
    let value = value(of: typed, facts)
    if format == .json { return value.json.text() }
    return value == .null
      ? say("null (không tính được)", "null (cannot be computed)") : value.text(in: Surroundings.language)
  }

  private func value(of typed: TypedExpression, _ facts: [Value]) -> Value {
    typed.evaluate(now: Feel.now) { facts.indices.contains($0.index) ? facts[$0.index] : .null }
  }

  private func parsed(_ text: String, _ scope: Scope, line: Int? = nil) -> TypedExpression? {
    var sources = SourceSet()
    let place = say("biểu thức", "expression") + (line.map { " \($0)" } ?? "")
    let source = sources.add(SourceFile(path: place, bytes: Array(text.utf8)))
    var findings: [Finding] = []
    let typed = parseExpression(
      text, in: scope, dialect: standard ? .standard : .catalogue, expecting: nil,
      locate: { SourceRange(source, $0.lowerBound, $0.upperBound) }, findings: &findings)
    if !findings.isEmpty {
      let renderer = TerminalRenderer(language: Surroundings.language, useColor: false, width: Surroundings.width)
      Output.notes(renderer.render(findings: findings, sources: sources))
    }
    return typed
  }

  /// A fact whose type is that of its value; what is no literal is a string.
  private func fact(_ assignment: String) throws -> (name: String, type: FactType, value: Value) {
    guard let equals = assignment.firstIndex(of: "=") else {
      throw Exit.unusable(
        "--set cần dạng “tên=giá trị”, không phải “\(assignment)”.", "--set takes “name=value”, not “\(assignment)”.")
    }
    let name = assignment[..<equals].trimmingCharacters(in: .whitespaces)
    let text = assignment[assignment.index(after: equals)...].trimmingCharacters(in: .whitespaces)
    for type in [FactType.boolean, .number, .date, .dateTime, .time, .daysDuration, .yearsDuration] {
      if case .success(let value) = Value.parse(text, as: type) { return (name, type, value) }
    }
    // Digits with separators are meant as a number; as a text they would only be misleading.
    if let first = text.first, first.isNumber, text.allSatisfy({ $0.isNumber || ",. ".contains($0) }),
      case .failure(let error) = Value.parse(text, as: .number)
    {
      throw Exit.unusable(
        "“\(name)” cần \(error.expected.vi), không phải “\(text)”.",
        "“\(name)” takes \(error.expected.en), not “\(text)”.")
    }
    return (name, .string, .string(text))
  }

  /// The clock of the machine, in its zone.
  private static var now: DateAndTime? {
    let offset = TimeZone.current.secondsFromGMT()
    let seconds = Int(Date().timeIntervalSince1970) + offset
    let date = CivilDate(dayNumber: Int((Double(seconds) / 86_400).rounded(.down)))
    let rest = seconds - date.dayNumber * 86_400
    return ClockTime(
      hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, zone: .offset(seconds: offset)
    ).map { DateAndTime(date: date, clock: $0) }
  }
}

extension Value {
  /// The value as JSON: numbers, dates and durations as an object of their kind and text, so that none is rounded.
  var json: JSON {
    switch self {
    case .null, .function: .null
    case .boolean(let truth): .bool(truth)
    case .string(let text): .string(text)
    case .number(let number): ["number": .string(number.description)]
    case .date(let date): ["date": .string(date.description)]
    case .time(let time): ["time": .string(time.description)]
    case .dateTime(let moment): ["dateTime": .string(moment.description)]
    case .daysDuration(let duration): ["duration": .string(duration.description)]
    case .yearsDuration(let duration): ["duration": .string(duration.description)]
    case .list(let values): .array(values.map(\.json))
    case .context(let context):
      ["context": .object(zip(context.keys, context.values).map { JSON.Member($0, $1.json) })]
    case .range: ["range": .string(text(in: .en))]
    }
  }
}
