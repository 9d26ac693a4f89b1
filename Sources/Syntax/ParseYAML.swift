import Diagnostics

/// Bounds on what is read, so that no file can exhaust the machine.
package struct SyntaxLimits: Sendable {
  /// Bytes of a file.
  package var maxBytes: Int
  /// Open collections at one place.
  package var maxDepth: Int
  /// Keys, values and collections of a file.
  package var maxNodes: Int

  package init(maxBytes: Int = 8 << 20, maxDepth: Int = 64, maxNodes: Int = 1_000_000) {
    self.maxBytes = min(max(maxBytes, 0), 1 << 30)
    self.maxDepth = min(max(maxDepth, 1), 900)
    self.maxNodes = min(max(maxNodes, 1), 1 << 30)
  }

  package static let standard = SyntaxLimits()
}

/// Reads one file; nil only when nothing of it can be used (too large, not UTF-8 text at all).
///
/// Mistakes are reported in `findings`; the tree then holds what could be read and `isComplete` is false.
package func parseYAML(
  _ source: SourceID, of sources: SourceSet, limits: SyntaxLimits = .standard, findings: inout [Finding]
) -> Tree? {
  var parse = Parse(source: source, bytes: sources[source].bytes, limits: limits)
  let tree = parse.run()
  findings += parse.log.findings
  return tree
}

/// The reading of one file, which starts afresh behind a mistake that can be bridged.
struct Parse {
  /// Mistakes that are bridged, and bytes read again for it: each costs one more reading of the file.
  static let maximumRetries = 64
  static let maximumBytesRead = 64 << 20

  let source: SourceID
  let original: [UInt8]
  let limits: SyntaxLimits
  let survey: TextSurvey
  var log: FindingLog
  /// What libyaml reads: as long as the original, mistakes replaced by harmless bytes.
  var bytes: [UInt8]
  /// From here on tabs stood for indentation.
  var firstTab: Int?
  /// Colons that were hidden from libyaml because they belong to a value.
  var bridgedColons: [Int] = []
  /// What libyaml is given in the place of signs that only look like YAML's.
  var substitutions: [Substitution] = []
  var isComplete = true

  init(source: SourceID, bytes: [UInt8], limits: SyntaxLimits) {
    self.source = source
    original = bytes
    self.bytes = bytes
    self.limits = limits
    survey = bytes.withUnsafeBufferPointer { TextSurvey($0) }
    log = FindingLog(source: source, bytes: bytes)
  }

  mutating func run() -> Tree? {
    guard isReadable() else { return nil }
    var strange: [Substitution] = []
    if !survey.isPlain {
      replaceUnreadableBytes()
      reportTextNotNFC()
      strange = Parse.strangeSpaces(of: bytes)
    }
    substitutions = strange
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var retries = 0
    while true {
      let outcome = read(from: start)
      let mayRetry = retries < Parse.maximumRetries && retries * bytes.count < Parse.maximumBytesRead
      if mayRetry, replaceDashes(outcome) {
        retries += 1
        continue
      }
      guard mayRetry, case .failed(let problem) = outcome.end, bridge(problem, outcome.builder) else {
        reportStrangeSpaces(strange, outcome.builder.nodes)
        return finish(outcome)
      }
      isComplete = false
      retries += 1
    }
  }

  struct Outcome {
    enum End {
      case complete
      case stopped
      case failed(SyntaxProblem)
    }
    let builder: TreeBuilder.Result
    let end: End
  }

  private func read(from start: Int) -> Outcome {
    let given = SubstitutedText(bytes, substitutions)
    return bytes.withUnsafeBufferPointer { bytes in
      given.bytes.withUnsafeBufferPointer { read(from: start, bytes, SubstitutedBuffer($0, given.places)) }
    }
  }

  private func read(
    from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ given: SubstitutedBuffer
  ) -> Outcome {
    var builder = TreeBuilder(
      bytes, read: given, from: start, isNFC: survey.isPlain && !survey.hasEscapes,
      log: FindingLog(source: source, bytes: original), limits: limits)
    let reader = EventReader(given.bytes, from: start)
    var end = Outcome.End.complete
    while !builder.isFinished {
      guard reader.next({ builder.take($0) }) else {
        let problem = reader.problem
        end = .failed(
          SyntaxProblem(
            problem: problem.problem, context: problem.context,
            position: builder.offset(of: problem.position),
            contextPosition: problem.contextPosition.map { builder.offset(of: $0) },
            openFlow: builder.innermostFlow))
        break
      }
      if builder.isStopped {
        end = .stopped
        break
      }
    }
    builder.finish()
    return Outcome(builder: builder.result, end: end)
  }

  private mutating func finish(_ outcome: Outcome) -> Tree {
    let result = outcome.builder
    log.append(result.log)
    switch outcome.end {
    case .complete: break
    case .stopped: isComplete = false
    case .failed(let problem):
      isComplete = false
      let tabsExplainIt = firstTab.map { reportTabs(from: $0, result.nodes) && problem.position >= $0 } ?? false
      firstTab = nil
      if !tabsExplainIt { report(problem, result.nodes) }
      reportSmartQuotes(after: result.nodes.last.map { Int($0.end) } ?? 0)
    }
    if let firstTab { reportTabs(from: firstTab, result.nodes) }
    for colon in bridgedColons { bytes[colon] = UInt8(ascii: ":") }
    return tree(result)
  }

  private func tree(_ result: TreeBuilder.Result) -> Tree {
    let nodes = result.nodes
    var root: NodeID?
    if let first = nodes.first {
      let isNothing = first.kind == .scalar && first.style == .plain && first.start == first.end
      root = isNothing ? nil : NodeID(index: 0)
    }
    return Tree(
      source: source, root: root, comments: comments(nodes), isComplete: isComplete,
      bridgedColons: bridgedColons, nodes: nodes, bytes: bytes,
      pool: result.pool)
  }
}

extension TreeBuilder {
  /// What remains of the builder once the bytes are let go.
  struct Result {
    let nodes: [Node]
    let pool: [UInt8]
    let log: FindingLog
  }

  var result: Result { Result(nodes: nodes, pool: pool, log: log) }

  /// Where the innermost open bracket or brace stands.
  var innermostFlow: Int? {
    frames.last(where: { nodes[Int($0.node)].isFlow }).map { Int(nodes[Int($0.node)].start) }
  }
}

/// A libyaml error in byte offsets.
struct SyntaxProblem {
  let problem: String
  let context: String
  let position: Int
  let contextPosition: Int?
  let openFlow: Int?
}
