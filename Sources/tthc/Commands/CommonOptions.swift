import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import Foundation

/// Options that every command over a catalogue has.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      say("Ngày áp dụng quy định (mặc định: hôm nay).", "The day whose law applies (default: today)."),
      valueName: say("ngày", "date")))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      say("Ngôn ngữ của thông báo: vi hoặc en.", "Language of messages: vi or en."), valueName: "vi|en"))
  var lang: String?

  /// The as-of date, today where none is given.
  func date() throws -> CivilDate {
    try checkLanguage()
    guard let asOf else { return CommonOptions.today }
    return try CommonOptions.date(asOf, option: "--as-of")
  }

  func checkLanguage() throws {
    guard let lang, Language(rawValue: lang) == nil else { return }
    throw Exit.unusable(
      "--lang nhận “vi” hoặc “en”, không phải “\(lang)”.", "--lang takes “vi” or “en”, not “\(lang)”.")
  }

  static func date(_ text: String, option: String) throws -> CivilDate {
    guard let date = CivilDate(parsing: text) else {
      throw Exit.unusable(
        "\(option) cần một ngày như 2026-11-21, không phải “\(text)”.",
        "\(option) takes a date such as 2026-11-21, not “\(text)”.")
    }
    return date
  }

  private static var today: CivilDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CivilDate(year: parts.year ?? 2026, month: parts.month ?? 1, day: parts.day ?? 1) ?? CivilDate(dayNumber: 0)
  }
}

/// How findings are chosen and shown.
struct FindingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Dạng kết quả: text, json, sarif hoặc github.", "Form of the result: text, json, sarif or github."),
      valueName: "text|json|sarif|github"))
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      say("Chỉ các mã hoặc nhóm này (cách nhau bằng dấu phẩy).", "Only these ids or groups (separated by commas)."),
      valueName: say("mã", "id")))
  var select: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Bỏ qua các mã hoặc nhóm này (cách nhau bằng dấu phẩy).", "Leave out these ids or groups."),
      valueName: say("mã", "id")))
  var ignore: [String] = []

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      say("Mức làm lệnh thất bại: error, warning, info.", "Level that fails the command: error, warning, info."),
      valueName: "error|warning|info"))
  var failOn: Bar = .error

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

  enum Bar: String, ExpressibleByArgument, CaseIterable {
    case error, warning, info

    var severity: Severity {
      switch self {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
    }
  }

  /// The findings that the options let through; an id that is neither the program's nor the office's own is wrong use.
  func chosen(_ findings: [Finding], own: [Kind]) throws -> [Finding] {
    let ids = Set(own.map(\.id))
    let select = select.flatMap(FindingOptions.words)
    let ignore = ignore.flatMap(FindingOptions.words)
    for word in select + ignore
    where AllKinds.kind(word) == nil && !ids.contains(word) && Group(rawValue: word) == nil {
      let near = nearestNames(
        to: word, among: (AllKinds.all + own).map(\.id) + Group.allCases.map(\.rawValue), limit: 3)
      let offer = near.isEmpty ? "" : say(" Có phải: ", " Did you mean: ") + near.joined(separator: ", ") + "?"
      throw Exit.unusable(
        "không có mã hay nhóm phát hiện “\(word)”.\(offer)", "there is no id or group “\(word)”.\(offer)")
    }
    func names(_ finding: Finding, in words: [String]) -> Bool {
      words.contains(finding.kind.id) || words.contains(finding.kind.group.rawValue)
    }
    return findings.filter { (select.isEmpty || names($0, in: select)) && !names($0, in: ignore) }
  }

  private static func words(_ list: String) -> [String] {
    list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// Whether no finding is left out.
  var isUnrestricted: Bool { select.isEmpty && ignore.isEmpty }

  /// Shows the findings on standard output; documents for programs hold those that the texts accept too.
  func show(_ findings: [Finding], accepted: [Finding] = [], _ sources: SourceSet) throws {
    let language = Surroundings.language
    switch format {
    case .text:
      let renderer = TerminalRenderer(language: language, useColor: Surroundings.useColor, width: Surroundings.width)
      try Output.result(renderer.render(findings: findings, sources: sources))
    case .json: try Output.document(JSONRenderer().render(findings: findings, accepted: accepted, sources: sources))
    case .sarif:
      try Output.result(
        SARIFRenderer(language: language, toolVersion: Tthc.version).render(
          findings: findings, accepted: accepted, sources: sources))
    case .github: try Output.result(GitHubRenderer(language: language).render(findings: findings, sources: sources))
    }
  }

  /// Whether the findings fail the command.
  func fails(_ findings: [Finding]) -> Bool { findings.contains { $0.severity >= failOn.severity } }
}
