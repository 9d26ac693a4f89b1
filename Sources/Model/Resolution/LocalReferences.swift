import Diagnostics

extension ProcedureResolution {
  /// A local text can waive only what the published one, or a local one before it, demands.
  mutating func checkWaivers(of overlays: [Procedure], over published: Procedure) {
    guard !overlays.isEmpty else { return }
    var demanded = published.demandedDocuments
    for overlay in overlays {
      for component in overlay.allComponents where component.isRemoved {
        guard !demanded.contains(component.document) else { continue }
        reportUnknown(
          Text(vi: "thành phần hồ sơ", en: "component"), component.document, among: demanded.map(\.text).sorted())
      }
      demanded.formUnion(overlay.demandedDocuments)
    }
  }

  /// Members of a joint service wait for members, by their codes.
  mutating func checkOrder(of members: [JointMember]) {
    let codes = Set(members.map(\.procedure.folded))
    for name in members.flatMap(\.after) where !codes.contains(name.folded) && !JointMember.isStart(name) {
      reportUnknown(
        Text(vi: "thủ tục trong nhóm", en: "procedure of the group"), name, among: members.map(\.procedure.text))
    }
  }
}

extension Procedure {
  fileprivate var allComponents: [Component] { (components?.items ?? []).flatMap(\.components) }

  /// The papers that the text demands, by name.
  var demandedDocuments: Set<Name> { Set(allComponents.filter { !$0.isRemoved }.map(\.document)) }
}
