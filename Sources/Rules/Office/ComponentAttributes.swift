import Diagnostics
import Model

/// What rules of the office may ask about a component of a dossier.
enum ComponentAttributes {
  static let all: [OfficeAttribute<OfficeComponent>] = written + registered + place

  private static let written: [OfficeAttribute<OfficeComponent>] = [
    .text("giấy tờ", "document", vi: "tên giấy tờ", en: "name of the document") { $0.component.document.text },
    .word("cách", "manner", vi: "nộp, xuất trình hay chỉ khai", en: "submit, present or state") {
      $0.component.manner ?? .submit
    },
    .count("số bản chính", "originals", vi: "số bản chính", en: "number of originals") {
      $0.component.counts.originals
    },
    .count("số bản sao", "copies", vi: "số bản sao", en: "number of copies") { $0.component.counts.copies },
    .word("loại bản sao", "copy kind", vi: "loại bản sao, chưa biết khi không ghi", en: "kind of copy, if stated") {
      $0.component.copyKind
    },
    .text("mẫu", "form number", vi: "số hiệu mẫu ghi ở đây hoặc ở danh sách giấy tờ", en: "number of its form") {
      $0.component.form ?? $0.document?.form
    },
    .flag("có mẫu", "has form", vi: "có số hiệu mẫu", en: "has a standard form") {
      $0.component.form != nil || $0.document?.form != nil
    },
    .texts("căn cứ", "grounds", vi: "các căn cứ ghi ở thành phần", en: "grounds stated by the component") {
      $0.component.grounds.map(\.text)
    },
    .flag("có căn cứ", "has grounds", vi: "có ghi căn cứ riêng", en: "states grounds of its own") {
      !$0.component.grounds.isEmpty
    },
    .texts("ghi chú", "notes", vi: "các ghi chú", en: "its notes") { $0.component.notes },
  ]

  private static let registered: [OfficeAttribute<OfficeComponent>] = [
    .flag("đã khai báo", "is registered", vi: "có trong danh sách giấy tờ", en: "is in the registry of documents") {
      $0.document != nil
    },
    .word("loại giấy tờ", "document kind", vi: "loại ghi ở danh sách giấy tờ", en: "kind stated by the registry") {
      $0.document?.kind
    },
    .text("cơ quan cấp", "issuer", vi: "cơ quan cấp ghi ở danh sách giấy tờ", en: "issuer stated by the registry") {
      $0.document?.issuer?.text
    },
    .texts("là kết quả của", "result of", vi: "mã các thủ tục cấp giấy này", en: "codes of procedures that issue it") {
      $0.document?.resultOf.map(\.text) ?? []
    },
    .texts("chứng minh", "proves", vi: "các dữ liệu mà giấy này chứng minh", en: "data items that it proves") {
      ($0.component.proves + ($0.document?.proves ?? [])).map(\.text)
    },
    .texts(
      "cơ sở dữ liệu thay", "replacing databases", vi: "các cơ sở dữ liệu thay giấy này vào ngày áp dụng",
      en: "state databases that replace it on the day"
    ) { $0.databases },
    .flag(
      "được thay bằng cơ sở dữ liệu", "is replaced by database", vi: "có cơ sở dữ liệu thay giấy này vào ngày áp dụng",
      en: "a state database replaces it on the day"
    ) { !$0.databases.isEmpty },
  ]

  private static let place: [OfficeAttribute<OfficeComponent>] = [
    .flag("có điều kiện", "is conditional", vi: "chỉ phải có khi một điều kiện đúng", en: "demanded under a condition")
    {
      $0.paper.isConditional
    },
    .flag(
      "là lựa chọn", "is alternative", vi: "là một trong các giấy tờ được chọn", en: "one of several to choose from"
    ) {
      $0.paper.isAlternative
    },
    .flag(
      "là giấy thay", "is fallback", vi: "chỉ nộp khi không có giấy khác", en: "given only for want of another paper"
    ) { $0.paper.isFallback },
    .flag("được xét", "is examined", vi: "có bước xét giấy này", en: "some step examines it") { item in
      item.subject.text.process.contains { step in
        step.examines.contains { item.subject.canonical($0) == item.paper.name }
      }
    },
  ]
}

extension OfficeComponent {
  /// The registered document that the component asks for.
  fileprivate var document: DocumentType? { paper.registered }

  /// State databases that take the place of the paper on the as-of date, each once.
  fileprivate var databases: [String] {
    let replacements = component.replacements + (document?.replacements ?? [])
    var seen: Set<Name> = []
    return replacements.filter { $0.validity.contains(subject.asOf) }.compactMap(\.database)
      .filter { seen.insert($0).inserted }.map(\.text)
  }
}
