import Calendars
import Diagnostics

/// What a scenario of load sets for the run as a whole; nil for what is not stated. How it is run (replications, precision,
/// seed) is not for its variants to say: they meet the same dossiers.
package struct WorkloadSettings: Sendable {
  package var from: Located<CivilDate>?
  package var until: Located<CivilDate>?
  package var warmUpDays: Located<Int>?
  package var replications: Int?
  package var precision: Rate?
  package var seed: UInt64?
  package var order: QueueOrder?
  /// The part of a step's limit that the step takes where its time is not stated.
  package var limitShare: Rate?
  package var acceptsOverload: Bool?
}

/// A text that sets the run as a whole.
protocol WorkloadText: Sendable {
  var settings: WorkloadSettings { get set }
}

/// An office under load (kịch bản tải): a period, the dossiers that arrive and the people who work.
package struct Workload: WorkloadText {
  package var name = Name.unset
  package var settings = WorkloadSettings()
  package var dossiers: [WorkloadDossiers] = []
  package var staff: [WorkloadStaff] = []
  package var notes: [String] = []
  package let range: SourceRange

  static let construct = Construct<Workload>(
    "kịch bản tải", "workload", vi: "khối lượng hồ sơ và nhân sự của một cơ quan để mô phỏng",
    en: "the dossiers and staff of an office, for simulation", make: { Workload(range: $0) },
    fields: [
      .value("kịch bản tải", "workload", .name, \.name, isRequired: true, vi: "tên kịch bản", en: "name"),
      .required("từ", "from", ValueType.date.located, \.settings.from, vi: "ngày đầu", en: "first day"),
      .required("đến", "until", ValueType.date.located, \.settings.until, vi: "ngày cuối", en: "last day"),
    ] + Field.runSettings + Field.runs + [
      .value(
        "hồ sơ", "dossiers", WorkloadDossiers.construct.type.list, \.dossiers, isRequired: true, isEssential: false,
        vi: "các thủ tục và số lượng hồ sơ", en: "the procedures and their volume"),
      .value(
        "nhân sự", "staff", WorkloadStaff.construct.type.list, \.staff, vi: "những người giải quyết hồ sơ",
        en: "the people who work"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
    ])
}

/// Changes to a scenario of load (biến thể): what is stated takes the place of what the scenario states.
package struct WorkloadVariant: WorkloadText {
  package var name = Name.unset
  /// The scenario for which it is written; nil for any.
  package var of: Name?
  package var settings = WorkloadSettings()
  package var dossiers: [WorkloadDossiers] = []
  package var staff: [WorkloadStaff] = []
  package var notes: [String] = []
  package let range: SourceRange

  static let construct = Construct<WorkloadVariant>(
    "biến thể", "variant", vi: "phương án thay đổi một kịch bản tải", en: "changes to a workload",
    make: { WorkloadVariant(range: $0) },
    elsewhere: Field<Workload>.runs.map {
      (
        $0.keyword,
        Text(
          vi: "điều này ghi ở kịch bản tải; các biến thể chạy cùng số lần, cùng hồ sơ để so sánh được.",
          en: "it belongs to the workload; variants take the same runs and dossiers so that they can be compared.")
      )
    },
    fields: [
      .value("biến thể", "variant", .name, \.name, isRequired: true, vi: "tên phương án", en: "name"),
      .optional("của", "of", .name, \.of, vi: "tên kịch bản tải được thay đổi", en: "the workload that it changes"),
      .optional("từ", "from", ValueType.date.located, \.settings.from, vi: "ngày đầu mới", en: "new first day"),
      .optional("đến", "until", ValueType.date.located, \.settings.until, vi: "ngày cuối mới", en: "new last day"),
    ] + Field.runSettings + [
      .value(
        "hồ sơ", "dossiers", WorkloadDossiers.changeConstruct.type.list, \.dossiers,
        vi: "thay đổi theo từng thủ tục", en: "changes by procedure"),
      .value(
        "nhân sự", "staff", WorkloadStaff.changeConstruct.type.list, \.staff, vi: "thay đổi về nhân sự",
        en: "changes of staff"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
    ])
}

extension Field where Owner: WorkloadText {
  fileprivate static var runSettings: [Field<Owner>] {
    [
      .optional(
        "khởi động", "warm-up", ValueType.wholeDays.located, \.settings.warmUpDays,
        vi: "số ngày đầu không tính vào thống kê, như 30 ngày",
        en: "days at the beginning that statistics leave out, like 30 days"),
      .optional(
        "thứ tự", "order", .choice, \.settings.order, vi: "hồ sơ nào được làm trước, mặc định đến trước làm trước",
        en: "which dossier is taken first, first come first served by default"),
      .optional(
        "phần thời hạn", "part of limit", .rate, \.settings.limitShare,
        vi: "bước không có “thực tế” lấy phần này của thời hạn bước, mặc định 100%",
        en: "a step without “actual” takes this part of its limit, 100% by default"),
      .optional(
        "chấp nhận quá tải", "accept overload", .boolean, \.settings.acceptsOverload,
        vi: "vẫn chạy khi nhân sự không kham nổi, mặc định không",
        en: "run even where the staff cannot cope, no by default"),
    ]
  }
}

extension Field where Owner == Workload {
  /// How the workload is run.
  fileprivate static var runs: [Field<Workload>] {
    [
      .optional(
        "số lần chạy", "replications", .integer(minimum: 1), \.settings.replications,
        vi: "số lần chạy độc lập, mặc định 10", en: "independent runs, 10 by default"),
      .optional(
        "độ chính xác", "precision", .positiveRate, \.settings.precision,
        vi: "chạy thêm đến khi thời gian trung bình sai không quá tỷ lệ này (tin cậy 95%)",
        en: "runs are added until the mean time is known within this part of it (95% confidence)"),
      .optional(
        "hạt giống", "seed", .seed, \.settings.seed,
        vi: "số gieo ngẫu nhiên; cùng số thì cùng kết quả, mặc định 1",
        en: "seed of the random numbers; the same seed gives the same result, 1 by default"),
    ]
  }
}
