import ArgumentParser
import Diagnostics
import Exporters

/// What plans are to be written as.
struct ExportRequest {
  /// In the order of their declaration, each once.
  let targets: [ExportTarget]
  let dialect: Dialect

  /// Reads `--target` (given several times, or with commas) and `--dialect`; an unknown word is wrong use.
  init(targets words: [String], dialect word: String) throws {
    var chosen: Set<ExportTarget> = []
    for word in words.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      let word = word.filter { !$0.isWhitespace }
      if word == ExportRequest.all {
        chosen.formUnion(ExportTarget.allCases)
      } else {
        let target = ExportTarget(rawValue: word)
        chosen.insert(try target ?? ExportRequest.unknown(word, of: "--target", among: ExportRequest.targetWords))
      }
    }
    targets = words.isEmpty ? [.plan] : ExportTarget.allCases.filter(chosen.contains)
    dialect = try Dialect(rawValue: word) ?? ExportRequest.unknown(word, of: "--dialect", among: ExportRequest.dialects)
  }

  private static let all = "all"

  static let targetWords = ExportTarget.allCases.map(\.rawValue) + [all]
  static let dialects = Dialect.allCases.map(\.rawValue)

  private static func unknown<Value>(_ word: String, of option: String, among known: [String]) throws -> Value {
    let near = nearestNames(to: word, among: known, limit: 1)
    let offer = near.map { say(" Có phải ý bạn là “\($0)”?", " Did you mean “\($0)”?") }.joined()
    let list = known.joined(separator: ", ")
    throw Exit.unusable(
      "\(option) không nhận “\(word)”.\(offer) Các giá trị: \(list).",
      "\(option) does not take “\(word)”.\(offer) The values: \(list).")
  }
}
