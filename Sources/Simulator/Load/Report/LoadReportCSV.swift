/// The study as one table: a row for each figure of each part of the office, and for each difference of a variant.
package struct LoadReportCSV {
  private let study: LoadStudy

  package init(_ study: LoadStudy) { self.study = study }

  static let columns = [
    "scenario", "variant", "kind", "scope", "code", "name", "figure", "unit", "value", "half_width", "replications",
    "significant",
  ]

  /// The table as RFC 4180 wants it, its names in the head.
  package var text: String {
    var text = CSVRow.text(LoadReportCSV.columns)
    for arm in study.arms {
      for subject in arm.subjects {
        for figure in arm.figures(of: subject) {
          guard let summary = figure.summary else { continue }
          text += row(
            arm, figure.isGreatest ? "greatest" : "mean", subject, figure,
            (summary.value, summary.halfWidth, summary.count), nil)
        }
      }
    }
    for variant in study.variants {
      for change in LoadComparison(base: study.base, variant: variant).changes {
        guard let difference = change.difference else { continue }
        text += row(
          variant, "difference", change.subject, change.before,
          (difference.mean, difference.halfWidth, difference.count), change.isSignificant)
      }
    }
    return text
  }

  private func row(
    _ arm: LoadArm, _ kind: String, _ subject: LoadSubject, _ figure: MeasuredFigure,
    _ value: (mean: Double, halfWidth: Double?, count: Int), _ isSignificant: Bool?
  ) -> String {
    let names = arm.names(of: subject)
    let decimals = figure.unit.decimals
    return CSVRow.text([
      study.base.description.name, arm.variant ?? "", kind, names.scope, names.code, names.name, figure.id,
      figure.unit.rawValue, DecimalFigure.text(value.mean, decimals: decimals),
      value.halfWidth.map { DecimalFigure.text($0, decimals: decimals) } ?? "", String(value.count),
      isSignificant.map { $0 ? "yes" : "no" } ?? "",
    ])
  }
}

/// One row of a table of values parted by commas (RFC 4180).
enum CSVRow {
  /// The row with its line break.
  static func text(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

  static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) || cell.first == " " || cell.last == " "
    else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
