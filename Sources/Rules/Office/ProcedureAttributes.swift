import Calendars
import Diagnostics
import Model

/// What rules of the office may ask about a procedure.
enum ProcedureAttributes {
  static let all: [OfficeAttribute<Subject>] = identity + actors + dossier + course

  private static let identity: [OfficeAttribute<Subject>] = [
    .text("mã", "code", vi: "mã thủ tục", en: "code") { $0.procedure.code.text },
    .text("tên", "name", vi: "tên thủ tục", en: "name") { $0.text.name?.value },
    .text("lĩnh vực", "field", vi: "lĩnh vực", en: "field") { $0.text.field },
    .flag("là dự thảo", "is draft", vi: "văn bản còn là dự thảo", en: "the text is still a draft") {
      $0.text.status == .draft || $0.procedure.overlays.contains { $0.status == .draft }
    },
    .flag("là nhóm liên thông", "is joint service", vi: "là nhóm thủ tục liên thông", en: "is a joint service") {
      $0.isJointService
    },
    .flag(
      "thuộc nhóm liên thông", "in joint service", vi: "nằm trong một nhóm liên thông", en: "belongs to a joint service"
    ) { subject in
      subject.catalogue.jointServices.contains { service in
        service.jointService?.members.contains { $0.procedure == subject.procedure.code } ?? false
      }
    },
    .flag(
      "có quy trình nội bộ", "has local text", vi: "có văn bản của địa phương đặt lên",
      en: "a local text is laid over it"
    ) { !$0.procedure.overlays.isEmpty },
    .text("số quyết định công bố", "publication number", vi: "số quyết định công bố", en: "number of the publication") {
      $0.text.publication?.number
    },
    .date("hiệu lực từ", "in force from", vi: "ngày bắt đầu hiệu lực", en: "first day in force") {
      $0.text.validity.from
    },
    .date("hiệu lực đến", "in force until", vi: "ngày cuối còn hiệu lực", en: "last day in force") {
      $0.text.validity.until
    },
    .texts("căn cứ", "grounds", vi: "các căn cứ ghi ở thủ tục", en: "grounds stated by the procedure itself") {
      $0.text.grounds.map(\.text)
    },
    .count("số căn cứ", "number of grounds", vi: "số căn cứ ghi ở thủ tục", en: "how many grounds it states") {
      $0.text.grounds.count
    },
  ]

  private static let actors: [OfficeAttribute<Subject>] = [
    .words("cấp", "levels", vi: "các cấp thực hiện", en: "levels of government") { $0.text.levels.map(\.value) },
    .words("cách thức", "channels", vi: "các cách thức nộp", en: "how it may be filed") {
      $0.text.channels.map(\.value)
    },
    .flag("có trực tuyến", "is online", vi: "nộp trực tuyến được", en: "may be filed online") {
      $0.text.channels.contains { $0.value == .online }
    },
    .word("mức trực tuyến", "online level", vi: "mức dịch vụ công trực tuyến", en: "online service level") {
      $0.text.onlineLevel?.value
    },
    .words("đối tượng", "subjects", vi: "các đối tượng thực hiện", en: "who carries it out") {
      $0.text.subjects.map(\.value)
    },
    .texts("cơ quan giải quyết", "competent agencies", vi: "các cơ quan có thẩm quyền", en: "competent agencies") {
      $0.text.competentAgencies.map(\.agency.text)
    },
    .texts("cơ quan phối hợp", "coordinating agencies", vi: "các cơ quan phối hợp", en: "coordinating agencies") {
      $0.text.coordinatingAgencies.map(\.text)
    },
    .texts("nơi nộp", "filing places", vi: "các nơi nộp", en: "where it may be filed") {
      $0.text.filingPlaces.map(\.text)
    },
  ]

  private static let dossier: [OfficeAttribute<Subject>] = [
    .count("số bộ", "sets", vi: "số bộ hồ sơ", en: "number of sets") { $0.text.sets?.value ?? 1 },
    .texts("các giấy tờ", "documents", vi: "tên mọi thành phần hồ sơ", en: "names of all components") {
      $0.papers.map(\.component.document.text)
    },
    .count("số thành phần", "number of components", vi: "số thành phần hồ sơ", en: "how many components it has") {
      $0.text.components == nil ? nil : $0.papers.count
    },
    .count(
      "số thành phần bắt buộc", "number of mandatory components", vi: "số thành phần mà trường hợp nào cũng phải có",
      en: "components demanded in every case"
    ) { subject in
      subject.papers.count { !$0.isConditional && !$0.isAlternative && !$0.isFallback }
    },
    .count("số yêu cầu", "number of requirements", vi: "số yêu cầu, điều kiện", en: "how many requirements it has") {
      $0.text.requirements?.items.count
    },
    .count("số khoản thu", "number of fees", vi: "số khoản phí, lệ phí", en: "how many payments it asks for") {
      $0.text.fees?.items.count
    },
    .flag("có thu phí", "is charged", vi: "có khoản phí, lệ phí không miễn", en: "asks for a payment that is not free")
    {
      ($0.text.fees?.items ?? []).contains { $0.amount?.value.money != Money(0) }
    },
    .texts("các kết quả", "results", vi: "tên các kết quả", en: "names of its results") {
      ($0.text.results?.items ?? []).map(\.document.text)
    },
    .count("số kết quả", "number of results", vi: "số kết quả", en: "how many results it has") {
      $0.text.results?.items.count
    },
  ]

  private static let course: [OfficeAttribute<Subject>] = [
    .count("số bước", "number of steps", vi: "số bước của quy trình", en: "how many steps it has") {
      $0.text.process.count
    },
    .texts("các bước", "steps", vi: "tên các bước", en: "names of its steps") { $0.text.process.map(\.name.text) },
    .count("số bước chuyển", "number of transfers", vi: "số bước có việc “chuyển”", en: "steps with the act “transfer”")
    {
      $0.text.process.count { step in step.acts.contains { $0.value == .transfer } }
    },
    .count("số bước ký", "number of signatures", vi: "số bước có việc “ký”", en: "steps with the act “sign”") {
      $0.text.process.count { step in step.acts.contains { $0.value == .sign } }
    },
    .count(
      "số cơ quan", "number of agencies", vi: "số cơ quan thực hiện các bước",
      en: "how many agencies carry its steps out"
    ) { Set($0.text.placesOfSteps.flatMap { $0 }.compactMap(\.agency)).count },
    .minutes(
      "tổng giờ các bước", "total hours of steps", per: 60,
      vi: "tổng thời lượng các bước, giờ làm việc; chưa biết khi có bước không ghi thời lượng hoặc tính theo ngày lịch",
      en: "working hours of all steps; unknown if some step states none or counts in calendar time"
    ) { $0.text.process.total { $0.workingMinutes } },
    .count("số thời hạn", "number of limits", vi: "số thời hạn ghi", en: "how many limits it states") {
      $0.text.limits.count
    },
    .minutes(
      "thời hạn ngày làm việc", "limit in working days", per: 480,
      vi: "thời hạn dài nhất, ngày làm việc (trong ngày là 1); chưa biết khi có thời hạn ghi theo đơn vị khác",
      en: "the longest limit in working days (same day counts as 1); unknown if some limit is in another unit"
    ) { $0.text.limits.longest { $0.workingMinutes } },
    .count(
      "thời hạn ngày", "limit in days",
      vi: "thời hạn dài nhất, ngày lịch; chưa biết khi có thời hạn ghi theo đơn vị khác",
      en: "the longest limit in calendar days; unknown if some limit is in another unit"
    ) { $0.text.limits.longest { $0.calendarDays } },
    .count("số tình huống", "number of scenarios", vi: "số tình huống kiểm thử", en: "how many scenarios it has") {
      $0.text.scenarios.count
    },
  ]
}

extension Step {
  /// The working minutes that the step states, zero for one without time of its own; nil when it states none or counts in
  /// calendar time.
  var workingMinutes: Int? {
    switch time?.value {
    case .span(let span): span.workingMinutes
    case .noOwnTime: 0
    case nil: nil
    }
  }
}

extension Limit {
  /// Working minutes of the limit, a day for one within the day; nil in other units.
  var workingMinutes: Int? { sameDay == nil ? whole { $0.workingMinutes } : 480 }

  /// Calendar days of the limit; nil in other units.
  var calendarDays: Int? { sameDay == nil ? whole { $0.calendarDays } : nil }

  private func whole(_ measure: (Span) -> Int?) -> Int? {
    if let amount { return amount.value.span.flatMap(measure) }
    return phases.total { $0.amount.flatMap(measure) }
  }
}

extension Array {
  /// The sum over all elements; nil for none, when one is nil, or beyond what a number holds.
  fileprivate func total(_ measure: (Element) -> Int?) -> Int? {
    guard !isEmpty else { return nil }
    var sum = 0
    for element in self {
      guard let amount = measure(element) else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(amount)
      guard !overflow else { return nil }
      sum = next
    }
    return sum
  }

  /// The greatest over all elements; nil for none or when one is nil.
  fileprivate func longest(_ measure: (Element) -> Int?) -> Int? {
    let amounts = compactMap(measure)
    return amounts.count == count ? amounts.max() : nil
  }
}
