import Diagnostics
import Model
import Rules

/// The levels that a catalogue's manifest sets for findings (`mức kiểm tra`).
struct CheckLevels {
  private let manifest: Manifest
  /// Ids of the checks whose level can be set: those of the program and the office's own.
  private let checks: [String]

  init(_ manifest: Manifest, ownChecks: [Kind]) {
    self.manifest = manifest
    checks = (Rule.all.map(\.kind) + ownChecks).map(\.id)
  }

  /// Raises, lowers or drops findings of checks; findings about the language itself keep their level.
  func apply(to findings: inout [Finding]) {
    guard !manifest.checkLevels.isEmpty else { return }
    let adjustable = Set(checks)
    var levels: [String: CheckLevel] = [:]
    for entry in manifest.checkLevels {
      let id = entry.id.folded.key
      if adjustable.contains(id) {
        levels[id] = entry.level
      } else {
        findings.append(unknown(entry.id, isLanguage: AllKinds.kind(id) != nil))
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

  private func unknown(_ id: Name, isLanguage: Bool) -> Finding {
    guard !isLanguage else {
      return Finding(
        CompilerKinds.fixedLevel, at: id.range,
        Text(
          vi: "Không đổi được mức của “\(id.text)”: đây là lỗi viết, không phải kiểm tra.",
          en: "The level of “\(id.text)” cannot be set: it concerns the writing, not a check."))
    }
    let offer = suggestion(nearestNames(to: id.text, among: checks, limit: 3))
    return Finding(
      CompilerKinds.fixedLevel, at: id.range,
      Text(
        vi: "Không có kiểm tra nào mang mã “\(id.text)”.\(offer.vi)", en: "There is no check “\(id.text)”.\(offer.en)"))
  }
}
