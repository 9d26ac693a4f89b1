/// The line that closes a report: how many findings of each severity in how many files, without a full stop.
package func summary(_ findings: [Finding], _ language: Language) -> String {
  guard !findings.isEmpty else { return Text(vi: "Không có phát hiện nào", en: "No findings")[language] }
  let counts = Severity.allCases.reversed().compactMap { severity -> String? in
    let count = findings.count { $0.severity == severity }
    return count == 0 ? nil : severity.counted(count)[language]
  }
  let files = Set(findings.map(\.range.source)).count
  let place = Text(vi: " trong \(files) tệp", en: " in \(files) \(files == 1 ? "file" : "files")")
  return counts.joined(separator: ", ") + place[language]
}

extension Severity {
  /// The number with its noun; English has a plural, except of “info”, counted as notes.
  fileprivate func counted(_ count: Int) -> Text {
    let noun = self == .info ? "note" : title.en
    return Text(vi: "\(count) \(title.vi)", en: "\(count) \(noun)\(count == 1 ? "" : "s")")
  }
}
