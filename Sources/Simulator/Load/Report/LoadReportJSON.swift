import Diagnostics
import JSON

extension LoadStudy {
  /// The study for programs: every figure with its mean and the half-width of its interval, times in seconds.
  package var json: JSON {
    let base = base.description
    return .object(present: [
      "version": 1,
      "scenario": .string(base.name),
      "from": .string(base.firstDay.description),
      "to": .string(base.lastDay.description),
      "warmUpDays": .integer(base.warmUpDays),
      "replications": .integer(self.base.result.replications.count),
      "seed": .decimal(base.seed),
      "discipline": .string(base.discipline.rawValue),
      "precision": precision.map {
        ["share": .figure($0.share.fraction, decimals: 6), "isReached": .bool($0.isReached)]
      },
      "quantileError": .figure(QuantileSketch.relativeError, decimals: 6),
      "assumptions": .array(base.assumptions.map(\.json)),
      "results": .array(arms.map(\.json)),
      "differences": variants.isEmpty
        ? nil : .array(variants.map { LoadComparison(base: self.base, variant: $0).json }),
    ])
  }
}

extension LoadArm {
  fileprivate var json: JSON {
    .object(present: [
      "variant": variant.map(JSON.string),
      "digest": .string(digest),
      "isConsistent": .bool(isConsistent),
      "bottleneck": bottleneckJSON,
      "overall": json(figures(of: .overall)),
      "procedures": .array(
        description.procedures.enumerated().map { index, procedure in
          .object(present: [
            "code": .string(procedure.code), "name": .string(procedure.name.vi),
            "figures": json(figures(of: .procedure(index))),
            "steps": .array(
              procedure.steps.enumerated().map { step, name in
                [
                  "name": .string(name.vi),
                  "figures": json(figures(of: .step(procedure: index, step: step))),
                ]
              }),
          ])
        }),
      "staff": .array(
        description.staff.enumerated().map { index, staff in
          [
            "name": .string(staff.name.vi), "officers": .integer(staff.headCount),
            "figures": json(figures(of: .staff(index))),
          ]
        }),
    ])
  }

  private var bottleneckJSON: JSON? {
    guard case .staff(let reason) = Bottleneck(self) else { return nil }
    return .object(present: [
      "staff": .string(description.staff[reason.staff].name.vi),
      "decidedBy": .string(reason.isByLateness ? "overdue" : "waiting"),
      "waitingShare": .figure(reason.waitingShare, decimals: 6),
      "utilisation": reason.utilisation.map { .figure($0, decimals: 6) },
      "overdueShare": reason.overdueShare.map { .figure($0, decimals: 6) },
    ])
  }

  private func json(_ figures: [MeasuredFigure]) -> JSON {
    .object(figures.map { JSON.Member($0.id, $0.json) })
  }
}

extension MeasuredFigure {
  /// Null when no replication has a value.
  fileprivate var json: JSON {
    guard let summary else { return .null }
    return .object(present: [
      "unit": .string(unit.rawValue),
      (isGreatest ? "greatest" : "mean"): .figure(summary.value, decimals: unit.decimals),
      "halfWidth": summary.halfWidth.map { .figure($0, decimals: unit.decimals) },
      "replications": .integer(summary.count),
    ])
  }
}

extension LoadComparison {
  fileprivate var json: JSON {
    .object(present: [
      "variant": variant.variant.map(JSON.string),
      "changes": .array(
        changes.compactMap { change in
          guard let difference = change.difference else { return nil }
          let decimals = change.before.unit.decimals
          var members = variant.identity(of: change.subject)
          members += [
            JSON.Member("figure", .string(change.before.id)),
            JSON.Member("unit", .string(change.before.unit.rawValue)),
            JSON.Member("mean", .figure(difference.mean, decimals: decimals)),
          ]
          if let width = difference.halfWidth {
            members.append(JSON.Member("halfWidth", .figure(width, decimals: decimals)))
          }
          if let isSignificant = change.isSignificant {
            members.append(JSON.Member("isSignificant", .bool(isSignificant)))
          }
          return .object(members)
        }),
    ])
  }
}

extension LoadArm {
  /// The names of a part of the office.
  fileprivate func identity(of subject: LoadSubject) -> [JSON.Member] {
    let names = names(of: subject)
    let members = [("scope", names.scope), ("code", names.code), ("name", names.name)].filter { !$0.1.isEmpty }
    return members.map { JSON.Member($0.0, .string($0.1)) }
  }

  /// Scope, code of the procedure and name of a part of the office; empty where it has none.
  func names(of subject: LoadSubject) -> (scope: String, code: String, name: String) {
    switch subject {
    case .overall: return ("overall", "", "")
    case .procedure(let index):
      let procedure = description.procedures[index]
      return ("procedure", procedure.code, procedure.name.vi)
    case .step(let index, let step):
      let procedure = description.procedures[index]
      return ("step", procedure.code, procedure.steps[step].vi)
    case .staff(let index): return ("staff", "", description.staff[index].name.vi)
    }
  }
}

extension LoadUnit {
  /// How many decimals of a value programs are given.
  var decimals: Int { self == .share ? 6 : 3 }
}

extension JSON {
  /// A number with at most so many decimals; a whole one stands as an integer.
  static func figure(_ value: Double, decimals: Int) -> JSON {
    let text = DecimalFigure.text(value, decimals: decimals)
    return Int(text).map(JSON.integer) ?? .number(text)
  }

  /// An unsigned number of any size.
  static func decimal(_ value: UInt64) -> JSON { Int(exactly: value).map(JSON.integer) ?? .number(String(value)) }
}

/// The text of a number for programs: point, no grouping, no exponent, no zeros at the end.
enum DecimalFigure {
  static func text(_ value: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    guard value.isFinite, abs(value) < 9e17 / Double(scale) else { return "0" }
    let scaled = Int((value * Double(scale)).rounded())
    var text = String(abs(scaled) / scale)
    var digits = Array(String(abs(scaled) % scale + scale).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    if decimals > 0, !digits.isEmpty { text += "." + String(digits) }
    return scaled < 0 ? "-" + text : text
  }
}
