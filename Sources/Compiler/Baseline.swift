import Diagnostics
import JSON

/// Findings of an inherited catalogue that are known and not to be told again.
///
/// A finding is recognised by its check, its procedure (or its file, outside procedures) and the text that it marks;
/// neither lines nor messages count, so it survives edits elsewhere.
package struct Baseline: Sendable {
  private struct Entry: Hashable, Comparable {
    let id: String
    let procedure: String
    let file: String
    let fingerprint: String

    static func < (left: Entry, right: Entry) -> Bool {
      (left.procedure, left.file, left.id, left.fingerprint)
        < (right.procedure, right.file, right.id, right.fingerprint)
    }
  }

  private var counts: [Entry: Int] = [:]
  /// The start of the marked text, for people who read the file.
  private var excerpts: [Entry: String] = [:]

  private static let excerptLength = 80

  /// Records findings; `root` is taken off the front of paths.
  package init(recording findings: [Finding], in sources: SourceSet, root: String) {
    for finding in findings {
      let (entry, text) = Baseline.entry(of: finding, in: sources, root: root)
      counts[entry, default: 0] += 1
      excerpts[entry] = String(text.prefix(Baseline.excerptLength))
    }
  }

  /// How findings stand against a baseline.
  package struct Comparison: Sendable {
    /// The findings that it does not hold.
    package var fresh: [Finding] = []
    /// How many findings it holds.
    package var known = 0
    /// How many of its entries match nothing any more.
    package var stale = 0
  }

  /// Sets findings against the baseline; of more findings of one kind than it holds, the last ones are new.
  package func comparison(with findings: [Finding], in sources: SourceSet, root: String) -> Comparison {
    var left = counts
    var result = Comparison()
    for finding in findings {
      let (entry, _) = Baseline.entry(of: finding, in: sources, root: root)
      if let count = left[entry], count > 0 {
        left[entry] = count - 1
        result.known += 1
      } else {
        result.fresh.append(finding)
      }
    }
    result.stale = left.values.reduce(0, +)
    return result
  }

  private static func entry(of finding: Finding, in sources: SourceSet, root: String) -> (Entry, text: String) {
    let text = sources.text(finding.range).nfc.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let path = SourcePlaces.relative(sources[finding.range.source].path, to: root)
    let entry = Entry(
      id: finding.kind.id, procedure: finding.procedure ?? "", file: finding.procedure == nil ? path : "",
      fingerprint: fingerprint(of: text))
    return (entry, text)
  }

  /// FNV-1a over the UTF-8 bytes, 64 bits, as sixteen hexadecimal digits.
  private static func fingerprint(of text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Baseline {
  private static let version = 1
  private static let greatestCount = 1_000_000

  /// The document that `read` understands; the same findings give the same bytes in whatever order they come.
  package var json: JSON {
    let entries = counts.keys.sorted().map { entry in
      JSON.object(present: [
        "id": .string(entry.id),
        "procedure": entry.procedure.isEmpty ? nil : .string(entry.procedure),
        "file": entry.procedure.isEmpty ? .string(entry.file) : nil,
        "text": .string(excerpts[entry] ?? ""),
        "fingerprint": .string(entry.fingerprint),
        "count": .integer(counts[entry] ?? 0),
      ])
    }
    return ["tthc": "baseline", "version": .integer(Baseline.version), "findings": .array(entries)]
  }

  /// The baseline that a document holds; nil when it is no baseline of a version known here.
  package static func read(_ json: JSON) -> Baseline? {
    guard json["tthc"] == "baseline", json["version"]?.integerValue == version, let items = json["findings"]?.items
    else { return nil }
    var baseline = Baseline()
    for item in items {
      guard let id = item["id"]?.stringValue, let fingerprint = item["fingerprint"]?.stringValue,
        let count = item["count"]?.integerValue, 1...greatestCount ~= count
      else { return nil }
      let procedure = item["procedure"]?.stringValue ?? ""
      guard let file = procedure.isEmpty ? item["file"]?.stringValue : "" else { return nil }
      let entry = Entry(id: id, procedure: procedure, file: file, fingerprint: fingerprint)
      baseline.counts[entry] = min(baseline.counts[entry, default: 0] + count, greatestCount)
      baseline.excerpts[entry] = item["text"]?.stringValue ?? ""
    }
    return baseline
  }

  private init() {}

  /// How many findings it holds.
  package var count: Int { counts.values.reduce(0, +) }
}
