import Diagnostics
import Syntax

/// The dossiers of one procedure (hồ sơ): how many, when, with what facts, and how long the work really takes.
package struct WorkloadDossiers: Sendable {
  package var procedure = Name.unset
  package var volume: Located<WorkloadVolume>?
  /// How many times the volume a variant asks for.
  package var scale = 1.0
  package var receipt: Located<ReceiptTime>?
  package var months: [(month: Name, part: Proportion)] = []
  package var weekdays: [(day: Name, part: Proportion)] = []
  package var shares: [WorkloadShare] = []
  package var supplement: WorkloadSupplement?
  package var steps: [WorkloadStep] = []
  package let range: SourceRange

  static let construct = Construct<WorkloadDossiers>(
    "hồ sơ", "dossiers", vi: "hồ sơ của một thủ tục trong kịch bản tải", en: "the dossiers of one procedure",
    make: { WorkloadDossiers(range: $0) },
    fields: [
      .value("thủ tục", "procedure", .name, \.procedure, isRequired: true, vi: "mã thủ tục", en: "code"),
      .required(
        "số lượng", "volume", ValueType.volume.located, \.volume,
        vi:
          "số hồ sơ, như 1.200 mỗi năm (“mỗi ngày” là mỗi ngày làm việc), hoặc {tệp: …} có mỗi dòng một thời điểm nhận, ở cột “nhận lúc” hoặc cột đầu",
        en:
          "how many, like 1200 per year (“per day” is per working day), or {file: …} with one moment of receipt a line, in the column “received” or the first"
      ),
    ] + details)

  static let changeConstruct = Construct<WorkloadDossiers>(
    "hồ sơ", "dossiers", vi: "thay đổi về hồ sơ của một thủ tục", en: "changes to the dossiers of one procedure",
    make: { WorkloadDossiers(range: $0) },
    fields: [
      .value("thủ tục", "procedure", .name, \.procedure, isRequired: true, vi: "mã thủ tục", en: "code"),
      .optional(
        "số lượng", "volume", ValueType.volumeChange.located, \.volume,
        vi: "số hồ sơ mới (“mỗi ngày” là mỗi ngày làm việc), hoặc “gấp 2”, “+20%”, “-10%”",
        en: "the new volume (“per day” is per working day), or “times 2”, “+20%”, “-10%”"),
    ] + details)

  private static let details: [Field<WorkloadDossiers>] = [
    .optional(
      "nhận", "received", ValueType.choice.located, \.receipt,
      vi: "lúc nhận; mặc định hồ sơ trực tuyến mọi lúc, còn lại trong giờ hành chính",
      en: "when they arrive; by default online ones at any time, others in office hours"),
    .value(
      "theo tháng", "by month", .byMonth, \.months,
      vi: "mức của từng tháng so với bình thường, như {8: 150%}; tổng số giữ nguyên, chỉ chia lại giữa các tháng",
      en: "level of single months, like {8: 150%}; the total stays, it is only divided anew among the months"),
    .value(
      "theo thứ", "by weekday", .byWeekday, \.weekdays,
      vi: "mức của từng thứ so với bình thường, như {thứ hai: 130%}; tổng số giữ nguyên, chỉ chia lại giữa các thứ",
      en: "level of single weekdays, like {Monday: 130%}; the total stays, it is only divided anew among the weekdays"),
    .value(
      "tỷ lệ", "shares", .workloadShares, \.shares, vi: "tỷ lệ hồ sơ theo dữ kiện",
      en: "how often facts have which values"),
    .optional(
      "bổ sung", "supplements", .workloadSupplement, \.supplement, vi: "tỷ lệ hồ sơ phải bổ sung",
      en: "how many dossiers have to be completed"),
    .value(
      "bước", "steps", WorkloadStep.construct.type.list, \.steps, vi: "thời gian thực tế và thay đổi của từng bước",
      en: "actual times and changes of single steps"),
  ]
}

/// How many dossiers arrive.
package enum WorkloadVolume: Hashable, Sendable {
  case rate(VolumeRate)
  /// At the moments that a file lists.
  case file(String)
  /// So many times what the scenario states; in variants only.
  case times(Double)
}

/// How often a fact has which value, in a scenario of load.
package struct WorkloadShare: Sendable {
  package let fact: Name
  package let share: FactShare
}

/// Dossiers that have to be completed (bổ sung), and how long applicants take for that.
package struct WorkloadSupplement: Sendable {
  package var rate: Located<Rate>?
  package var applicantTime: TakenTime?
  package let range: SourceRange

  static let construct = Construct<WorkloadSupplement>(
    "bổ sung", "supplements", vi: "hồ sơ phải bổ sung trong kịch bản tải", en: "supplements of a workload",
    make: { WorkloadSupplement(range: $0) },
    fields: [
      .optional("tỷ lệ", "share", ValueType.rate.located, \.rate, vi: "tỷ lệ phải bổ sung", en: "how many"),
      .optional(
        "người nộp mất", "applicant takes", .clockTime, \.applicantTime,
        vi: "thời gian của người nộp, theo đồng hồ, như 5 ngày", en: "the applicant's time, by the clock, like 5 days"),
    ])
}

/// What a scenario of load says about one step (bước).
package struct WorkloadStep: Sendable {
  package var name = Name.unset
  package var actual: TakenTime?
  package var supplement: WorkloadSupplement?
  package var sentBack: Located<Rate>?
  package var isRemoved: Bool?
  /// What it waits for, in place of what the process states.
  package var after: [Name]?
  package let range: SourceRange

  static let construct = Construct<WorkloadStep>(
    "bước", "step", vi: "một bước trong kịch bản tải", en: "one step in a workload",
    make: { WorkloadStep(range: $0) },
    fields: [
      .value("bước", "step", .name, \.name, isRequired: true, vi: "tên bước", en: "name of the step"),
      .optional(
        "thực tế", "actual", .workTime, \.actual, vi: "thời gian làm thực tế, như 25 phút",
        en: "the time that the work really takes, like 25 minutes"),
      .optional(
        "bổ sung", "supplements", .workloadSupplement, \.supplement, vi: "tỷ lệ hồ sơ phải bổ sung ở bước này",
        en: "how many dossiers have to be completed here"),
      .optional(
        "trả lại", "sent back", ValueType.rate.located, \.sentBack, vi: "tỷ lệ hồ sơ bị trả lại bước trước",
        en: "how many dossiers are sent back"),
      .optional("bỏ", "removed", .boolean, \.isRemoved, vi: "bỏ bước này", en: "the step is left out"),
      .optional(
        "sau", "after", ValueType.name.list, \.after,
        vi: "chờ các bước này thay cho quy định của quy trình; “đầu” là ngay từ đầu",
        en: "waits for these steps instead of what the process states; “start” for none"),
    ])
}

extension ValueType where Value == [WorkloadShare] {
  static var workloadShares: ValueType<[WorkloadShare]> {
    .dictionary(key: Text(vi: "tên dữ kiện", en: "name of a fact"), ValueType<FactShare>.factShare) {
      WorkloadShare(fact: $0, share: $1)
    }
  }
}

extension ValueType where Value == WorkloadSupplement {
  /// A bare share, or share and applicant's time.
  static var workloadSupplement: ValueType<WorkloadSupplement> {
    ValueType(
      shape: { .anyOf([ValueType<Rate>.rate.shape(), .construct(WorkloadSupplement.construct.shape)]) }
    ) { node, decoder in
      guard decoder.tree.kind(node) == .scalar else { return WorkloadSupplement.construct.decode(node, &decoder) }
      guard let rate = ValueType<Rate>.rate.located.decode(node, &decoder) else { return nil }
      return WorkloadSupplement(rate: rate, range: decoder.tree.range(node))
    }
  }
}
