import Diagnostics
import Model
import Rules

/// The levels that a catalogue's manifest sets for findings (`mức kiểm tra`).
struct CheckLevels {
  private let manifest: Manifest

  init(_ manifest: Manifest) { self.manifest = manifest }

  /// Raises, lowers or drops findings of checks; findings about the language itself keep their level.
  func apply(to findings: inout [Finding]) {
    guard !manifest.checkLevels.isEmpty else { return }
    let adjustable = Set(Rule.all.map(\.kind.id))
    var levels: [String: CheckLevel] = [:]
    for entry in manifest.checkLevels {
      let id = entry.id.folded.key
      if adjustable.contains(id) {
        levels[id] = entry.level
      } else {
        findings.append(CheckLevels.unknown(entry.id, isLanguage: AllKinds.kind(id) != nil))
      }
    }
    findings = findings.compactMap { finding in
      guard let level = levels[finding.kind.id] else { return finding }
      guard let severity = level.severity else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  private static func unknown(_ id: Name, isLanguage: Bool) -> Finding {
    guard !isLanguage else {
      return Finding(
        CompilerKinds.fixedLevel, at: id.range,
        Text(
          vi: "Không đổi được mức của “\(id.text)”: đây là lỗi viết, không phải kiểm tra.",
          en: "The level of “\(id.text)” cannot be set: it concerns the writing, not a check."))
    }
    let offer = suggestion(nearestNames(to: id.text, among: Rule.all.map(\.kind.id), limit: 3))
    return Finding(
      CompilerKinds.fixedLevel, at: id.range,
      Text(
        vi: "Không có kiểm tra nào mang mã “\(id.text)”.\(offer.vi)", en: "There is no check “\(id.text)”.\(offer.en)"))
  }
}

extension CheckLevel {
  /// Nil for `off`.
  fileprivate var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    case .off: nil
    }
  }
}
