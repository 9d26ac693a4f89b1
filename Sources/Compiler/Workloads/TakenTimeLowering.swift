import Calendars
import Diagnostics
import Model
import Simulator

/// In what time passes: office hours, in which people work, or by the clock.
enum TimeMeasure {
  case office, clock

  /// Nil for a unit that cannot be told in this measure.
  func seconds(_ span: Span) -> Double? {
    switch self {
    case .office: (span.workingMinutes ?? span.clockMinutes).map { Double($0) * 60 }
    case .clock:
      span.clockMinutes.map { Double($0) * 60 } ?? span.calendarDays.map { Double($0) * 86_400 }
        ?? span.months.map { Double($0) * 30.4375 * 86_400 }
    }
  }

  /// What to write instead of a unit that does not fit.
  var wayOut: Text {
    switch self {
    case .office:
      Text(
        vi: "Thời gian làm việc tính bằng phút, giờ hoặc ngày làm việc; thời gian chỉ chờ thì đặt ở bước có “chờ: có”.",
        en: "Work is measured in minutes, hours or working days; mere waiting belongs to a step with “waits: yes”.")
    case .clock:
      Text(
        vi: "Thời gian chờ tính theo đồng hồ: phút, giờ, ngày hoặc tháng.",
        en: "Waiting is measured by the clock: minutes, hours, days or months.")
    }
  }
}

extension LoadLowering {
  /// The distribution that the figures state; nil after a finding, or for a file that is not looked at.
  mutating func distribution(_ time: TakenTime, in measure: TimeMeasure) -> Distribution? {
    for span in time.spans where measure.seconds(span.value) == nil {
      report(
        WorkloadKinds.distribution, at: span.range,
        vi: "“\(span.value.description(.vi))” không dùng được ở đây. \(measure.wayOut.vi)",
        en: "“\(span.value.description(.en))” does not fit here. \(measure.wayOut.en)")
      return nil
    }
    func seconds(_ span: Located<Span>?) -> Double? { span.flatMap { measure.seconds($0.value) } }
    if let fixed = seconds(time.fixed) { return .fixed(fixed) }
    if let file = time.file { return observed(file, of: time, in: measure) }
    let figures = TimeFigures(
      least: seconds(time.least), usual: seconds(time.usual), most: seconds(time.most), mean: seconds(time.mean),
      deviation: seconds(time.deviation))
    switch figures.distribution(time.shape?.value) {
    case .success(let distribution): return distribution
    case .failure(let problem):
      report(WorkloadKinds.distribution, at: time.shape?.range ?? time.range, vi: problem.text.vi, en: problem.text.en)
      return nil
    }
  }

  private mutating func observed(
    _ file: Located<String>, of time: TakenTime, in measure: TimeMeasure
  ) -> Distribution? {
    guard time.spans.isEmpty, time.shape == nil else {
      report(
        WorkloadKinds.distribution, at: file.range,
        vi: "Đã lấy thời gian từ tệp thì không ghi thêm phân phối hay con số nào.",
        en: "Times come from the file, so neither a distribution nor figures are stated beside it.")
      return nil
    }
    guard let column = column(of: file, named: ["thời gian", "duration"]) else { return nil }
    let times = column.values("thời gian như “25 phút” hay số phút", "a time like “25 minutes” or minutes") {
      AttachedColumn.seconds($0, in: measure)
    }
    report(times.problem, at: file)
    guard times.problem == nil else { return nil }
    guard !times.values.isEmpty else {
      report(
        WorkloadKinds.file, at: file.range, vi: "Tệp “\(file.value)” không có dòng nào.",
        en: "The file “\(file.value)” has no lines.")
      return nil
    }
    return .empirical(times.values)
  }
}

/// Why figures make no distribution.
private struct FigureProblem: Error {
  let text: Text

  init(vi: String, en: String) { text = Text(vi: vi, en: en) }
}

/// The figures of a distribution, in seconds.
private struct TimeFigures {
  let least: Double?
  let usual: Double?
  let most: Double?
  let mean: Double?
  let deviation: Double?

  private var all: [(figure: KeyPath<TimeFigures, Double?>, keyword: Text)] {
    [
      (\.least, Text(vi: "từ", en: "from")), (\.usual, Text(vi: "thường", en: "usual")),
      (\.most, Text(vi: "đến", en: "to")), (\.mean, Text(vi: "trung bình", en: "mean")),
      (\.deviation, Text(vi: "lệch chuẩn", en: "deviation")),
    ]
  }

  func distribution(_ stated: DistributionShape?) -> Result<Distribution, FigureProblem> {
    guard let shape = stated ?? told else {
      return .failure(
        FigureProblem(
          vi:
            "Các số chưa cho biết phân phối: ghi “từ”, “đến” (và “thường”), hoặc “phân phối” với “trung bình” và “lệch chuẩn”.",
          en:
            "The figures do not tell the distribution: state “from”, “to” (and “usual”), or a “distribution” with “mean” and “deviation”."
        ))
    }
    switch shape {
    case .uniform:
      return exactly([\.least, \.most], of: shape).flatMap { ordered($0, .uniform(from: $0[0], to: $0[1])) }
    case .triangular:
      return exactly([\.least, \.usual, \.most], of: shape).flatMap {
        ordered($0, .triangular(least: $0[0], usual: $0[1], most: $0[2]))
      }
    case .exponential: return exactly([\.mean], of: shape).map { .exponential(mean: $0[0]) }
    case .logNormal:
      return exactly([\.mean, \.deviation], of: shape).map { .logNormal(mean: $0[0], deviation: $0[1]) }
    case .gamma: return exactly([\.mean, \.deviation], of: shape).map { .gamma(mean: $0[0], deviation: $0[1]) }
    }
  }

  /// The shape that the figures alone tell.
  private var told: DistributionShape? {
    guard least != nil, most != nil else { return nil }
    return usual == nil ? .uniform : .triangular
  }

  /// The figures that a shape needs, when these and no others are there.
  private func exactly(
    _ needed: [KeyPath<TimeFigures, Double?>], of shape: DistributionShape
  ) -> Result<[Double], FigureProblem> {
    for (figure, keyword) in all where (self[keyPath: figure] != nil) != needed.contains(figure) {
      let isMissing = self[keyPath: figure] == nil
      return .failure(
        FigureProblem(
          vi: isMissing
            ? "Phân phối “\(shape.keyword.vi)” cần “\(keyword.vi)”."
            : "Phân phối “\(shape.keyword.vi)” không dùng “\(keyword.vi)”; hãy bỏ số này hoặc chọn phân phối khác.",
          en: isMissing
            ? "The distribution “\(shape.keyword.en)” needs “\(keyword.en)”."
            : "The distribution “\(shape.keyword.en)” has no “\(keyword.en)”; drop it or choose another one."))
    }
    return .success(needed.compactMap { self[keyPath: $0] })
  }

  private func ordered(_ times: [Double], _ result: Distribution) -> Result<Distribution, FigureProblem> {
    let isOrdered = zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }
    guard isOrdered, let first = times.first, let last = times.last, first < last else {
      return .failure(
        FigureProblem(
          vi: "Các số phải tăng dần: “từ” nhỏ hơn “đến”, “thường” nằm giữa.",
          en: "The figures must grow: “from” below “to”, “usual” between them."))
    }
    return .success(result)
  }
}
