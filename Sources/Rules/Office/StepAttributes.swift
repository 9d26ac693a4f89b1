import Diagnostics
import Model

/// What rules of the office may ask about a step.
enum StepAttributes {
  static let all: [OfficeAttribute<OfficeStep>] = actors + work + course

  private static let actors: [OfficeAttribute<OfficeStep>] = [
    .text("tên", "name", vi: "tên bước", en: "name") { $0.step.name.text },
    .texts(
      "cơ quan", "agencies", vi: "các cơ quan thực hiện, theo bước trên khi không ghi",
      en: "agencies that carry it out, those of the step above where it names none"
    ) { $0.agencies.map(\.text) },
    .words("cấp", "levels", vi: "cấp của các cơ quan đó", en: "levels of these agencies") { item in
      item.agencies.compactMap { item.subject.agency($0)?.level?.value }
    },
    .flag("tại một cửa", "is at one-stop", vi: "làm ở bộ phận một cửa", en: "carried out at a one-stop unit") { item in
      !item.agencies.isEmpty && item.agencies.allSatisfy { item.subject.agency($0)?.isOneStop ?? false }
    },
    .text("đơn vị", "unit", vi: "đơn vị bên trong", en: "unit inside the agency") { $0.step.unit?.text },
    .text("người", "role", vi: "vai trò thực hiện", en: "who does it") { $0.step.role?.text },
    .flag("có người", "has role", vi: "có ghi vai trò thực hiện", en: "says who does it") { $0.step.role != nil },
  ]

  private static let work: [OfficeAttribute<OfficeStep>] = [
    .words("làm", "acts", vi: "các việc làm", en: "what is done") { $0.step.acts.map(\.value) },
    .text("việc", "task", vi: "mô tả bằng lời", en: "description in words") { $0.step.task },
    .texts("xét", "examines", vi: "các giấy tờ được xét", en: "documents examined") { $0.step.examines.map(\.text) },
    .texts("tạo", "produces", vi: "các giấy tờ được tạo ra", en: "documents produced") { $0.step.produces.map(\.text) },
    .texts("xác định", "determines", vi: "các dữ kiện được xác định", en: "facts settled here") {
      $0.step.determines.map(\.text)
    },
    .texts("mẫu", "slips", vi: "các mẫu phiếu phát hành", en: "slips issued") { $0.step.slips.map(\.value) },
    .texts("cơ quan góp ý", "consulted", vi: "các cơ quan được lấy ý kiến", en: "bodies consulted") {
      $0.step.consultations.map(\.agency.text)
    },
    .text("gọi thủ tục", "calls", vi: "mã thủ tục được gọi", en: "code of the procedure called") {
      $0.step.calls?.text
    },
    .texts("căn cứ", "grounds", vi: "các căn cứ ghi ở bước", en: "grounds stated by the step") {
      $0.step.grounds.map(\.text)
    },
  ]

  private static let course: [OfficeAttribute<OfficeStep>] = [
    .count("thứ tự", "position", vi: "bước thứ mấy", en: "its number among the steps") { $0.position },
    .flag("là bước cuối", "is last", vi: "là bước ghi sau cùng", en: "is the last step written") {
      $0.position == $0.subject.text.process.count
    },
    .minutes(
      "giờ làm việc", "working hours", per: 60,
      vi: "thời lượng, giờ làm việc; chưa biết khi không ghi hoặc tính theo ngày lịch",
      en: "its time in working hours; unknown if not stated or in calendar time"
    ) { $0.step.workingMinutes },
    .flag("có thời lượng", "has time", vi: "có ghi thời lượng", en: "states its time") { $0.step.time != nil },
    .flag("có điều kiện", "is conditional", vi: "chỉ thực hiện khi một điều kiện đúng", en: "has a condition") {
      $0.step.condition != nil
    },
    .flag("chỉ chờ", "waits", vi: "bước chỉ chờ, không làm", en: "only waits") { $0.step.waits },
    .word("đồng hồ", "clock", vi: "tác động đến thời hạn", en: "effect on the legal clock") {
      $0.step.clock?.value ?? .counts
    },
    .flag("có yêu cầu bổ sung", "requests supplement", vi: "có thể yêu cầu bổ sung", en: "may ask for a supplement") {
      $0.step.supplement != nil
    },
    .flag("trả lại bước trước", "sends back", vi: "có thể trả lại bước trước", en: "may send back") {
      $0.step.sendBack != nil
    },
    .word("kết thúc", "ends", vi: "cách kết thúc hồ sơ, nếu có", en: "how it ends the case, if it does") {
      $0.step.ending?.value
    },
  ]
}

extension OfficeStep {
  fileprivate var agencies: [Name] { places.compactMap(\.agency) }
}
