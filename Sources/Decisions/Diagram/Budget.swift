import Diagnostics

/// How much work a case space may cost before its answers become "undecided".
package struct Budget: Hashable, Sendable {
  /// The greatest number of diagram nodes kept at once.
  package var nodes: Int
  /// The greatest number of steps over pairs of nodes.
  package var operations: Int

  /// The standing budget holds the memory of one space under about 50 MB and its time under about a second.
  package init(nodes: Int = 400_000, operations: Int = 6_000_000) {
    self.nodes = max(nodes, 8)
    self.operations = max(operations, 1)
  }
}

/// Why a question about all cases has no answer.
package enum Undecided: Error, Hashable, Sendable {
  /// The diagrams would need more nodes than the budget allows.
  case tooManyNodes(limit: Int)
  /// Computing would need more steps than the budget allows.
  case tooManyOperations(limit: Int)
  /// More facts and undecidable conditions than a space can hold.
  case tooManyVariables(limit: Int)
  /// An amount that does not fit in 64 bits.
  case amountTooLarge
  /// A process with more steps than can be looked at.
  case tooManySteps(limit: Int)
  /// What happens first of two things side by side was asked of a computation that knows no moments.
  case needsMoments

  /// The reason in words.
  package var message: Text {
    switch self {
    case .tooManyNodes, .tooManyOperations:
      Text(
        vi: "không kết luận được: quá phức tạp để xét hết; hãy thu hẹp bằng dữ kiện cho sẵn",
        en: "undecided: too entangled to be looked at in full; narrow it with given facts")
    case .tooManyVariables(let limit):
      Text(
        vi: "không kết luận được: quá \(limit) dữ kiện và điều kiện",
        en: "undecided: more than \(limit) facts and conditions")
    case .tooManySteps(let limit):
      Text(
        vi: "không kết luận được: quy trình có quá \(limit) bước",
        en: "undecided: the process has more than \(limit) steps")
    case .needsMoments:
      Text(
        vi: "không kết luận được: không so được thời điểm của các nhánh song song",
        en: "undecided: the moments of parallel branches cannot be compared")
    case .amountTooLarge:
      Text(vi: "không kết luận được: số quá lớn", en: "undecided: a number is too large")
    }
  }
}

/// The answer to a question about all cases: known exactly, or undecided with the reason.
package enum Answer<Content> {
  case known(Content)
  case undecided(Undecided)

  /// The content when it is known.
  package var known: Content? {
    if case .known(let content) = self { content } else { nil }
  }

  /// Runs a computation over cases and keeps why it could not be finished.
  package init(_ body: () throws(Undecided) -> Content) {
    do throws(Undecided) { self = .known(try body()) } catch { self = .undecided(error) }
  }
}

extension Answer: Sendable where Content: Sendable {}
extension Answer: Equatable where Content: Equatable {}
