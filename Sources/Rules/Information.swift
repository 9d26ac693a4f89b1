import Diagnostics
import Model

/// Kinds of information that a check may need to judge a procedure, and that a procedure in its catalogue may give.
package struct Information: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(_ part: Part) { self.init(rawValue: 1 << part.rawValue) }

  /// One kind of information.
  package enum Part: UInt32, CaseIterable, Sendable {
    case components, requirements, fees, limits, results, process, supplement, prose, subjects, levels, channels
    case agencies, grounds, onlineLevel, facts, tables, constraints
    case plan, localText, jointService
    case agencyRegistry, documentRegistry, abolishedPapers, instruments, databases, otherProcedures
  }

  /// Papers of the dossier.
  static let components = Information(.components)
  static let requirements = Information(.requirements)
  /// Payments, or that there are none.
  static let fees = Information(.fees)
  static let limits = Information(.limits)
  static let results = Information(.results)
  /// Steps; of a joint service its members.
  static let process = Information(.process)
  static let supplement = Information(.supplement)
  /// The sequence in words, or notes.
  static let prose = Information(.prose)
  static let subjects = Information(.subjects)
  static let levels = Information(.levels)
  static let channels = Information(.channels)
  /// Names of agencies, in the head of the text or at its steps.
  static let agencies = Information(.agencies)
  /// Citations, anywhere in the text.
  static let grounds = Information(.grounds)
  static let onlineLevel = Information(.onlineLevel)
  /// Facts that the author declares.
  static let facts = Information(.facts)
  static let tables = Information(.tables)
  static let constraints = Information(.constraints)
  /// Conditions that can be computed: the text could be lowered.
  static let plan = Information(.plan)
  /// A local text over the published one.
  static let localText = Information(.localText)
  static let jointService = Information(.jointService)
  static let agencyRegistry = Information(.agencyRegistry)
  static let documentRegistry = Information(.documentRegistry)
  static let abolishedPapers = Information(.abolishedPapers)
  static let instruments = Information(.instruments)
  /// Data items that state databases hold.
  static let databases = Information(.databases)
  static let otherProcedures = Information(.otherProcedures)

  /// What it consists of, in the order in which reports tell it.
  package var parts: [Part] { Part.allCases.filter { contains(Information($0)) } }
}

extension Information.Part {
  /// The noun for reports.
  package var title: Text {
    switch self {
    case .components: Text(vi: "thành phần hồ sơ", en: "components")
    case .requirements: Text(vi: "yêu cầu, điều kiện", en: "requirements")
    case .fees: Text(vi: "phí, lệ phí", en: "fees")
    case .limits: Text(vi: "thời hạn", en: "limits")
    case .results: Text(vi: "kết quả", en: "results")
    case .process: Text(vi: "quy trình", en: "process")
    case .supplement: Text(vi: "quy định về bổ sung", en: "rules on supplements")
    case .prose: Text(vi: "trình tự hoặc ghi chú", en: "sequence or notes")
    case .subjects: Text(vi: "đối tượng", en: "subjects")
    case .levels: Text(vi: "cấp", en: "levels")
    case .channels: Text(vi: "cách thức", en: "channels")
    case .agencies: Text(vi: "cơ quan", en: "agencies")
    case .grounds: Text(vi: "căn cứ", en: "legal grounds")
    case .onlineLevel: Text(vi: "mức trực tuyến", en: "online level")
    case .facts: Text(vi: "dữ kiện", en: "facts")
    case .tables: Text(vi: "bảng quyết định", en: "decision tables")
    case .constraints: Text(vi: "ràng buộc", en: "constraints")
    case .plan: Text(vi: "điều kiện tính được", en: "conditions that can be computed")
    case .localText: Text(vi: "văn bản địa phương", en: "a local text")
    case .jointService: Text(vi: "nhóm liên thông", en: "a joint service")
    case .agencyRegistry: Text(vi: "danh mục cơ quan", en: "registry of agencies")
    case .documentRegistry: Text(vi: "danh mục giấy tờ", en: "registry of documents")
    case .abolishedPapers: Text(vi: "giấy tờ đã bãi bỏ", en: "abolished documents")
    case .instruments: Text(vi: "danh mục văn bản", en: "registry of instruments")
    case .databases: Text(vi: "dữ liệu của cơ sở dữ liệu", en: "data of databases")
    case .otherProcedures: Text(vi: "thủ tục khác trong danh mục", en: "other procedures of the catalogue")
    }
  }
}

extension Information {
  /// What a procedure gives in its catalogue.
  init(of subject: Subject) {
    let text = subject.text
    let isJointService = subject.isJointService
    self = []
    func give(_ part: Information, if isGiven: Bool, to all: inout Information) { if isGiven { all.insert(part) } }
    give(.components, if: !(text.components?.items ?? []).isEmpty, to: &self)
    give(.requirements, if: text.requirements != nil, to: &self)
    give(.fees, if: text.fees != nil, to: &self)
    give(.limits, if: !text.limits.isEmpty, to: &self)
    give(.results, if: !(text.results?.items ?? []).isEmpty, to: &self)
    give(.process, if: !text.process.isEmpty || isJointService, to: &self)
    give(.supplement, if: text.supplement != nil, to: &self)
    give(.prose, if: !text.sequence.isEmpty || !text.notes.isEmpty, to: &self)
    give(.subjects, if: !text.subjects.isEmpty, to: &self)
    give(.levels, if: !text.levels.isEmpty, to: &self)
    give(.channels, if: !text.channels.isEmpty, to: &self)
    give(.agencies, if: subject.namesAgencies, to: &self)
    give(.grounds, if: subject.citesLaw, to: &self)
    give(.onlineLevel, if: text.onlineLevel != nil, to: &self)
    give(.facts, if: !text.facts.isEmpty || !text.tables.isEmpty, to: &self)
    give(.tables, if: !text.tables.isEmpty, to: &self)
    give(.constraints, if: !text.constraints.isEmpty, to: &self)
    give(.plan, if: subject.plan != nil, to: &self)
    give(.localText, if: !subject.procedure.overlays.isEmpty, to: &self)
    give(.jointService, if: isJointService, to: &self)
    formUnion(subject.index.information)
  }
}

extension Subject {
  fileprivate var namesAgencies: Bool {
    !text.competentAgencies.isEmpty || !text.coordinatingAgencies.isEmpty || !text.filingPlaces.isEmpty
      || text.process.contains { !$0.places.isEmpty || !$0.consultations.isEmpty }
  }
}

extension CatalogueIndex {
  /// What the registries give to every procedure.
  static func information(of catalogue: Catalogue, _ index: CatalogueIndex) -> Information {
    var given: Information = []
    if !catalogue.agencies.items.isEmpty { given.insert(.agencyRegistry) }
    if !catalogue.documents.items.isEmpty { given.insert(.documentRegistry) }
    if !index.abolished.isEmpty { given.insert(.abolishedPapers) }
    if !catalogue.instruments.items.isEmpty { given.insert(.instruments) }
    if !index.holders.isEmpty { given.insert(.databases) }
    if index.texts.count > 1 { given.insert(.otherProcedures) }
    return given
  }
}
