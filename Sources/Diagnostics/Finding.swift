/// A replacement of the bytes of a range.
package struct TextEdit: Hashable, Sendable {
  package let range: SourceRange
  package let replacement: String

  package init(_ range: SourceRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A way out that the program can carry out itself; only a safe one is applied unasked.
package struct Fix: Hashable, Sendable {
  package let title: Text
  package let edits: [TextEdit]
  /// The edit cannot change what the text demands beyond mending the finding.
  package let isSafe: Bool

  package init(_ title: Text, _ edits: [TextEdit], isSafe: Bool = false) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
  }
}

/// A second place or remark that explains a finding.
package struct Note: Hashable, Sendable {
  package let text: Text
  package let range: SourceRange?

  package init(_ text: Text, at range: SourceRange? = nil) {
    self.text = text
    self.range = range
  }
}

/// The author's acceptance of a finding, on record in the text.
package struct Acceptance: Hashable, Sendable {
  package let reason: String
  /// Where the text accepts it.
  package let range: SourceRange

  package init(reason: String, at range: SourceRange) {
    self.reason = reason
    self.range = range
  }
}

/// The days on which a finding holds, where that is not the whole time looked at; ISO 8601, both ends count.
package struct HoldingDays: Hashable, Sendable {
  package let from: String?
  package let until: String?

  package init(from: String?, until: String?) {
    self.from = from
    self.until = until
  }
}

/// One thing found wrong, at one place: advice to an officer, never a legal decision.
package struct Finding: Sendable {
  package let kind: Kind
  package var severity: Severity
  package let range: SourceRange
  package var message: Text
  package var notes: [Note]
  package var fix: Fix?
  /// The ground of this very finding; the kind's own when nil.
  package var ground: Text?
  /// Code of the procedure that the finding is about, where there is one.
  package var procedure: String?
  /// Set for a finding that the text accepts with a reason.
  package var acceptance: Acceptance?
  /// Set where the finding begins or ends within the days looked at.
  package var days: HoldingDays?

  package init(
    _ kind: Kind, at range: SourceRange, _ message: Text, severity: Severity? = nil, notes: [Note] = [],
    fix: Fix? = nil, ground: Text? = nil, procedure: String? = nil
  ) {
    self.kind = kind
    self.severity = severity ?? kind.severity
    self.range = range
    self.message = message
    self.notes = notes
    self.fix = fix
    self.ground = ground
    self.procedure = procedure
  }
}

extension Array where Element == Finding {
  /// Whether anything stands in the way of a plan.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// By place, then severity, then id; equal findings once.
  package func inReadingOrder() -> [Finding] {
    let sorted = self.sorted {
      if $0.range != $1.range { return $0.range < $1.range }
      if $0.severity != $1.severity { return $0.severity > $1.severity }
      if $0.kind.id != $1.kind.id { return $0.kind.id < $1.kind.id }
      let (first, second) = ($0.days?.from ?? "", $1.days?.from ?? "")
      return first != second ? first < second : $0.message.vi < $1.message.vi
    }
    var result: [Finding] = []
    for finding in sorted {
      if let last = result.last, last.kind == finding.kind, last.range == finding.range,
        last.message == finding.message
      {
        continue
      }
      result.append(finding)
    }
    return result
  }
}
