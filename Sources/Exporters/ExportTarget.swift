/// What a plan can be written as: for engines, for analysers, for catalogues and for reports.
package enum ExportTarget: String, CaseIterable, Sendable {
  /// The plan itself as JSON, for `tthc run` and `tthc simulate`.
  case plan
  /// The process in BPMN 2.0 (ISO/IEC 19510).
  case bpmn
  /// The tables of papers, payments and limits in DMN 1.3.
  case dmn
  /// The process as a workflow net in PNML (ISO/IEC 15909-2).
  case pnml
  /// The public service in CPSV-AP 3, as JSON-LD.
  case cpsv
  /// The process as a picture.
  case svg
  /// The process as a Mermaid flowchart.
  case mermaid

  /// What comes after the procedure's code in the name of a file.
  package var fileExtension: String {
    switch self {
    case .plan: "json"
    case .bpmn: "bpmn"
    case .dmn: "dmn"
    case .pnml: "pnml"
    case .cpsv: "cpsv.jsonld"
    case .svg: "svg"
    case .mermaid: "mmd"
    }
  }
}

/// The language in which an engine evaluates conditions and formulas.
package enum Dialect: String, CaseIterable, Sendable {
  /// FEEL of DMN, with the extension attributes of Camunda 8 (Zeebe).
  case feel
  /// Python, as SpiffWorkflow evaluates it.
  case python
  /// The unified expression language of Camunda 7 and Flowable.
  case juel

  /// How long Camunda 7 keeps what has ended, without which it refuses to deploy; half a year, for the office to change.
  var historyTimeToLive: String? { self == .juel ? "P180D" : nil }
}
